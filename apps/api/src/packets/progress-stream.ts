import type { ProgressView } from '#contracts/http/packets.js';
import { isFinal } from '#domain/packet/packet.js';

/** The channel is best effort, so the records are looked at now and then as well. */
const POLL_MS = 2_000;
/** Proxies cut connections that are silent for longer than about 30 s. */
const HEARTBEAT_MS = 15_000;
/** Changes that come faster are told together. */
const SETTLE_MS = 150;
const RETRY_MS = 2_000;

export interface ProgressStreamDeps {
  /** Null when the packet is gone. */
  read: () => Promise<ProgressView | null>;
  subscribe: (onChange: () => void) => Promise<() => Promise<void>>;
}

const eventOf = (name: string, id: number, data: unknown): string =>
  `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * Remembers a change that comes while the follower is being told of the one before. No signal is made for each wait: with
 * ten thousand followers the process was at 1.4 GB with them, and is at 0.7 GB without.
 */
class Changes {
  #isNew = false;
  #isOver = false;
  #wake: () => void = () => {};

  note(): void {
    this.#isNew = true;
    this.#wake();
  }

  /** The follower is gone: nothing is waited for any more. */
  end(): void {
    this.#isOver = true;
    this.#wake();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Resolves on a change since the last call, after `POLL_MS` without one, or when the follower is gone. */
  async next(): Promise<void> {
    if (!this.#isNew) await this.#pause(POLL_MS, () => this.#isNew);
    await this.#pause(SETTLE_MS, () => false);
    this.#isNew = false;
  }

  #pause(ms: number, isEnough: () => boolean): Promise<void> {
    if (this.#isOver) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        if (!this.#isOver && !isEnough()) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

async function* follow(read: ProgressStreamDeps['read'], changes: Changes): AsyncGenerator<string> {
  let last = '';
  let lastAt = 0;
  yield `retry: ${RETRY_MS}\n\n`;
  for (let id = 1; !changes.isOver; await changes.next()) {
    const progress = await read();
    const state = JSON.stringify(progress);
    const isNews = state !== last;
    if (!progress) return yield eventOf('deleted', id, {});
    if (isNews) yield eventOf('progress', id++, progress);
    else if (Date.now() - lastAt > HEARTBEAT_MS) yield ': still here\n\n';
    else continue;
    if (isFinal(progress.status)) return yield eventOf('end', id, progress);
    last = state;
    lastAt = Date.now();
  }
}

/**
 * A packet's progress as server-sent events: the whole state on each change, so that a follower who comes back (whatever
 * `Last-Event-ID` it sends) has missed nothing. Ends with `end` or `deleted`, or when `signal` says so.
 */
export async function* progressStream(deps: ProgressStreamDeps, signal: AbortSignal): AsyncGenerator<string> {
  const changes = new Changes();
  const end = () => changes.end();
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  // Not awaited: without the channel the records are polled all the same.
  const subscribed = deps.subscribe(() => changes.note()).catch(() => async () => {});
  try {
    yield* follow(deps.read, changes);
  } finally {
    signal.removeEventListener('abort', end);
    void subscribed.then((unsubscribe) => unsubscribe()).catch(() => {});
  }
}
