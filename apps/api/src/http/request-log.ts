import type { FastifyReply, FastifyRequest } from 'fastify';
import { packetParams } from '#contracts/http/ids.js';
import type { ApiLogger } from '../settings.js';

/** Probes and scrapes come every few seconds and say nothing. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics']);

/** One line for each answer: the route's pattern and the packet's id, no query, no names. */
export const logAnswer =
  (log: ApiLogger) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const route = request.routeOptions.url ?? 'none';
    if (QUIET.has(route) && reply.statusCode < 400) return;
    const { packetId } = (request.params ?? {}) as { packetId?: string };
    const fields = {
      traceId: request.id,
      method: request.method,
      route,
      // Whoever takes something else for an id may have put anything there.
      ...(packetParams.safeParse({ packetId }).success && { packetId }),
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime),
    };
    log.info(fields, 'answered');
  };
