import type { FailureCode } from '#domain/failure/catalogue.js';

/** HTTP status by failure code. A code that is not here has no business in an answer and becomes 500. */
const statusByCode: Partial<Record<FailureCode, number>> = {
  'request.invalid': 400,
  'request.empty': 400,
  'request.truncated': 400,
  'request.idempotency-conflict': 409,
  'request.too-large': 413,
  'request.media-type': 415,
  'request.unauthenticated': 401,
  'ingest.refused': 422,
  'ingest.missing': 422,
  'resource.missing': 404,
  'resource.not-ready': 409,
  'taxonomy.unknown': 422,
  'product.unknown': 422,
  'blob.missing': 503,
  'service.unavailable': 503,
  'blob.corrupt': 503,
  'storage.unavailable': 503,
  'storage.refused': 503,
  'signer.unavailable': 503,
  'signer.refused': 503,
  'source.encrypted': 422,
  'source.unreadable': 422,
  'page.unreadable': 422,
  'page.timeout': 422,
  'page.crashed': 422,
  'access.denied': 403,
  'access.rate-limited': 429,
  unknown: 500,
};

export const httpStatusOf = (code: string): number => (statusByCode as Record<string, number>)[code] ?? 500;
