import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeBlobStore } from '#ports/blob/blob-store.conformance.js';
import { exited, forkSource, nextMessage } from '#testing/process/fork-source.js';
import { FolderBlobStore } from './folder-blob-store.js';

const makeFolder = () => mkdtemp(join(tmpdir(), 'docyard-blob-'));
const remove = (folder: string) => rm(folder, { recursive: true, force: true });

describeBlobStore('FolderBlobStore', async () => {
  const folder = await makeFolder();
  return {
    adapter: await FolderBlobStore.open(folder),
    another: () => FolderBlobStore.open(folder),
    dispose: () => remove(folder),
  };
});

describe('FolderBlobStore', () => {
  it('shows nothing of a writer that was killed, and clears its half-written file away', async () => {
    const folder = await makeFolder();
    const child = forkSource(new URL('./slow-writer.child.ts', import.meta.url), [folder, 'tenants/a/p/source']);
    await nextMessage(child);
    const store = await FolderBlobStore.open(folder);
    expect(await readdir(join(folder, '~partial'))).toHaveLength(1);
    child.kill('SIGKILL');
    await exited(child);
    expect(await store.info('tenants/a/p/source')).toBeNull();
    await FolderBlobStore.open(folder);
    expect(await readdir(join(folder, '~partial'))).toEqual([]);
    await remove(folder);
  });

  it('takes the digest afresh where the file is not the one its sidecar speaks of', async () => {
    const folder = await makeFolder();
    const store = await FolderBlobStore.open(folder);
    const first = await store.put('tenants/a/p/x', Buffer.from('first'));
    await writeFile(join(folder, 'tenants/a/p/x'), 'other');
    await utimes(join(folder, 'tenants/a/p/x'), 1, 1);
    expect((await store.info('tenants/a/p/x'))?.sha256).not.toBe(first.sha256);
    await rm(join(folder, 'tenants/a/p/x~digest'));
    expect(await store.info('tenants/a/p/x')).toMatchObject({ bytes: 5 });
    await remove(folder);
  });

  it('leaves no empty folders behind', async () => {
    const folder = await makeFolder();
    const store = await FolderBlobStore.open(folder);
    await store.put('tenants/a/packets/p/pages/1.json', Buffer.from('{}'));
    await store.deletePrefix('tenants/a/packets/p');
    expect(await readdir(join(folder, 'tenants/a'))).toEqual([]);
    await remove(folder);
  });
});
