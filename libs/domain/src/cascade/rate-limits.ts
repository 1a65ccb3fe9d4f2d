/** What the provider says of its limits, as far as it says it. */
export interface RateLimits {
  requestsPerMinute?: number;
  requestsLeft?: number;
  tokensPerMinute?: number;
  tokensLeft?: number;
  /** Milliseconds until the tokens left are whole again. */
  tokensResetMs?: number;
}
