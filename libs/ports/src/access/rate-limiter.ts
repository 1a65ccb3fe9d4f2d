export interface RateState {
  allowed: boolean;
  /** Requests of one window. */
  limit: number;
  remaining: number;
  /** Milliseconds until the window ends. */
  resetMs: number;
}

/** Counts requests in windows, together for all replicas of the API. */
export interface RateLimiter {
  /** Counts one request of the tenant's. Without the shared store it counts by itself: requests are never refused for that. */
  take(tenant: string): Promise<RateState>;
  close(): Promise<void>;
}
