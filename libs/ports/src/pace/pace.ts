import type { RateLimits } from '../model/language-model.js';

export type Reservation = { granted: true; ticket: string } | { granted: false; waitMs: number };

/**
 * How fast the fleet may ask each model: requests and tokens per minute, shared by all workers. Reserved before a call and
 * settled after it. Losing what it remembers costs a minute of caution, never an error.
 */
export interface Pace {
  /** Takes one request and `tokens` (input and the most output together) or says when there may be room. Never waits itself. */
  reserve(model: string, tokens: number): Promise<Reservation>;
  /** The call has ended with `tokens` used; 0 where it never reached the model. Limits that the provider told replace those assumed. */
  settle(model: string, ticket: string, tokens: number, limits?: RateLimits): Promise<void>;
  /**
   * Nobody asks this model for `forMs`, because the provider said so (given) or is away (null: longer from time to time,
   * until an answer comes). Returns how long that is.
   */
  shut(model: string, forMs: number | null): Promise<number>;
  close(): Promise<void>;
}
