/** What is assumed of each model until its provider says otherwise; null: unlimited. */
export interface AssumedLimits {
  requestsPerMinute: number | null;
  tokensPerMinute: number | null;
}

/** The numbers that every Pace goes by. */
export const paceRules = {
  /**
   * Share of a minute's limit that we go by. The rest is left with the provider: it counts tokens a little differently, and
   * requests overtake each other. A bucket fills at the full rate, so that this costs nothing where calls never stop.
   */
  burstShare: 0.9,
  /** Share of a wait that is added at random, so that those who wait do not come back together. */
  waitJitter: 0.1,
  /** First time that a model which is away is left alone; doubles each time. */
  firstShutMs: 1_000,
  longestBackoffMs: 60_000,
  /** Share of such a time that is taken off at random. */
  shutJitter: 0.2,
  /** Whatever a provider asks for: somebody looks again after this. */
  longestShutMs: 600_000,
  /** When to come again while another's request finds out whether the model is back. */
  probeWaitMs: 1_000,
  /** A probe without an end by now belongs to a worker that died. */
  probeMs: 60_000,
  /** So does any ticket by now. It gives nothing back: its request may well have been sent, and its minute is over. */
  ticketMs: 600_000,
} as const;
