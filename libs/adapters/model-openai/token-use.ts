import type { TokenUse } from '#domain/classification/page-decision.js';

type Reported = { [Kind in keyof TokenUse]?: number | null };

/** Both APIs' usage in one form: `input` is all input, `cached` and `cacheWritten` are parts of it. A server that tells nothing counts as 0. */
export const tokenUseOf = ({ input, cached, output, cacheWritten }: Reported): TokenUse => ({
  input: input ?? 0,
  cached: cached ?? 0,
  output: output ?? 0,
  ...(cacheWritten ? { cacheWritten } : {}),
});
