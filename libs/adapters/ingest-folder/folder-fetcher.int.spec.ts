import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import { describeSourceFetcher } from '#ports/ingest/source-fetcher.conformance.js';
import { FolderFetcher } from './folder-fetcher.js';

const leaveIn = (folder: string) => async (path: string, bytes: Buffer) => {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return pathToFileURL(file).href;
};

describeSourceFetcher('FolderFetcher', async () => {
  const root = await mkdtemp(join(tmpdir(), 'docyard-ingest-'));
  const allowed = join(root, 'in');
  await mkdir(allowed);
  return {
    adapter: new FolderFetcher([{ scheme: 'file', folder: allowed }]),
    leave: leaveIn(allowed),
    leaveElsewhere: leaveIn(join(root, 'inner')),
    wayOut: async (elsewhere) => {
      await symlink(fileURLToPath(elsewhere), join(allowed, 'link.pdf'));
      await symlink(dirname(fileURLToPath(elsewhere)), join(allowed, 'folder'));
      const ways = ['link.pdf', 'folder/Jane.pdf', '../inner/Jane.pdf', '%2e%2e/inner/Jane.pdf', '..%2finner%2fJane.pdf', '.'];
      return ways.map((way) => `${pathToFileURL(allowed).href}/${way}`);
    },
    dispose: () => rm(root, { recursive: true }),
  };
});

it('opens nothing where nothing is allowed', async () => {
  await expect(new FolderFetcher([]).open(import.meta.url)).rejects.toMatchObject({ code: 'ingest.refused' });
});
