import { randomBytes } from 'node:crypto';

const FORMAT = /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-[\da-f]{2}$/;
const NO_TRACE = '0'.repeat(32);
const NO_SPAN = '0'.repeat(16);

/** A new W3C trace context (https://www.w3.org/TR/trace-context/), sampled. */
export const newTraceparent = (): string => `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;

/** Null for anything that is not a valid trace context: a stranger's header is never passed on as it is. */
export const traceIdOf = (traceparent: string | undefined): string | null => {
  const [, trace, span] = FORMAT.exec(traceparent ?? '') ?? [];
  return trace && trace !== NO_TRACE && span !== NO_SPAN ? trace : null;
};
