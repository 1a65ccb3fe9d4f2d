import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_MEDIA_TYPE } from '#contracts/http/problem.js';
import type { Failure } from '#domain/failure/failure.js';
import type { ApiLogger } from '../settings.js';
import { API_LOGGER } from '../tokens.js';
import { problemOf, requestFailure } from './problem-of.js';

const RETRY_AFTER_SECONDS = 5;

const retryAfterSeconds = ({ kind, retryAfterMs }: Failure): number =>
  kind === 'fatal' || retryAfterMs === undefined ? RETRY_AFTER_SECONDS : Math.ceil(retryAfterMs / 1_000);

/** The one place where a failure becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(API_LOGGER) private readonly log: ApiLogger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const failed = requestFailure(thrown);
    const path = request.url.split('?', 1)[0] ?? '/';
    const problem = problemOf(failed, { path, traceId: request.id });
    if (problem.status >= 500)
      this.log.error({ traceId: request.id, code: failed.code, err: failed.cause ?? failed }, 'request failed');
    // The head is out already: all that is left is to cut the answer off, so that nobody takes it for whole.
    if (reply.sent || reply.raw.headersSent) return void reply.raw.destroy();
    if ([429, 503].includes(problem.status) || failed.code === 'resource.not-ready')
      reply.header('retry-after', retryAfterSeconds(failed));
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    reply.code(problem.status).header('content-type', PROBLEM_MEDIA_TYPE).removeHeader('etag').send(problem);
  }
}
