import type { IncomingMessage } from 'node:http';
import multipart from '@fastify/multipart';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_MEDIA_TYPE } from '#contracts/http/problem.js';
import { SUBMISSION_LIMITS } from '#contracts/http/submission.js';
import type { ApiLogger } from '../settings.js';
import { tagJson } from './conditional.js';
import { problemOf, requestFailure } from './problem-of.js';
import { logAnswer } from './request-log.js';
import { setSecurityHeaders } from './security-headers.js';
import { requestTraceId } from './trace-context.js';
import type { RequestWatch } from './watched-requests.js';

/** A connection that is silent for so long is cut; event streams beat more often. */
const IDLE_CONNECTION_MS = 120_000;
/** Bodies other than uploads, which are streamed and have limits of their own. */
const MAX_BODY_BYTES = 65_536;

const multipartLimits = (maxFiles: number) => ({
  fieldNameSize: 512,
  fieldSize: SUBMISSION_LIMITS.fieldBytes,
  fields: 500,
  // One more than allowed, so that it is our own limit that is named.
  files: maxFiles + 1,
  parts: maxFiles + 501,
  // Bytes are counted over all files of a packet, where they are taken in.
  fileSize: Number.POSITIVE_INFINITY,
  headerPairs: 50,
});

/** What Fastify refuses before there is a route: an address that can not be decoded. */
const refuseUnrouted = (thrown: Error, request: FastifyRequest, reply: FastifyReply): void => {
  const problem = problemOf(requestFailure(thrown), { path: '/', traceId: request.id });
  setSecurityHeaders(reply);
  void reply.code(problem.status).header('content-type', PROBLEM_MEDIA_TYPE).send(problem);
};

export const createServer = (): FastifyAdapter =>
  new FastifyAdapter({
    logger: false,
    bodyLimit: MAX_BODY_BYTES,
    connectionTimeout: IDLE_CONNECTION_MS,
    forceCloseConnections: 'idle',
    genReqId: (request: IncomingMessage) => requestTraceId(request.headers),
    requestIdHeader: false,
    frameworkErrors: refuseUnrouted,
    routerOptions: { maxParamLength: 200 },
  });

/** What goes for every route: trace ids, security headers, ETags, a log line, streamed uploads. Before routes are made. */
export const configureServer = async (
  server: FastifyInstance,
  maxFiles: number,
  log: ApiLogger,
  requests: RequestWatch,
): Promise<void> => {
  // With a callback, so that what comes after runs inside the request's trace.
  server.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, next: () => void) =>
    requests.begin(request, () => {
      setSecurityHeaders(reply);
      reply.header('x-request-id', request.id);
      next();
    }),
  );
  server.addHook('onSend', tagJson);
  server.addHook('onResponse', logAnswer(log));
  server.addHook('onResponse', async (request, reply) => requests.end(request, reply));
  await server.register(multipart, { limits: multipartLimits(maxFiles), throwFileSizeLimit: false });
};
