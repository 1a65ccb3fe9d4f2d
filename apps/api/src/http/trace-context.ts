import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** W3C Trace Context, version 00. All-zero ids are invalid by the specification. */
const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;

/** The caller's trace id, or a new one: the request's id in logs and problems. */
export const traceIdOf = (headers: IncomingHttpHeaders): string =>
  TRACEPARENT.exec(headers.traceparent?.toString() ?? '')?.[1] ?? randomBytes(16).toString('hex');

/** What follows from this request carries its trace on, under a span of its own. */
export const traceparentOf = (traceId: string): string => `00-${traceId}-${randomBytes(8).toString('hex')}-01`;
