// `node scripts/images/assemble-apps.mjs FOLDER`: puts what each app needs at run time into FOLDER/<app>, with a list of its parts. The Dockerfile
// runs it after `npm ci`; dist/ is compiled here, unbundled, and left so.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../setup/build.mjs';
import { bundling, loadEsbuild } from '../setup/bundle-workers.mjs';
import { APPS, DATA_FOLDERS, KEPT_AS_PACKAGES, LEFT_OUT } from './app-files.mjs';
import { bundledPackages, copyPackage, packagesNeededBy, readPackage } from './packages.mjs';
import { billOfMaterials, SBOM } from './sbom.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The packages that a bundle asks for at run time: `import` or `require`, by name. */
const keptOf = (metafile) => {
  const asked = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
  const names = new Set(asked.map(({ original, path }) => original ?? path));
  return KEPT_AS_PACKAGES.filter((name) => [...names].some((one) => one === name || one.startsWith(`${name}/`)));
};

const bundle = async ({ bundles }, folder) => {
  const esbuild = await loadEsbuild(root);
  const { metafile } = await esbuild.build({
    ...bundling,
    absWorkingDir: root,
    entryPoints: bundles.map((file) => `dist/${file}`),
    outbase: 'dist',
    outdir: join(folder, 'dist'),
    external: [...bundling.external, ...KEPT_AS_PACKAGES, ...LEFT_OUT],
    metafile: true,
  });
  return metafile;
};

/** `imports` says where a bundle's threads and processes are; `type` that all of it is ES modules. */
const writeManifest = (name, folder) => {
  const { version, imports, license } = readPackage(root);
  const manifest = { name: `docyard-${name}`, version, private: true, license, type: 'module', imports };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
};

const copyData = (folder) => {
  for (const name of DATA_FOLDERS) cpSync(join(root, name), join(folder, name), { recursive: true });
};

const assemble = async (name, folder) => {
  const app = APPS[name];
  const metafile = await bundle(app, folder);
  mkdirSync(dirname(join(folder, 'dist', app.main)), { recursive: true });
  cpSync(join(root, 'dist', app.main), join(folder, 'dist', app.main));
  const packages = packagesNeededBy(root, keptOf(metafile));
  for (const path of packages) copyPackage(root, path, folder);
  copyData(folder);
  const manifest = writeManifest(name, folder);
  const parts = [...bundledPackages(metafile), ...packages].map((path) => readPackage(join(root, path)));
  writeFileSync(join(folder, SBOM), `${JSON.stringify(billOfMaterials(manifest, parts), null, 2)}\n`);
};

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node scripts/images/assemble-apps.mjs FOLDER');
  process.exit(2);
}
rmSync(folder, { recursive: true, force: true });
await build(root, { clean: true, bundled: false });
for (const name of Object.keys(APPS)) await assemble(name, join(folder, name));
