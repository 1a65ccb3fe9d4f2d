import type { Pace } from './pace.js';
import { ProviderBucket } from './provider-bucket.conformance.js';

const MINUTE_MS = 60_000;
const MODEL = 'gpt-test';

export interface Saturation {
  /** Says nothing of its limits. */
  isSilent?: boolean;
  /** Returns what was not used. */
  givesBack?: boolean;
  /** How much more than we the provider counts for a request. */
  countsMore?: number;
}

/** Park and Miller's generator: the same run each time. */
class Chance {
  #state = 20_240_229;

  real(min: number, max: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return min + ((max - min) * this.#state) / 2_147_483_647;
  }
}

/** Runs what is due in order, on the subject's clock. */
class Timeline {
  now = 0;
  readonly #due: { at: number; run: () => Promise<void> }[] = [];
  readonly #pass: (ms: number) => void;

  constructor(pass: (ms: number) => void) {
    this.#pass = pass;
  }

  after(ms: number, run: () => Promise<void>): void {
    this.#due.push({ at: this.now + ms, run });
  }

  async runUntil(end: number): Promise<void> {
    for (;;) {
      this.#due.sort((a, b) => a.at - b.at);
      const next = this.#due[0];
      if (!next || next.at > end) return;
      this.#due.shift();
      this.#pass(next.at - this.now);
      this.now = next.at;
      await next.run();
    }
  }
}

class Fleet {
  readonly #pace: Pace;
  readonly #provider: ProviderBucket;
  readonly #time: Timeline;
  readonly #about: Saturation;
  readonly #chance = new Chance();
  #pausedUntil = 0;

  constructor(pace: Pace, provider: ProviderBucket, time: Timeline, about: Saturation) {
    this.#pace = pace;
    this.#provider = provider;
    this.#time = time;
    this.#about = about;
  }

  /** One slot of a worker, that always has a window to ask about; a pause holds all slots, as that of the queue does. */
  async slot(tokens = Math.round(this.#chance.real(2_000, 9_000))): Promise<void> {
    const pausedMs = this.#pausedUntil - this.#time.now;
    if (pausedMs > 0) return this.#time.after(pausedMs + this.#chance.real(1, 15), () => this.slot(tokens));
    const reservation = await this.#pace.reserve(MODEL, tokens);
    if (!reservation.granted) {
      this.#pause(reservation.waitMs);
      return this.slot(tokens);
    }
    // The way there: requests overtake each other.
    this.#time.after(this.#chance.real(5, 120), () => this.#arrive(reservation.ticket, tokens));
  }

  #pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#time.now + ms);
  }

  async #arrive(ticket: string, tokens: number): Promise<void> {
    const counted = Math.round(tokens * (1 + (this.#about.countsMore ?? 0) + this.#chance.real(-0.03, 0.03)));
    const { isAccepted, retryAfterMs, ...left } = this.#provider.ask(counted, this.#time.now);
    const limits = this.#about.isSilent ? {} : { ...left, tokensPerMinute: 200_000, requestsPerMinute: 500 };
    const end = async (used: number): Promise<void> => {
      await this.#pace.settle(MODEL, ticket, used, limits);
      if (isAccepted && this.#about.givesBack) this.#provider.giveBack(counted - used, this.#time.now);
      if (!isAccepted) this.#pause(await this.#pace.shut(MODEL, retryAfterMs));
      await this.slot();
    };
    if (isAccepted)
      this.#time.after(this.#chance.real(1_500, 15_000), () => end(Math.round(tokens * this.#chance.real(0.5, 0.8))));
    else this.#time.after(20, () => end(0));
  }
}

/**
 * Three workers of eight slots under a limit of 200,000 tokens a minute, for ten minutes of the subject's clock.
 * Returns the share of the limit that was used after the first minute, and the share of calls that were answered 429.
 */
export const saturate = async (
  { adapter, pass }: { adapter: Pace; pass: (ms: number) => void },
  about: Saturation,
): Promise<{ used: number; refused: number }> => {
  const provider = new ProviderBucket({ tokens: 200_000, requests: 500 });
  const time = new Timeline(pass);
  const fleet = new Fleet(adapter, provider, time, about);
  for (let slot = 0; slot < 24; slot++) time.after(slot, () => fleet.slot());
  await time.runUntil(MINUTE_MS);
  const before = provider.acceptedTokens;
  await time.runUntil(10 * MINUTE_MS);
  const calls = provider.accepted + provider.refused;
  return { used: (provider.acceptedTokens - before) / (9 * 200_000), refused: provider.refused / calls };
};
