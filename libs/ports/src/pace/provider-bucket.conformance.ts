const MINUTE_MS = 60_000;

export interface ProviderAnswer {
  isAccepted: boolean;
  tokensLeft: number;
  requestsLeft: number;
  retryAfterMs: number;
}

/**
 * A provider's own limit, for tests: full at the start, fills all the time, counts what a request may use at most when it comes
 * (as OpenAI documents its limits: https://platform.openai.com/docs/guides/rate-limits). `givesBack`: others return what was
 * not used when the answer is out.
 */
export class ProviderBucket {
  accepted = 0;
  acceptedTokens = 0;
  refused = 0;
  readonly #perMinute: { tokens: number; requests: number };
  #tokens: number;
  #requests: number;
  #at = 0;

  constructor(perMinute: { tokens: number; requests: number }) {
    this.#perMinute = perMinute;
    this.#tokens = perMinute.tokens;
    this.#requests = perMinute.requests;
  }

  ask(tokens: number, now: number): ProviderAnswer {
    this.#fill(now);
    const isAccepted = this.#tokens >= tokens && this.#requests >= 1;
    if (isAccepted) {
      this.#tokens -= tokens;
      this.#requests -= 1;
      this.accepted += 1;
      this.acceptedTokens += tokens;
    } else this.refused += 1;
    const retryAfterMs = Math.ceil(((tokens - this.#tokens) / this.#perMinute.tokens) * MINUTE_MS);
    return {
      isAccepted,
      tokensLeft: Math.floor(this.#tokens),
      requestsLeft: Math.floor(this.#requests),
      retryAfterMs: Math.max(1, retryAfterMs),
    };
  }

  giveBack(tokens: number, now: number): void {
    this.#fill(now);
    this.#tokens = Math.min(this.#perMinute.tokens, this.#tokens + tokens);
  }

  #fill(now: number): void {
    const minutes = Math.max(0, now - this.#at) / MINUTE_MS;
    this.#tokens = Math.min(this.#perMinute.tokens, this.#tokens + minutes * this.#perMinute.tokens);
    this.#requests = Math.min(this.#perMinute.requests, this.#requests + minutes * this.#perMinute.requests);
    this.#at = Math.max(this.#at, now);
  }
}
