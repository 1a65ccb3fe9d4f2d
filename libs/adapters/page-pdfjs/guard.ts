/** Waits for pdf.js, or fails when the source fails under it: pdf.js itself would wait for ever. */
export type Guard = <T>(work: Promise<T>) => Promise<T>;

/**
 * A guard and what makes it fail, for good. A race against one promise that never settles would keep the result of every
 * race for as long as the source is open: 50 kB a page.
 */
export const createGuard = (): { guarded: Guard; fail: (cause: unknown) => void } => {
  const waiting = new Set<(cause: unknown) => void>();
  let failed: { cause: unknown } | undefined;
  const guarded = <T>(work: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      if (failed) reject(failed.cause);
      waiting.add(reject);
      work.then(resolve, reject).finally(() => waiting.delete(reject));
    });
  const fail = (cause: unknown): void => {
    failed ??= { cause };
    for (const reject of waiting) reject(cause);
  };
  return { guarded, fail };
};
