import { mayMatch, type Pattern } from '../classification/pattern.js';
import type { DateOrder } from '../classification/printed-date.js';
import type { FieldValue } from '../packet/document.js';
import type { PageText } from '../page/page-text.js';
import type { DocumentType } from '../taxonomy/taxonomy.js';
import { type CompiledField, compileFields } from './compile-fields.js';
import { boxOf } from './field-box.js';
import { type FieldPage, fieldPage, isRightOf, isUnder, placeAt } from './field-page.js';
import { normaliseField, sameField } from './normalise-field.js';

export type FieldValues = Record<string, FieldValue>;

export interface FieldContext {
  /** Number in the packet, from 1. */
  page: number;
  /** The taxonomy's `dates`; month first when left out. */
  dates?: DateOrder;
}

/** How sure a reading is. Chosen by hand: it orders readings and says what is doubtful, it is no calibrated probability. */
const sureness = {
  /** By a field's first pattern, and what each later one, which is vaguer, takes away. */
  firstPattern: 0.92,
  laterPattern: 0.05,
  leastPattern: 0.72,
  /** Factor where label and value are neighbours in reading order only, not on the page. */
  apartOnPage: 0.45,
  /** Factor for each share of the words that the recogniser itself doubts. */
  ocrDoubt: 0.8,
  /** Share of the confidence that a value keeps which another one of equal standing contradicts. */
  contradicted: 0.6,
} as const;

const MOST_MATCHES = 40;

interface Reading {
  value: string;
  confidence: number;
  from: number;
  to: number;
  /** Label and value are neighbours on the page, not in reading order alone. */
  together: boolean;
  /** The same characters of the page are one reading, however often they were searched. */
  spot: string;
}

/** First group that holds something, with its place in the page's text. */
const captureOf = (match: RegExpExecArray | RegExpMatchArray): { seen: string; from: number; to: number } | null => {
  const at = match.slice(1).findIndex((group) => group !== undefined && group.trim() !== '');
  const place = at < 0 ? undefined : match.indices?.[at + 1];
  return place === undefined ? null : { seen: match[at + 1]!, from: place[0], to: place[1] };
};

/** Are label and value neighbours on the page? Reading order alone may have put them together. */
const areNeighbours = (page: FieldPage, labelAt: number, valueAt: number): boolean => {
  const first = placeAt(page, labelAt);
  const last = placeAt(page, valueAt);
  const value = page.lines[page.placed[last]!.line]!;
  for (let place = first; place < last; place++) {
    const label = page.lines[page.placed[place]!.line]!;
    if (isRightOf(label, value) || isUnder(label, value)) return true;
  }
  return first === last;
};

const spotOf = (page: FieldPage, from: number): string => {
  const { line, start } = page.placed[placeAt(page, from)]!;
  return `${line} ${from - start}`;
};

const readingOf = (match: RegExpMatchArray, rule: CompiledField['rule'], page: FieldPage, base: number, dates?: DateOrder) => {
  const capture = captureOf(match);
  const value = capture === null ? null : normaliseField(rule.kind, capture.seen, dates);
  if (capture === null || value === null) return null;
  const { from, to } = capture;
  const together = from === match.index || areNeighbours(page, match.index!, from);
  const confidence = base * (together ? 1 : sureness.apartOnPage) * (1 - sureness.ocrDoubt * (1 - page.clarity));
  return { value, confidence, from, to, together, spot: spotOf(page, from) };
};

const readingsBy = (
  pattern: Pattern,
  base: number,
  rule: CompiledField['rule'],
  page: FieldPage,
  dates?: DateOrder,
): Reading[] => {
  if (!mayMatch(pattern, page.lower)) return [];
  const found = new Map<string, Reading>();
  let left = MOST_MATCHES;
  for (const match of page.text.matchAll(pattern.expression)) {
    const reading = readingOf(match, rule, page, base, dates);
    const known = reading === null ? undefined : found.get(reading.spot);
    if (reading !== null && (known === undefined || known.confidence < reading.confidence)) found.set(reading.spot, reading);
    left -= 1;
    if (left === 0) break;
  }
  return [...found.values()];
};

/**
 * The surest reading, the first among equals; less sure where others of the same pattern say otherwise. What reading order
 * alone put together does not speak against what stands together on the page.
 */
const settle = (found: Reading[], kind: CompiledField['rule']['kind']): Reading => {
  const placed = found.filter(({ together }) => together);
  const readings = placed.length > 0 ? placed : found;
  const best = readings.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const others = readings.filter(({ value }) => !sameField(kind, value, best.value));
  if (others.length === 0) return best;
  const against = Math.max(...others.map(({ confidence }) => confidence)) / best.confidence;
  return { ...best, confidence: best.confidence * (1 - (1 - sureness.contradicted) * against) };
};

const readField = ({ rule, patterns }: CompiledField, page: FieldPage, context: FieldContext): FieldValue | null => {
  let best: Reading | null = null;
  for (const [at, pattern] of patterns.entries()) {
    const base = Math.max(sureness.leastPattern, sureness.firstPattern - at * sureness.laterPattern);
    if (best !== null && best.confidence >= base * sureness.contradicted) break;
    const readings = readingsBy(pattern, base, rule, page, context.dates);
    if (readings.length === 0) continue;
    const settled = settle(readings, rule.kind);
    if (best === null || settled.confidence > best.confidence) best = settled;
  }
  if (best === null) return null;
  const confidence = Number(best.confidence.toFixed(4));
  return { value: best.value, page: context.page, confidence, by: 'pattern', box: boxOf(page, best.from, best.to) };
};

/** Reads the type's fields from a page made ready: those of its patterns that match in a form of their kind. */
export const readFieldsFrom = (type: DocumentType, page: FieldPage, context: FieldContext): FieldValues => {
  const read: FieldValues = {};
  for (const field of compileFields(type)) {
    const value = readField(field, page, context);
    if (value !== null) read[field.rule.name] = value;
  }
  return read;
};

/** Reads the fields of a type from a page's words; empty where it has none. Personal data: for records and manifests only. */
export const readFields = (type: DocumentType, text: PageText, context: FieldContext): FieldValues => {
  const isReadable = text.lines.length > 0 && type.fields.some(({ patterns }) => patterns.length > 0);
  return isReadable ? readFieldsFrom(type, fieldPage(text), context) : {};
};
