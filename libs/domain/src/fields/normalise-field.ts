import { normaliseIdentifier } from '../classification/identifiers.js';
import { type DateOrder, isoDate, isoPeriod } from '../classification/printed-date.js';
import { squash } from '../classification/squash.js';
import type { FieldRule } from '../taxonomy/taxonomy.js';

export type FieldKind = FieldRule['kind'];

const LONGEST = 120;
const MOST_DIGITS = 15;

const tidy = (seen: string): string =>
  seen
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s:;,.\-–|_]+|[\s:;,\-–|_]+$/gu, '')
    .slice(0, LONGEST);

/** The digits of a number with its decimal mark made a point, or null: `1,234.50`, `1.234,50`, `12,34,567`, `1 234`. */
const plainDigits = (seen: string): string | null => {
  const packed = seen.replaceAll(/[\s'’]/gu, '');
  const european = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$|^\d{1,3}(?:\.\d{3}){2,}$|^\d+,\d{2}$/.test(packed);
  const plain = european ? packed.replaceAll('.', '').replace(',', '.') : packed.replaceAll(',', '');
  return /^\d{1,15}(?:\.\d{1,6})?$|^\.\d{1,6}$/.test(plain) ? plain : null;
};

const isNegative = (seen: string): boolean => /^\s*\(.*\)\s*$|^[^\d]*[-−–]|[-−]\s*$/u.test(seen);

const decimal = (seen: string, places: number | null): string | null => {
  const digits = plainDigits(seen.replaceAll(/[^\d.,\s'’]/gu, ''));
  if (digits === null || digits.replace('.', '').length > MOST_DIGITS) return null;
  const value = (isNegative(seen) ? -1 : 1) * Number(digits);
  return places === null ? String(value) : (value === 0 ? 0 : value).toFixed(places);
};

/** Words of a form's labels, which nobody is called by. */
const LABEL_WORD =
  /\b(?:name|address|number|date|signature|employee|employer|borrower|applicant|id|ssn|account|phone|title|department|period|social security)\b/i;

/** Letters, at least three; no digits and no labels, which names do not have. */
const person = (seen: string): string | null => {
  const name = tidy(seen);
  if (/\d/.test(name) || LABEL_WORD.test(name)) return null;
  return (name.match(/\p{L}/gu)?.length ?? 0) >= 3 ? name : null;
};

const LEAST_ADDRESS = 8;
/** A street's number and name, or a place with its code: a line of words alone is something else. */
const address = (seen: string): string | null => {
  const line = tidy(seen);
  return line.length >= LEAST_ADDRESS && /\d/.test(line) && /\p{L}{3}/u.test(line) ? line : null;
};

const text = (seen: string): string | null => {
  const value = tidy(seen);
  return squash(value) === '' ? null : value;
};

const normalisers: Record<FieldKind, (seen: string, order: DateOrder) => string | null> = {
  text,
  date: isoDate,
  money: (seen) => decimal(seen, 2),
  number: (seen) => decimal(seen, null),
  year: (seen) => normaliseIdentifier('year', seen),
  person,
  address,
  account: (seen) => normaliseIdentifier('account', seen),
  period: isoPeriod,
};

/**
 * A field as printed in its kind's own form, or null where it is not of that kind: dates `YYYY-MM-DD`, periods
 * `YYYY-MM-DD/YYYY-MM-DD`, money with two decimals and a sign (`-1234.50`), accounts packed with their masking kept
 * (`*1234`), names and addresses as printed on one line.
 */
export const normaliseField = (kind: FieldKind, seen: string, order: DateOrder = 'month-first'): string | null =>
  normalisers[kind](seen.slice(0, 2 * LONGEST), order);

const endsAlike = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.startsWith('*') && long.endsWith(short.slice(short.lastIndexOf('*') + 1));
};

/** Do two normalised values say the same? A masked account agrees with a whole one that ends like it. */
export const sameField = (kind: FieldKind, a: string, b: string): boolean => {
  if (a === b) return true;
  if (kind === 'account') return endsAlike(a, b);
  return (kind === 'text' || kind === 'person' || kind === 'address') && squash(a) === squash(b);
};
