import { APIConnectionTimeoutError, APIError } from 'openai';
import { ModelFault, type ModelFaultId } from '#domain/cascade/model-fault.js';
import { rateLimitsOf, retryAfterMsOf } from './rate-limit-headers.js';

/** Codes and types of error bodies that say more than the status, and may be repeated: others could quote the request. */
const BY_CODE: Record<string, ModelFaultId> = {
  insufficient_quota: 'quota-exhausted',
  billing_hard_limit_reached: 'quota-exhausted',
  billing_not_active: 'quota-exhausted',
  context_length_exceeded: 'too-large',
  exceed_context_size_error: 'too-large',
  string_above_max_length: 'too-large',
  request_too_large: 'too-large',
  model_not_found: 'model-not-found',
  invalid_api_key: 'invalid-key',
  content_filter: 'filtered',
  content_policy_violation: 'filtered',
  image_content_policy_violation: 'filtered',
};

const BY_STATUS: Record<number, ModelFaultId> = {
  401: 'invalid-key',
  402: 'quota-exhausted',
  403: 'invalid-key',
  404: 'model-not-found',
  408: 'timed-out',
  409: 'server-error',
  413: 'too-large',
  429: 'rate-limited',
};

/** Compatible servers say this in words only; OpenAI words a request that no minute has room for as a 429. */
const TOO_LARGE = /maximum context length|context (length|size|window)|request too large/i;

const idOf = (status: number, code: string | undefined, message: string): ModelFaultId => {
  if (status >= 500) return 'server-error';
  if (code && BY_CODE[code]) return BY_CODE[code];
  if ((status === 400 || status === 422 || status === 429) && TOO_LARGE.test(message)) return 'too-large';
  return BY_STATUS[status] ?? 'bad-request';
};

const ofStatus = ({ status, code, type, message, headers }: APIError<number, Headers>, nowMs: number): ModelFault => {
  const known = [code, type].find((name): name is string => typeof name === 'string' && name in BY_CODE);
  return new ModelFault(idOf(status, known, message), {
    seen: `HTTP ${status}${known ? ` ${known}` : ''}`,
    retryAfterMs: retryAfterMsOf(headers, nowMs),
    limits: rateLimitsOf(headers),
  });
};

/** `ECONNRESET` and the like, from wherever in the chain of causes it is. */
const networkCode = (error: unknown): string | undefined => {
  for (let at = error; typeof at === 'object' && at !== null; at = 'cause' in at ? at.cause : null) {
    if ('code' in at && typeof at.code === 'string' && /^[A-Z][A-Z_]+$/.test(at.code)) return at.code;
  }
  return undefined;
};

/**
 * What the SDK threw, as a fault of the table. The original is not kept as the cause: it holds the server's words, which may
 * quote the key or a page.
 */
export const faultOf = (error: unknown, nowMs: number): ModelFault => {
  if (error instanceof ModelFault) return error;
  if (error instanceof APIConnectionTimeoutError)
    return new ModelFault('timed-out', { seen: networkCode(error) ?? 'no answer in time' });
  if (error instanceof APIError && error.status !== undefined) return ofStatus(error, nowMs);
  return new ModelFault('unreachable', { seen: networkCode(error) ?? 'the connection broke' });
};
