import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { flushCompileCache } from 'node:module';
import type { PagePicture } from '#ports/document-writer/document-writer.js';
import type { StagedSource, ToChild, ToParent, WriteTask } from './protocol.js';
import { SourceShelf } from './source-shelf.js';
import { startWatchdog } from './watchdog.js';
import { writeDocument } from './write-document.js';

/** Entry of the writer's process: writes documents one after another until its parent is gone. It holds no secrets. */
const HEARTBEAT_MS = 1_000;
const COMPILED_AFTER_MS = 3_000;

const memoryLimitBytes = Number(process.argv[2]);
if (memoryLimitBytes > 0) startWatchdog(memoryLimitBytes);

const shelf = new SourceShelf();
let busyWith: string | null = null;
let givePicture: (picture: PagePicture | null) => void = () => undefined;

/** Resolves when the message is on its way: what follows may hold the thread for good. */
const send = (message: ToParent): Promise<void> =>
  new Promise((resolve) => {
    if (!process.send?.(message, undefined, undefined, () => resolve())) resolve();
  });

const askPicture = async (page: number): Promise<PagePicture | null> => {
  const answer = new Promise<PagePicture | null>((resolve) => {
    givePicture = resolve;
  });
  await send({ kind: 'picture', page });
  return answer;
};

const open = async (source: StagedSource) => {
  if (busyWith !== source.id) {
    busyWith = source.id;
    await send({ kind: 'alive', source: busyWith });
  }
  return shelf.get(source);
};

const cpuMsSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
};

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

const write = async (task: WriteTask): Promise<void> => {
  const start = process.cpuUsage();
  try {
    const { bytes, rebuilt, missing } = await writeDocument(task, { open, picture: askPicture, tick });
    await writeFile(task.out, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await send({ kind: 'written', bytes: bytes.length, sha256, rebuilt, missing, cpuMs: cpuMsSince(start) });
  } catch (thrown) {
    // The class alone: a message may quote the page.
    const reason = thrown instanceof Error ? thrown.name : typeof thrown;
    await send({ kind: 'failed', reason, cpuMs: cpuMsSince(start) });
  }
};

process.on('message', (message: ToChild) => {
  if (message.kind === 'picture') givePicture(message.picture);
  else void write(message.task);
});
process.on('disconnect', () => process.exit(0));
setInterval(() => void send({ kind: 'alive', source: busyWith }), HEARTBEAT_MS);
await send({ kind: 'ready' });
// The process is killed, not ended: what was compiled is written while it works, where a cache is given.
setTimeout(flushCompileCache, COMPILED_AFTER_MS).unref();
