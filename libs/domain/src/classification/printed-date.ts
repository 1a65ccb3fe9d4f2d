/** A calendar day; `year` null where print leaves it out. */
interface Day {
  year: number | null;
  month: number;
  day: number | null;
}

const MONTHS = [
  'jan|ene',
  'feb|fev',
  'mar',
  'apr|abr|avr',
  'may|mai',
  'jun|juin',
  'jul|juil',
  'aug|ago|aou',
  'sep|set',
  'oct|okt',
  'nov',
  'dec|dic|dez',
];
const MONTH_NAME =
  '(?<name>(?:jan|ene|feb|fev|mar|apr|abr|avr|may|mai|jun|jul|juil|aug|ago|aou|sep|set|oct|okt|nov|dec|dic|dez)[a-z]*)';
const YEAR = '(?<year>(?:19|20)\\d{2}|\\d{2}(?!\\d))';
const FORMS = [
  String.raw`(?<year>(?:19|20)\d{2})[-/.](?<a>\d{1,2})[-/.](?<b>\d{1,2})(?!\d)`,
  String.raw`(?<a>\d{1,2})(?<mark>[-/.])(?<b>\d{1,2})[-/.](?<year>(?:19|20)\d{2}|\d{2}(?!\d))`,
  `(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?[ \\-/]*(?:de |of )?${MONTH_NAME}\\.?(?:[ ,\\-/']*(?:de )?${YEAR})?`,
  `${MONTH_NAME}\\.?[ \\-]*(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:[ ,\\-/]*${YEAR})?`,
  `${MONTH_NAME}\\.?[ ,\\-/']*(?<year>(?:19|20)\\d{2}|(?<=[-'])\\d{2})`,
  String.raw`(?<a>\d{1,2})/(?<b>\d{1,2})(?![\d/])`,
];
const ANY = FORMS.map((form) => new RegExp(`(?<![\\p{L}\\d])${form}`, 'iu'));

interface Reading {
  at: number;
  length: number;
  /** As read with the month first, and with the day first; one of them may be impossible. */
  monthFirst: Day | null;
  dayFirst: Day | null;
  /** `.` and `-` between numbers are written day first almost everywhere. */
  prefersDayFirst: boolean;
}

const fullYear = (digits: string | undefined): number | null => {
  if (digits === undefined) return null;
  const value = Number(digits);
  return value >= 100 ? value : value + (value < 70 ? 2000 : 1900);
};

const dayOf = (year: number | null, month: number, day: number | null): Day | null =>
  month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31)) ? { year, month, day } : null;

const monthOf = (name: string): number =>
  MONTHS.findIndex((names) => names.split('|').some((short) => name.startsWith(short))) + 1;

const readingOf = (match: RegExpExecArray): Reading => {
  const { year: yearDigits, a, b, mark, name, day } = match.groups ?? {};
  const year = fullYear(yearDigits);
  const base = { at: match.index, length: match[0].length };
  if (name !== undefined) {
    const read = dayOf(year, monthOf(name.toLowerCase()), day === undefined ? null : Number(day));
    return { ...base, monthFirst: read, dayFirst: read, prefersDayFirst: false };
  }
  const monthFirst = dayOf(year, Number(a), Number(b));
  const yearLeads = mark === undefined && year !== null;
  return {
    ...base,
    monthFirst,
    dayFirst: yearLeads ? monthFirst : dayOf(year, Number(b), Number(a)),
    prefersDayFirst: mark === '-' || mark === '.',
  };
};

const firstReading = (text: string): Reading | null => {
  let best: Reading | null = null;
  for (const form of ANY) {
    const match = form.exec(text);
    if (!match) continue;
    const reading = readingOf(match);
    if (!reading.monthFirst && !reading.dayFirst) continue;
    if (!best || reading.at < best.at || (reading.at === best.at && reading.length > best.length)) best = reading;
  }
  return best;
};

const readings = (text: string): Reading[] => {
  const found: Reading[] = [];
  let rest = text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .slice(0, 200);
  for (let reading = firstReading(rest); reading && found.length < 2; reading = firstReading(rest)) {
    found.push(reading);
    rest = rest.slice(reading.at + reading.length);
  }
  return found;
};

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, daysIn(year, month))).padStart(2, '0')}`;

/** Which number leads where a date in numbers could be read both ways. */
export type DateOrder = 'month-first' | 'day-first';

const isDayFirst = (found: Reading[], order: DateOrder): boolean => {
  if (found.some((reading) => !reading.dayFirst)) return false;
  if (order === 'day-first') return true;
  return found.some((reading) => !reading.monthFirst) || found.every((reading) => reading.prefersDayFirst);
};

const settle = (found: Reading[], order: DateOrder): Day[] => {
  const dayFirst = isDayFirst(found, order);
  return found.map((reading) => (dayFirst ? reading.dayFirst : reading.monthFirst)!).filter(Boolean);
};

/** First date in a text as `YYYY-MM-DD`, or null. Numbers in doubt are read in the order given between slashes, else day first. */
export const isoDate = (text: string, order: DateOrder = 'month-first'): string | null => {
  const [only] = settle(readings(text).slice(0, 1), order);
  return only && only.year !== null && only.day !== null ? iso(only.year, only.month, only.day) : null;
};

/** First period in a text as `YYYY-MM-DD/YYYY-MM-DD` (a bare month is the whole of it), or null. */
export const isoPeriod = (text: string, order: DateOrder = 'month-first'): string | null => {
  const found = readings(text);
  const [from, to] = settle(found, order);
  if (!from || found.length !== (to ? 2 : 1)) return null;
  const end = to ?? from;
  if (!to && from.day !== null) return null;
  if (end.year === null) return null;
  const startYear = from.year ?? (from.month > end.month ? end.year - 1 : end.year);
  const start = iso(startYear, from.month, from.day ?? 1);
  const finish = iso(end.year, end.month, end.day ?? 31);
  return start <= finish ? `${start}/${finish}` : null;
};
