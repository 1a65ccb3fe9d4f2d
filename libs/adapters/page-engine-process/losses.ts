import { catalogue, type FailureCode, failure } from '#domain/failure/catalogue.js';
import type { Failure } from '#domain/failure/failure.js';
import type { LostPage } from '#ports/page-engine/page-engine.js';
import type { TaskAnswer, TaskLoss } from './page-process.js';

const WHAT_HAPPENED = {
  timeout: 'ran out of time',
  memory: 'ran out of memory',
  crashed: 'crashed',
  aborted: 'was given up',
} as const;

const tale = (losses: readonly TaskLoss[]): string =>
  losses.map((loss) => `${loss.engine ?? 'the process'} ${WHAT_HAPPENED[loss.reason]}`).join(', then ');

/** A page whose processes did not live to answer. */
export const lostAfter = (sourcePage: number, losses: readonly TaskLoss[]): LostPage => ({
  sourcePage,
  code: losses.some((loss) => loss.reason === 'timeout') ? 'page.timeout' : 'page.crashed',
  detail: tale(losses),
  recovery: 'Tried again by the other engine in a fresh process.',
  cpuMs: 0,
});

type Failed = Extract<TaskAnswer, { kind: 'failed' }>;

/** A page that the engines refused. */
export const lostPage = (
  sourcePage: number,
  { failure: { code, seen }, cpuMs }: Failed,
  losses: readonly TaskLoss[],
): LostPage => ({
  sourcePage,
  code: code.startsWith('page.') ? code : 'page.unreadable',
  detail: losses.length > 0 ? `${tale(losses)}; ${seen}` : seen,
  recovery: 'Tried by every engine that reads this kind of file.',
  cpuMs,
});

/** What to throw when a source could not be counted. */
export const failureOf = (answer: TaskAnswer | TaskLoss, losses: readonly TaskLoss[]): Failure => {
  if (answer.kind === 'lost') return failure('source.unreadable', tale([...losses, answer]));
  if (answer.kind !== 'failed') return failure('unknown', 'the page process answered another question');
  const { code, seen } = answer.failure;
  return code.startsWith('source.') && code in catalogue
    ? failure(code as FailureCode, seen)
    : failure('source.unreadable', seen);
};
