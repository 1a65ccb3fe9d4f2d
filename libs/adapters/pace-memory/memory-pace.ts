import { randomUUID } from 'node:crypto';
import type { RateLimits } from '#ports/model/language-model.js';
import type { Pace, Reservation } from '#ports/pace/pace.js';
import { type AssumedLimits, paceRules } from '#ports/pace/pace-rules.js';
import { Bucket } from './bucket.js';
import { Circuit } from './circuit.js';

interface Ticket {
  tokens: number;
  at: number;
  tokensTaken: number;
  requestsTaken: number;
}

interface ModelPace {
  tokens: Bucket;
  requests: Bucket;
  circuit: Circuit;
  tickets: Map<string, Ticket>;
  /** It refused calls that our count allowed: where it tells nothing, what is not used is taken to be lost. */
  hasRefused: boolean;
}

export interface MemoryPaceOptions {
  /** Milliseconds of any clock that never goes back. */
  now?: () => number;
  /** 0..1 */
  random?: () => number;
}

/** Pace within one process, for runs without Redis. */
export class MemoryPace implements Pace {
  readonly #assumed: AssumedLimits;
  readonly #now: () => number;
  readonly #random: () => number;
  readonly #models = new Map<string, ModelPace>();

  constructor(assumed: AssumedLimits, { now = () => performance.now(), random = Math.random }: MemoryPaceOptions = {}) {
    this.#assumed = assumed;
    this.#now = now;
    this.#random = random;
  }

  async reserve(model: string, tokens: number): Promise<Reservation> {
    const now = this.#now();
    const pace = this.#paceOf(model, now);
    const waitMs = Math.max(pace.circuit.waitMs(now), pace.tokens.waitFor(tokens), pace.requests.waitFor(1));
    if (waitMs > 0) return { granted: false, waitMs: Math.ceil(waitMs * (1 + paceRules.waitJitter * this.#random())) };
    pace.tokens.take(tokens);
    pace.requests.take(1);
    const ticket = randomUUID();
    pace.tickets.set(ticket, { tokens, at: now, tokensTaken: pace.tokens.taken, requestsTaken: pace.requests.taken });
    pace.circuit.letThrough(ticket, now);
    return { granted: true, ticket };
  }

  async settle(model: string, ticket: string, tokens: number, limits: RateLimits = {}): Promise<void> {
    const pace = this.#paceOf(model, this.#now());
    pace.tokens.learn(limits.tokensPerMinute);
    pace.requests.learn(limits.requestsPerMinute);
    pace.circuit.ended(ticket, tokens > 0);
    const held = pace.tickets.get(ticket);
    if (!held) return;
    pace.tickets.delete(ticket);
    const isLost = pace.hasRefused && limits.tokensLeft === undefined && tokens > 0;
    if (!isLost || tokens > held.tokens) pace.tokens.giveBack(held.tokens - tokens);
    if (tokens === 0) pace.requests.giveBack(1);
    pace.tokens.believe(limits.tokensLeft, held.at, held.tokensTaken);
    pace.requests.believe(limits.requestsLeft, held.at, held.requestsTaken);
  }

  async shut(model: string, forMs: number | null): Promise<number> {
    const now = this.#now();
    const pace = this.#paceOf(model, now);
    if (forMs !== null) {
      pace.hasRefused = true;
      pace.tokens.empty();
      pace.requests.empty();
    }
    return Math.ceil(pace.circuit.shut(forMs, now, this.#random()));
  }

  async close(): Promise<void> {}

  #paceOf(model: string, now: number): ModelPace {
    const pace = this.#models.get(model) ?? this.#begin(model, now);
    pace.tokens.fill(now);
    pace.requests.fill(now);
    for (const [ticket, { at }] of pace.tickets) if (now - at >= paceRules.ticketMs) pace.tickets.delete(ticket);
    return pace;
  }

  #begin(model: string, now: number): ModelPace {
    const pace: ModelPace = {
      tokens: new Bucket(this.#assumed.tokensPerMinute, now),
      requests: new Bucket(this.#assumed.requestsPerMinute, now),
      circuit: new Circuit(),
      tickets: new Map(),
      hasRefused: false,
    };
    this.#models.set(model, pace);
    return pace;
  }
}
