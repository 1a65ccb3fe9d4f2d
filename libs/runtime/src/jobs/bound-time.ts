import { failure } from '#domain/failure/catalogue.js';
import type { Failure } from '#domain/failure/failure.js';

/** Thrown when the worker is told to let go of a job; not a failure of the job. */
export class Released extends Error {
  override readonly name = 'Released';
}

const late = (timeoutMs: number): Failure => failure('step.timeout', `no end within ${timeoutMs} ms`);

/**
 * Ends with the work, with `step.timeout` when the time is up, or with Released when `outer` aborts: at once, even where
 * the work ignores its signal. The work's later end is then of no interest: every step may be done twice.
 */
export const boundTime = async <T>(
  work: (signal: AbortSignal) => Promise<T>,
  timeoutMs: number,
  outer: AbortSignal,
): Promise<T> => {
  const bound = new AbortController();
  const { promise: cut, reject } = Promise.withResolvers<never>();
  const cutOff = (reason: Error): void => {
    bound.abort(reason);
    reject(reason);
  };
  const onOuter = (): void => cutOff(new Released());
  const timer = setTimeout(() => cutOff(late(timeoutMs)), timeoutMs);
  outer.addEventListener('abort', onOuter, { once: true });
  if (outer.aborted) onOuter();
  const done = work(bound.signal);
  try {
    return await Promise.race([done, cut]);
  } catch (thrown) {
    // Work that noticed the abort may be first to throw, in its own words.
    throw bound.signal.aborted ? bound.signal.reason : thrown;
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', onOuter);
    done.catch(() => {});
  }
};
