import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { traceIdOf } from '#runtime/tracing/traceparent.js';

/** The caller's trace id where it sent a valid one, else a new one: the request's id in logs and problems. */
export const requestTraceId = ({ traceparent }: IncomingHttpHeaders): string =>
  traceIdOf(typeof traceparent === 'string' ? traceparent : undefined) ?? randomBytes(16).toString('hex');

/** What follows from this request carries its trace on, under a span of its own. */
export const traceparentOf = (traceId: string): string => `00-${traceId}-${randomBytes(8).toString('hex')}-01`;
