const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const dayOf = (date: string): number => {
  const time = DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError('not a date of the form YYYY-MM-DD');
  return time / DAY_MS;
};

/** Whole days from one date to another (`YYYY-MM-DD`), below 0 where the other is earlier. Throws RangeError on anything else. */
export const daysBetween = (from: string, to: string): number => dayOf(to) - dayOf(from);

interface Span {
  from: number;
  to: number;
}

const spanOf = (period: string): Span => {
  const [from = '', to = ''] = period.split('/');
  const span = { from: dayOf(from), to: dayOf(to) };
  if (span.to < span.from) throw new RangeError('a period ends before it begins');
  return span;
};

/** Periods without overlaps, earliest first; those that touch are one. */
const merged = (periods: readonly string[]): Span[] => {
  const spans: Span[] = [];
  for (const span of periods.map(spanOf).sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last !== undefined && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
    else spans.push({ ...span });
  }
  return spans;
};

/** Days of the widest hole between periods (`YYYY-MM-DD/YYYY-MM-DD`, both ends included); 0 where there is none. */
export const widestHole = (periods: readonly string[]): number =>
  merged(periods).reduce((widest, span, at, all) => Math.max(widest, at === 0 ? 0 : span.from - all[at - 1]!.to - 1), 0);

/** Days that periods cover together, each once. */
export const daysCovered = (periods: readonly string[]): number =>
  merged(periods).reduce((days, { from, to }) => days + to - from + 1, 0);

/** Calendar months (of all, or since a date) that periods cover whole: a month with an uncovered day does not count. */
export const monthsCovered = (periods: readonly string[]): number =>
  merged(periods).reduce((months, { from, to }) => {
    const first = new Date(from * DAY_MS);
    const start = first.getUTCFullYear() * 12 + first.getUTCMonth() + (first.getUTCDate() === 1 ? 0 : 1);
    const after = new Date((to + 1) * DAY_MS);
    return months + Math.max(0, after.getUTCFullYear() * 12 + after.getUTCMonth() - start);
  }, 0);
