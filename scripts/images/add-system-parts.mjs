// `node add-system-parts.mjs FILE`, in the Dockerfile: adds Node and the Debian packages of the image that this runs in to its bill of materials.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const [file] = process.argv.slice(2);

const component = (type, name, version, purl) => ({ type, 'bom-ref': purl, name, version, purl });

const debianComponents = () => {
  const line = `${['Package', 'Version', 'Architecture'].map((field) => `\${${field}}`).join('\\t')}\\n`;
  const listed = execFileSync('dpkg-query', ['-W', '-f', line], { encoding: 'utf8' });
  const packages = listed
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  return packages.map(([name, version, arch]) =>
    component('library', name, version, `pkg:deb/debian/${name}@${encodeURIComponent(version)}?arch=${arch}`),
  );
};

const node = component('platform', 'node', process.versions.node, `pkg:generic/node@${process.versions.node}`);
const bill = JSON.parse(readFileSync(file, 'utf8'));
bill.components.push(node, ...debianComponents());
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
