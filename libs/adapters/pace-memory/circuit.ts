import { paceRules } from '#ports/pace/pace-rules.js';

/** Open to all, shut until a time, or half open: one request finds out whether the model is back. */
export class Circuit {
  #shutUntil: number | null = null;
  #backoffMs = 0;
  #probe: { ticket: string; at: number } | null = null;

  /** How long nobody may ask; 0 where one may. */
  waitMs(now: number): number {
    if (this.#shutUntil === null) return 0;
    if (this.#shutUntil > now) return this.#shutUntil - now;
    const isProbed = this.#probe !== null && now - this.#probe.at < paceRules.probeMs;
    return isProbed ? paceRules.probeWaitMs : 0;
  }

  /** The first who is let through after a shut is its probe. */
  letThrough(ticket: string, now: number): void {
    if (this.#shutUntil !== null) this.#probe = { ticket, at: now };
  }

  ended(ticket: string, isSuccess: boolean): void {
    if (this.#probe?.ticket !== ticket) return;
    this.#probe = null;
    if (!isSuccess) return;
    this.#shutUntil = null;
    this.#backoffMs = 0;
  }

  /** Many calls fail of one cause: while it is shut, further news of that cause change nothing. */
  shut(forMs: number | null, now: number, random: number): number {
    const leftMs = Math.max(0, (this.#shutUntil ?? 0) - now);
    const shutMs = forMs === null ? (leftMs > 0 ? leftMs : this.#longer(random)) : Math.min(forMs, paceRules.longestShutMs);
    this.#shutUntil = now + Math.max(leftMs, shutMs);
    this.#probe = null;
    return this.#shutUntil - now;
  }

  #longer(random: number): number {
    this.#backoffMs = Math.min(paceRules.longestBackoffMs, Math.max(paceRules.firstShutMs, this.#backoffMs * 2));
    return this.#backoffMs * (1 - paceRules.shutJitter * random);
  }
}
