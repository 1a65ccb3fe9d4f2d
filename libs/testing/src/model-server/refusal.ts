import type { FaultKind } from './faults.js';

/** An HTTP error as OpenAI words it. */
export interface HttpRefusal {
  status: number;
  headers: Record<string, string>;
  body: { error: { message: string; type: string; code: string | null; param: null } };
}

const error = (
  status: number,
  type: string,
  code: string | null,
  message: string,
  headers: Record<string, string> = {},
): HttpRefusal => ({
  status,
  headers,
  body: { error: { message, type, code, param: null } },
});

/** For requests that are too many. `retry-after` in whole seconds, as OpenAI sends it, and in milliseconds beside it. */
export const rateLimited = (retryAfterMs: number | null, headers: Record<string, string> = {}): HttpRefusal =>
  error(429, 'requests', 'rate_limit_exceeded', 'Rate limit reached.', {
    ...headers,
    ...(retryAfterMs !== null && {
      'retry-after': `${Math.ceil(retryAfterMs / 1_000)}`,
      'retry-after-ms': `${Math.ceil(retryAfterMs)}`,
    }),
  });

/** For a picture that is none. */
export const invalidPicture = (): HttpRefusal =>
  error(400, 'invalid_request_error', 'invalid_image_format', 'You uploaded an unsupported image.');

const ORDERED_WAIT_MS = 1_000;

/** The error that a fault is answered with; null where the fault shows in the answer or on the wire. */
export function refusalOf(fault: FaultKind, retryAfterMs = ORDERED_WAIT_MS): HttpRefusal | null {
  switch (fault) {
    case 'rate-limited':
      return rateLimited(retryAfterMs);
    case 'rate-limited-silently':
      return rateLimited(null);
    case 'quota-exhausted':
      return error(429, 'insufficient_quota', 'insufficient_quota', 'You exceeded your current quota.');
    case 'server-error':
      return error(500, 'server_error', null, 'The server had an error.');
    case 'overloaded':
      return error(503, 'server_error', null, 'The engine is overloaded.');
    case 'model-not-found':
      return error(404, 'invalid_request_error', 'model_not_found', 'The model does not exist.');
    case 'invalid-key':
      return error(401, 'invalid_request_error', 'invalid_api_key', 'Incorrect API key provided.');
    case 'bad-request':
      return error(400, 'invalid_request_error', 'invalid_value', 'Invalid value.');
    case 'too-large':
      return error(400, 'invalid_request_error', 'context_length_exceeded', 'Your input exceeds the context window.');
    default:
      return null;
  }
}
