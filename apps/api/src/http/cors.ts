import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

const READABLE_HEADERS = [
  'location',
  'etag',
  'retry-after',
  'ratelimit',
  'ratelimit-policy',
  'x-request-id',
  'content-disposition',
];
const PREFLIGHT_SECONDS = 600;

/**
 * Lets web pages of these origins call, and no others. No cookies: whoever calls brings its credentials in a header, so
 * another site's page has none to abuse.
 */
export const allowOrigins = async (server: FastifyInstance, origins: readonly string[]): Promise<void> => {
  if (origins.length === 0) return;
  await server.register(cors, {
    ...{ origin: [...origins], credentials: false, methods: ['GET', 'HEAD', 'POST', 'DELETE'] },
    allowedHeaders: [
      'authorization',
      'content-type',
      'idempotency-key',
      'if-none-match',
      'if-match',
      'last-event-id',
      'traceparent',
    ],
    ...{ exposedHeaders: READABLE_HEADERS, maxAge: PREFLIGHT_SECONDS },
  });
};
