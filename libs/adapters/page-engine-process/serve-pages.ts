import { asFailure } from '#domain/failure/catalogue.js';
import type { SourceHandle } from '#ports/page-engine/page-engine.js';
import type { PageWorker, WorkerSource } from '#ports/page-engine/page-worker.js';
import { FrameReader } from './byte-frames.js';
import type { ParentChannel } from './parent-channel.js';
import type { TaskMessage } from './protocol.js';

/** Serves the supervisor's tasks from this process. Bytes are asked of the supervisor: a page process knows no storage. */
export const servePages = (worker: PageWorker, channel: ParentChannel, cpuMs: () => number): void => {
  const reads = new Map<number, PromiseWithResolvers<Uint8Array>>();
  let lastRead = 0;

  const readRange = (key: string, start: number, end: number): Promise<Uint8Array> => {
    const waiting = Promise.withResolvers<Uint8Array>();
    lastRead += 1;
    reads.set(lastRead, waiting);
    channel.send({ kind: 'read', read: lastRead, key, start, end });
    return waiting.promise;
  };

  const settleRead = (read: number, bytes: Uint8Array | null): void => {
    const waiting = reads.get(read);
    reads.delete(read);
    if (bytes) waiting?.resolve(bytes);
    else waiting?.reject(new Error('the source could not be read'));
  };

  const frames = new FrameReader(settleRead);
  channel.onBytes((piece) => frames.take(piece));
  channel.onMessage((message) => void perform(message, worker, channel, cpuMs, readRange));
  channel.send({ kind: 'ready' });
};

type ReadRange = (key: string, start: number, end: number) => Promise<Uint8Array>;

const perform = async (
  message: TaskMessage,
  worker: PageWorker,
  channel: ParentChannel,
  cpuMs: () => number,
  readRange: ReadRange,
): Promise<void> => {
  const started = cpuMs();
  const { task } = message;
  const source = workerSource(message.source, readRange);
  try {
    if (message.kind === 'count') channel.send({ kind: 'counted', task, pages: await worker.countPages(source, message.avoid) });
    else {
      const onPhase = (phase: 'read' | 'recognise', engine: string) => channel.send({ kind: 'phase', task, phase, engine });
      channel.send({ kind: 'rendered', task, page: await worker.readPage({ ...message, source }, onPhase) });
    }
  } catch (thrown) {
    const { code, seen } = asFailure(thrown);
    channel.send({ kind: 'failed', task, failure: { code, seen }, cpuMs: cpuMs() - started });
  }
};

/** The supervisor holds what it sends: large ranges come in parts, one after another. */
const PART_BYTES = 512 * 1024;

const readInParts = async (
  start: number,
  end: number,
  read: (start: number, end: number) => Promise<Uint8Array>,
): Promise<Uint8Array> => {
  if (end - start <= PART_BYTES) return read(start, end);
  const whole = new Uint8Array(end - start);
  for (let from = start; from < end; from += PART_BYTES) {
    whole.set(await read(from, Math.min(from + PART_BYTES, end)), from - start);
  }
  return whole;
};

const workerSource = (handle: SourceHandle, readRange: ReadRange): WorkerSource => ({
  key: handle.blobKey,
  mediaType: handle.mediaType,
  password: handle.password,
  content: {
    bytes: handle.bytes,
    read: (start, end) => readInParts(start, Math.min(end, handle.bytes), (from, to) => readRange(handle.blobKey, from, to)),
  },
});
