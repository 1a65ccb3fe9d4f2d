import { paceRules } from '#ports/pace/pace-rules.js';

const MINUTE_MS = 60_000;

/** A bucket that fills all the time, as the providers' own do: `perMinute` null is unlimited. */
export class Bucket {
  #perMinute: number | null;
  #level: number;
  #at: number;
  /** All that was ever taken: what was taken after a call began is not in the figure that its answer tells. */
  #taken = 0;

  constructor(perMinute: number | null, now: number) {
    this.#perMinute = perMinute;
    this.#level = this.#capacity();
    this.#at = now;
  }

  get taken(): number {
    return this.#taken;
  }

  #capacity(): number {
    return this.#perMinute === null ? Number.POSITIVE_INFINITY : this.#perMinute * paceRules.burstShare;
  }

  #perMs(): number {
    return (this.#perMinute ?? 0) / MINUTE_MS;
  }

  fill(now: number): void {
    const passed = Math.max(0, now - this.#at);
    this.#level = Math.min(this.#capacity(), this.#level + passed * this.#perMs());
    this.#at = Math.max(this.#at, now);
  }

  /** Milliseconds until `amount` is there; an amount beyond the whole limit waits for a full bucket. */
  waitFor(amount: number): number {
    const lacking = Math.min(amount, this.#capacity()) - this.#level;
    return lacking <= 0 ? 0 : lacking / this.#perMs();
  }

  take(amount: number): void {
    this.#level -= amount;
    this.#taken += amount;
  }

  giveBack(amount: number): void {
    this.#level = Math.min(this.#capacity(), this.#level + amount);
  }

  empty(): void {
    if (this.#perMinute !== null) this.#level = Math.min(this.#level, 0);
  }

  learn(perMinute: number | undefined): void {
    if (perMinute === undefined || perMinute <= 0) return;
    this.#perMinute = perMinute;
    this.#level = Math.min(this.#level, this.#capacity());
  }

  /**
   * The provider said that `left` were left when it took a call that began at `since`, and after which `takenThen` had been
   * taken in all. Lowers our level to what must be left of that now; never raises it.
   */
  believe(left: number | undefined, since: number, takenThen: number): void {
    if (left === undefined || this.#perMinute === null) return;
    const leftNow = left + (this.#at - since) * this.#perMs() - (this.#taken - takenThen);
    const leftAlone = this.#perMinute * (1 - paceRules.burstShare);
    this.#level = Math.min(this.#level, leftNow - leftAlone);
  }
}
