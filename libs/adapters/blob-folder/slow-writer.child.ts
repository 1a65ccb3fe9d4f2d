import { Readable } from 'node:stream';
import { FolderBlobStore } from './folder-blob-store.js';

/** Test process: starts a write that never ends, tells when the first bytes are in, and waits to be killed. */
const [, , root, key] = process.argv;
const endless = async function* () {
  for (let chunk = 0; chunk < 20; chunk += 1) yield Buffer.alloc(1 << 16);
  process.send?.('writing');
  await new Promise((resolve) => process.once('disconnect', resolve));
};
const store = await FolderBlobStore.open(root!);
await store.put(key!, Readable.from(endless()));
