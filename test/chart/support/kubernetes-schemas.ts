import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { kubernetesFolder, type Manifest } from './helm.js';

const DEFINITIONS = '_definitions.json';

const read = (version: string, file: string): object =>
  JSON.parse(readFileSync(join(kubernetesFolder, 'schemas', `v${version}.0-local-strict`, file), 'utf8'));

/** Groups of Kubernetes itself: the names of their schemas leave `.k8s.io` out. */
const fileOf = ({ apiVersion, kind }: Manifest): string => {
  const [group = '', version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
  const parts = [kind, group.split('.')[0], version].filter(Boolean);
  return `${parts.join('-').toLowerCase()}.json`;
};

class Release {
  // Formats tell sizes of numbers, which YAML does not.
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(readonly version: string) {
    this.#ajv.addSchema(read(version, DEFINITIONS), `/api/${DEFINITIONS}`);
  }

  validatorOf(manifest: Manifest): ValidateFunction {
    const file = fileOf(manifest);
    const validate = this.#validators.get(file) ?? this.#ajv.compile(read(this.version, file));
    this.#validators.set(file, validate);
    return validate;
  }
}

const releases = new Map<string, Release>();

/** What the schema of one release of Kubernetes has against a manifest; its strict form refuses unknown keys. */
export const faultsIn = (manifest: Manifest, version: string): string[] => {
  const release = releases.get(version) ?? new Release(version);
  releases.set(version, release);
  const validate = release.validatorOf(manifest);
  const where = `${manifest.kind} ${manifest.metadata.name}`;
  if (validate(manifest as unknown)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${where}${instancePath} ${message} ${JSON.stringify(params)}`,
  );
};
