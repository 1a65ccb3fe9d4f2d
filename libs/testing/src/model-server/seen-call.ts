import { createHash } from 'node:crypto';
import type { FaultKind } from './faults.js';
import type { Usage } from './usage.js';

/** One call as the server saw it. No key, no words. */
export interface SeenCall {
  at: number;
  model: string;
  /** 0 where no answer was sent: the connection was reset, held or dripped on. */
  status: number;
  fault: FaultKind | null;
  pages: number[];
  usage: Usage;
  /** Tokens that the rate limit took for it. */
  reserved: number;
  /** The first digits of the key's digest: tells callers apart. Empty without a key. */
  caller: string;
}

export const callerOf = (key: string | undefined): string =>
  key ? createHash('sha256').update(key).digest('hex').slice(0, 8) : '';

export interface ModelStats {
  calls: number;
  /** Refused for the rate, the server's own limit and ordered faults alike. */
  rateLimited: number;
  tokens: Usage;
}

export interface ServerStats {
  byModel: Record<string, ModelStats>;
  /** By whole minutes since the first call: what the rate limit took. */
  minutes: { calls: number; rateLimited: number; reserved: number }[];
}

const MINUTE_MS = 60_000;

/** Sums over the calls of a server. */
export function statsOf(calls: readonly SeenCall[]): ServerStats {
  const start = calls[0]?.at ?? 0;
  const stats: ServerStats = { byModel: {}, minutes: [] };
  for (const { at, model, status, usage, reserved } of calls) {
    stats.byModel[model] ??= { calls: 0, rateLimited: 0, tokens: { input: 0, cached: 0, output: 0 } };
    const of = stats.byModel[model];
    of.tokens.input += usage.input;
    of.tokens.cached += usage.cached;
    of.tokens.output += usage.output;
    const index = Math.max(0, Math.floor((at - start) / MINUTE_MS));
    while (stats.minutes.length <= index) stats.minutes.push({ calls: 0, rateLimited: 0, reserved: 0 });
    const minute = stats.minutes[index]!;
    minute.reserved += reserved;
    for (const count of [of, minute]) {
      count.calls += 1;
      if (status === 429) count.rateLimited += 1;
    }
  }
  return stats;
}
