import type { RateLimits } from '#domain/cascade/rate-limits.js';

const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|[smhd]))+$/;

/** Milliseconds of `6m0s`, `20ms`, `1h2m3.5s` or bare seconds; undefined where it is none of these. */
export const durationMs = (text: string | null): number | undefined => {
  const trimmed = text?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(trimmed)) return Math.ceil(Number(trimmed) * 1_000);
  if (!DURATION.test(trimmed)) return undefined;
  let sum = 0;
  for (const [, amount, unit] of trimmed.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g)) {
    sum += Number(amount) * UNIT_MS[unit as keyof typeof UNIT_MS];
  }
  return Math.ceil(sum);
};

const count = (text: string | null): number | undefined => {
  const trimmed = text?.trim() ?? '';
  return /^\d+$/.test(trimmed) ? Number(trimmed) : undefined;
};

/** The `x-ratelimit-*` headers of OpenAI and its kin; what is absent or makes no sense is left out. */
export const rateLimitsOf = (headers: Headers): RateLimits => {
  const limits: RateLimits = {
    requestsPerMinute: count(headers.get('x-ratelimit-limit-requests')),
    requestsLeft: count(headers.get('x-ratelimit-remaining-requests')),
    tokensPerMinute: count(headers.get('x-ratelimit-limit-tokens')),
    tokensLeft: count(headers.get('x-ratelimit-remaining-tokens')),
    tokensResetMs: durationMs(headers.get('x-ratelimit-reset-tokens')),
  };
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
};

/** When to come back, from `retry-after-ms` or `retry-after` (seconds or an HTTP date, RFC 9110 section 10.2.3); never negative. */
export const retryAfterMsOf = (headers: Headers, nowMs: number): number | undefined => {
  const exact = headers.get('retry-after-ms')?.trim();
  if (exact && /^\d+(\.\d+)?$/.test(exact)) return Math.ceil(Number(exact));
  const told = headers.get('retry-after')?.trim();
  if (!told) return undefined;
  if (/^\d+(\.\d+)?$/.test(told)) return Math.ceil(Number(told) * 1_000);
  const date = Date.parse(told);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
};
