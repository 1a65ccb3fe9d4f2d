/** Knows by its token whether a call that wakes a job comes from whom it was ordered. */
export interface WakeCaller {
  /** Resolves where it does. Failures `request.unauthenticated`, and `service.unavailable` where that can not be told now. */
  verify(token: string): Promise<void>;
}
