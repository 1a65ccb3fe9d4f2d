import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { calibrationKeyOf } from '#domain/calibration/calibration-key.js';
import { describeTaxonomyStore } from '#ports/taxonomies/taxonomy-store.conformance.js';
import { calibrationPath } from './calibration-path.js';
import { FolderTaxonomyStore } from './folder-taxonomy-store.js';

describeTaxonomyStore('FolderTaxonomyStore', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docyard-taxonomies-'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  return {
    adapter: new FolderTaxonomyStore(folder),
    publish: (id, version, yaml) => write(`${id}/${version}.yaml`, yaml),
    fit: (fitted) => write(calibrationPath('', { ...fitted, key: calibrationKeyOf(fitted) }), JSON.stringify(fitted)),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
});
