import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeTaxonomyStore } from '#ports/taxonomies/taxonomy-store.conformance.js';
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
    fit: (fitted) =>
      write(`${fitted.taxonomy.id}/calibration/${fitted.tier}-${fitted.taxonomy.version}.json`, JSON.stringify(fitted)),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
});
