import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { RateLimits } from '#ports/model/language-model.js';
import type { Pace, Reservation } from '#ports/pace/pace.js';
import type { AssumedLimits } from '#ports/pace/pace-rules.js';
import { type PaceScript, reserveScript, settleScript, shutScript } from './pace-scripts.js';

export interface RedisPaceSettings {
  /** `redis://` or `rediss://`. */
  url: string;
  /** First part of every key: the fleet's own. */
  prefix: string;
}

export interface RedisPaceOptions {
  /** Milliseconds, in place of Redis's own clock; for tests. */
  now?: () => number;
}

type Argument = string | number;

const MAX_RECONNECT_MS = 1_000;
const COMMAND_TIMEOUT_MS = 5_000;
/** A connection that was never made does not say goodbye. */
const DISCONNECT_MS = 500;
const UNLIMITED = -1;

const isUnknownScript = (thrown: unknown): boolean => thrown instanceof Error && thrown.message.startsWith('NOSCRIPT');

/** One pace for all workers: each operation is one script in Redis, by Redis's clock. Fails within seconds where Redis is away. */
export class RedisPace implements Pace {
  readonly #redis: Redis;
  readonly #prefix: string;
  readonly #assumed: AssumedLimits;
  readonly #now: (() => number) | undefined;

  private constructor(redis: Redis, prefix: string, assumed: AssumedLimits, { now }: RedisPaceOptions) {
    this.#redis = redis;
    this.#prefix = prefix;
    this.#assumed = assumed;
    this.#now = now;
  }

  static connect({ url, prefix }: RedisPaceSettings, assumed: AssumedLimits, options: RedisPaceOptions = {}): RedisPace {
    const redis = new Redis(url, {
      maxRetriesPerRequest: 2,
      commandTimeout: COMMAND_TIMEOUT_MS,
      disconnectTimeout: DISCONNECT_MS,
      retryStrategy: (times) => Math.min(times * 100, MAX_RECONNECT_MS),
    });
    // Without a listener a lost connection would end the process; callers see it in their own commands.
    redis.on('error', () => {});
    return new RedisPace(redis, prefix, assumed, options);
  }

  async reserve(model: string, tokens: number): Promise<Reservation> {
    const answer = (await this.#run(reserveScript, model, [Math.ceil(tokens), randomUUID()])) as [0, number] | [1, string];
    return answer[0] === 1 ? { granted: true, ticket: answer[1] } : { granted: false, waitMs: answer[1] };
  }

  async settle(model: string, ticket: string, tokens: number, limits: RateLimits = {}): Promise<void> {
    const { tokensPerMinute = '', tokensLeft = '', requestsPerMinute = '', requestsLeft = '' } = limits;
    await this.#run(settleScript, model, [ticket, tokens, tokensPerMinute, tokensLeft, requestsPerMinute, requestsLeft]);
  }

  async shut(model: string, forMs: number | null): Promise<number> {
    return (await this.#run(shutScript, model, [forMs ?? ''])) as number;
  }

  async close(): Promise<void> {
    this.#redis.disconnect();
  }

  async #run({ lua, sha1 }: PaceScript, model: string, args: Argument[]): Promise<unknown> {
    const { tokensPerMinute, requestsPerMinute } = this.#assumed;
    const state = `${this.#prefix}:pace:${model}`;
    const limits = [tokensPerMinute ?? UNLIMITED, requestsPerMinute ?? UNLIMITED];
    const all: [string, string, ...Argument[]] = [
      state,
      `${state}:tickets`,
      ...limits,
      Math.random(),
      this.#now?.() ?? '',
      ...args,
    ];
    try {
      return await this.#redis.evalsha(sha1, 2, ...all);
    } catch (thrown) {
      if (!isUnknownScript(thrown)) throw thrown;
      return this.#redis.eval(lua, 2, ...all);
    }
  }
}
