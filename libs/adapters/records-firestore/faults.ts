import { failure } from '#domain/failure/catalogue.js';

/** gRPC status codes that the adapter decides by (https://grpc.io/docs/guides/status-codes/). */
export const NOT_FOUND = 5;
export const ALREADY_EXISTS = 6;
export const FAILED_PRECONDITION = 9;
const RESOURCE_EXHAUSTED = 8;

/** What may pass by itself: the service is away, slow, busy with a rival write, or failed inside. */
const PASSING: Record<number, string> = {
  1: 'CANCELLED',
  4: 'DEADLINE_EXCEEDED',
  10: 'ABORTED',
  13: 'INTERNAL',
  14: 'UNAVAILABLE',
};

/** Firestore asks to grow by half every five minutes at most; after half a minute a short burst is over. */
const QUOTA_PAUSE_MS = 30_000;

const statusOf = (thrown: unknown): number | undefined => (thrown as { code?: number } | null)?.code;

export const hasStatus = (thrown: unknown, ...codes: number[]): boolean => codes.includes(statusOf(thrown) ?? -1);

/**
 * What Firestore threw, as the house says it: retryable where the service was away, throttled where a quota is used up.
 * Everything else is handed on as it is; its message may name documents, so only the status goes into `seen`.
 */
export const faultOf = (thrown: unknown): unknown => {
  const status = statusOf(thrown);
  if (status === RESOURCE_EXHAUSTED) {
    const extra = { kind: 'throttled', retryAfterMs: QUOTA_PAUSE_MS, cause: thrown } as const;
    return failure('service.unavailable', 'Firestore said RESOURCE_EXHAUSTED', extra);
  }
  const name = status === undefined ? undefined : PASSING[status];
  return name ? failure('service.unavailable', `Firestore said ${name}`, { cause: thrown }) : thrown;
};
