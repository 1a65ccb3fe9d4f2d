import { Failure } from '#domain/failure/failure.js';

/** What went wrong and what to do about it, for a person at a terminal. */
export const explain = (thrown: unknown): string => {
  if (thrown instanceof Failure) return `${thrown.seen}\n${thrown.advice} (${thrown.code})`;
  if (thrown instanceof Error) return thrown.message;
  return String(thrown);
};
