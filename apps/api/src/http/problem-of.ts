import { HttpException } from '@nestjs/common';
import type { Problem } from '#contracts/http/problem.js';
import { problemTypeOf } from '#contracts/http/problem.js';
import { httpStatusOf } from '#contracts/http/problem-status.js';
import { asFailure, catalogue, type FailureCode, failure } from '#domain/failure/catalogue.js';
import type { Failure } from '#domain/failure/failure.js';

/** What the framework throws by itself, by status: a route that is not there, a body that can not be parsed. */
const codeByStatus: Record<number, FailureCode> = { 404: 'resource.missing', 413: 'request.too-large' };

const statusOf = (thrown: unknown): number | undefined => {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
};

/** Any thrown value as a failure of the catalogue. The framework's own 4xx are the caller's; all else is `unknown`. */
export const requestFailure = (thrown: unknown): Failure => {
  const status = statusOf(thrown);
  if (status === undefined || status < 400 || status >= 500) return asFailure(thrown);
  if (status === 415) return failure('request.invalid', 'a body of this media type is not taken here', { cause: thrown });
  const code = codeByStatus[status] ?? 'request.invalid';
  const seen = code === 'resource.missing' ? 'no such route' : thrown instanceof Error ? thrown.message : 'not acceptable';
  return failure(code, seen, { cause: thrown });
};

const titleOf = (code: string): string =>
  (catalogue as Record<string, { title: string }>)[code]?.title ?? catalogue.unknown.title;

/** The one way from a failure to an answer. A 500 says nothing of what was seen: it may hold anything. */
export const problemOf = (failed: Failure, request: { path: string; traceId: string }): Problem => {
  const status = httpStatusOf(failed.code);
  const code = status === 500 ? 'unknown' : failed.code;
  return {
    type: problemTypeOf(code),
    title: titleOf(code),
    status,
    detail: status === 500 ? 'The logs tell more under the trace id.' : failed.seen,
    instance: request.path,
    code,
    advice: status === 500 ? catalogue.unknown.advice : failed.advice,
    traceId: request.traceId,
  };
};
