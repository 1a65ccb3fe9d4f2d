import { problem } from '#contracts/http/problem.js';
import { failure } from '#domain/failure/catalogue.js';
import { Failure } from '#domain/failure/failure.js';

/** An answer other than 2xx as a failure, with the API's own words where it has any. */
export const failureOf = async (answer: Response): Promise<Failure> =>
  failureFrom(answer.status, await answer.json().catch(() => null));

/** The same of an answer whose body was read already. */
export const failureFrom = (status: number, body: unknown): Failure => {
  const parsed = problem.safeParse(body);
  if (!parsed.success) return failure('unknown', `the API answered ${status}`);
  const { code, title, detail, advice, traceId } = parsed.data;
  return new Failure({ code, kind: 'fatal', seen: `${title}: ${detail}`, advice: `${advice} [trace ${traceId}]` });
};

/** Nobody answered at all. */
export const unreachable = (url: string, cause: unknown): Failure =>
  new Failure({
    code: 'service.unavailable',
    kind: 'retryable',
    seen: `No Docyard answers at ${url}`,
    advice: 'Start it with `npm start`, or name another with --url or DOCYARD_URL.',
    cause,
  });
