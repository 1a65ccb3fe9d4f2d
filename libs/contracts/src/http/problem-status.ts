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
  'resource.missing': 404,
  'resource.not-ready': 409,
  'taxonomy.unknown': 422,
  'product.unknown': 422,
  'blob.missing': 503,
  'service.unavailable': 503,
  'blob.corrupt': 503,
  'storage.unavailable': 503,
  'storage.refused': 503,
  'source.encrypted': 422,
  'source.unreadable': 422,
  'page.unreadable': 422,
  'page.timeout': 422,
  'page.crashed': 422,
  'edit.invalid': 422,
  'edit.stale': 412,
  'edit.unconditional': 428,
  'review.held': 409,
  'review.not-held': 409,
  'review.closed': 409,
  'review.unsettled': 409,
  'review.same-person': 403,
  'review.approver-needed': 403,
  unknown: 500,
};

export const httpStatusOf = (code: string): number => (statusByCode as Record<string, number>)[code] ?? 500;
