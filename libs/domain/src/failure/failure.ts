/** What may be done about a failure: try again, come back when told, or give up on this unit and say so. */
export type FailureKind = 'retryable' | 'throttled' | 'fatal';

export interface FailureOptions {
  /** Catalogue code, e.g. `source.encrypted`. */
  code: string;
  kind: FailureKind;
  /** What was seen. No personal data: it is recorded and logged. */
  seen: string;
  /** What the person can do. */
  advice: string;
  /** For `throttled`: when to come back, in milliseconds from now. */
  retryAfterMs?: number;
  /** For `throttled`: true where no other job of the queue would fare better, so that the whole queue had better wait. */
  pausesQueue?: boolean;
  cause?: unknown;
}

/** The one error type that crosses layers. Anything else that is thrown counts as `unknown` and is retried. */
export class Failure extends Error {
  readonly code: string;
  readonly kind: FailureKind;
  readonly seen: string;
  readonly advice: string;
  readonly retryAfterMs: number | undefined;
  readonly pausesQueue: boolean;

  constructor(options: FailureOptions) {
    super(`${options.code}: ${options.seen}`, { cause: options.cause });
    this.name = 'Failure';
    this.code = options.code;
    this.kind = options.kind;
    this.seen = options.seen;
    this.advice = options.advice;
    this.retryAfterMs = options.retryAfterMs;
    this.pausesQueue = options.pausesQueue ?? false;
  }
}
