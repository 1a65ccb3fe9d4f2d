import { setTimeout as delay } from 'node:timers/promises';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { type ProgressView, progressView } from '#contracts/http/packets.js';
import { Failure } from '#domain/failure/failure.js';

export interface Followed {
  /** `end`: the last one; `deleted`: the packet is gone, and the progress is what was known before. */
  kind: 'progress' | 'end' | 'deleted';
  progress: ProgressView | null;
}

type Connect = (init: RequestInit) => Promise<Response>;

const RETRY_MS = 1_000;
/** The API may be restarting; longer than this it is down. */
const MAX_RETRIES = 60;

async function* eventsOf(answer: Response): AsyncGenerator<Followed> {
  const text = answer.body?.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  for await (const { event, data } of text ?? []) {
    if (event === 'deleted') yield { kind: 'deleted', progress: null };
    else yield { kind: event === 'end' ? 'end' : 'progress', progress: progressView.parse(JSON.parse(data)) };
  }
}

/** An answer that will not change is no reason to try again. */
const isLasting = (thrown: unknown): boolean => thrown instanceof Failure && thrown.kind === 'fatal' && thrown.code !== 'unknown';

/** Follows the events until `end` or `deleted`, through broken connections and restarts of the API. */
export async function* follow(connect: Connect, signal?: AbortSignal): AsyncGenerator<Followed> {
  for (let failures = 0; !signal?.aborted; failures += 1) {
    try {
      for await (const followed of eventsOf(await connect({ headers: { accept: 'text/event-stream' }, signal }))) {
        failures = 0;
        yield followed;
        if (followed.kind !== 'progress') return;
      }
    } catch (thrown) {
      if (isLasting(thrown) || failures >= MAX_RETRIES) throw thrown;
    }
    await delay(RETRY_MS, null, { signal }).catch(() => {});
  }
}
