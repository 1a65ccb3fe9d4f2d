import type { PageFacts } from '../page/page-facts.js';
import type { PageText, TextLine } from '../page/page-text.js';
import { visualRows } from './visual-rows.js';

/** What each figure says; the names are what a taxonomy's `layout` signal may ask for. */
export const layoutFeatureNotes = {
  words: 'Words on the page',
  lines: 'Lines of type on the page',
  amounts: 'Money-like numbers (1,234.56; 12,34,567.00; 1.234,56; $ 1,234)',
  dates: 'Dates in any common notation',
  transactionRows: 'Rows that begin with a date (or a serial number and a date) and hold at least one amount',
  amountShare: 'Amounts per word, 0..1',
  digitShare: 'Digits among letters and digits, 0..1',
  upperShare: 'Upper-case among letters that have case, 0..1',
  averageLineWords: 'Words per line',
  mrzLines: 'Machine-readable lines of a passport or card (long runs of capitals, digits and <)',
  micrLines: 'Magnetic cheque lines (routing and account numbers between transit marks)',
  blanksToFill: 'Runs of underscores or dots to be filled in by hand',
  checkboxes: 'Tick boxes, drawn or typed',
  questionMarks: 'Question marks',
  widthPt: 'Width of the upright page in points (612 is Letter, 595 A4)',
  heightPt: 'Height of the upright page in points (792 is Letter, 1008 Legal, 842 A4)',
  aspect: 'Width divided by height; over 1 is landscape',
  titleSizePt: 'Largest type on the page in points',
  titleRatio: 'Largest type divided by the usual type of the page',
  salutation: '1 where a line greets a reader as a letter does (Dear …, To whom it may concern), else 0',
  closing: '1 where a line ends a letter (Sincerely, Yours faithfully, Kind regards), else 0',
  signatureLines: 'Short lines that ask for or hold a signature',
  sentenceShare: 'Words that stand in running sentences, 0..1',
  numberedLines: 'Lines that begin with a line number, as the boxes of a tax form do',
  nonLatinShare: 'Letters of other scripts (Devanagari, Tamil, Arabic …) among all letters, 0..1',
  columns: 'Separate left edges that at least five lines share',
  imageCoverage: 'Share of the page covered by pictures, 0..1; absent where rendering measured none',
  ocr: '1 where the words were recognised from a picture, else 0',
} as const;

export type LayoutFeature = keyof typeof layoutFeatureNotes;
export type LayoutFeatures = Partial<Record<LayoutFeature, number>>;

export const layoutFeatures = Object.keys(layoutFeatureNotes) as LayoutFeature[];
export const isLayoutFeature = (name: string): name is LayoutFeature => Object.hasOwn(layoutFeatureNotes, name);

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DATE = `(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}|\\d{1,2}[ -]?${MONTH}[ ,-]*(?:\\d{2,4})?|${MONTH} ?\\d{1,2}(?:, ?\\d{4})?|\\d{1,2}/\\d{1,2})`;
const AMOUNT =
  /(?<![\d.,/-])(?:(?:[$€£₹]|rs\.?|usd|inr) ?-?\d[\d,.]*|-?\(?\d{1,3}(?:[, ]\d{2,3})*\.\d{2}|-?\(?\d{1,3}(?:\.\d{3})*,\d{2})(?![\d/])/gi;
const DATES = new RegExp(`(?<![\\d/.-])${DATE}(?![\\d/])`, 'gi');
const ROW_WITH_DATE = new RegExp(`^\\W{0,2}(?:\\d{1,4}[.)]? )?${DATE}(?![\\d/])`, 'i');
const SALUTATION =
  /^(?:dear\b|to whom(?:so(?:ever)?)? it may concern|sehr geehrte|estimad[oa]s? (?:sr|sra|señor|client|amig)|cher |chère |madame, monsieur|respected sir)/i;
const CLOSING =
  /^(?:(?:very )?(?:sincerely|respectfully|cordially)(?: yours)?|yours (?:sincerely|faithfully|truly)|(?:best|kind|warm) regards|regards|mit freundlichen|atentamente)\b/i;
const SIGNATURE = /\b(?:signature|signed by|authori[sz]ed signator|sign here|firma|unterschrift)/i;
const BLANKS = /_{4,}|\.{8,}|(?:\. ){6,}/g;
const BOXES = /[☐☑☒□■▢❏❑]|\[ ?[xX✓]? ?\]|\( \)/g;
const LINE_NUMBER = /^\d{1,2}[a-z]?[.)]? \p{L}/u;
const MICR = /[⑆⑇⑈⑉]|(?:[|:;"'][:;|"']?) ?\d{9} ?(?:[|:;"'][:;|"']?)|c\d{4,8}c ?a\d{9}a/i;

const count = (text: string, pattern: RegExp): number => {
  let hits = 0;
  for (const _ of text.matchAll(pattern)) hits += 1;
  return hits;
};

/** A line in running prose: long, and mostly lower case. */
export const isSentence = (text: string): boolean => {
  const words = text.split(/\s+/);
  return words.length >= 8 && words.filter((word) => /^\p{Ll}/u.test(word)).length >= words.length * 0.6;
};

const isMachineReadable = (text: string): boolean => {
  const packed = text.replaceAll(/\s/g, '').replaceAll('«', '<<').replaceAll('‹', '<');
  return packed.length >= 26 && /^[A-Z0-9<]+$/.test(packed) && (packed.match(/</g)?.length ?? 0) >= 4;
};

const sharedLeftEdges = (lines: TextLine[]): number => {
  const edges = new Map<number, number>();
  for (const line of lines) edges.set(Math.round(line.x * 50), (edges.get(Math.round(line.x * 50)) ?? 0) + 1);
  return [...edges.values()].filter((size) => size >= 5).length;
};

/** Size of type that most letters of the page are set in, in points; 0 on a page without words. */
export const usualSizePt = (lines: TextLine[]): number => {
  const sized = lines.map((line) => ({ size: line.sizePt, letters: line.text.length })).sort((a, b) => a.size - b.size);
  const half = sized.reduce((sum, entry) => sum + entry.letters, 0) / 2;
  let seen = 0;
  for (const entry of sized) {
    seen += entry.letters;
    if (seen >= half) return entry.size;
  }
  return 0;
};

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const wordFigures = (lines: TextLine[], text: string) => {
  const words = text.match(/\S+/g)?.length ?? 0;
  const letters = count(text, /\p{L}/gu);
  const digits = count(text, /\p{Nd}/gu);
  const upper = count(text, /\p{Lu}/gu);
  const latin = count(text, /\p{Script=Latin}/gu);
  const amounts = count(text, AMOUNT);
  const inSentences = lines.filter((line) => isSentence(line.text)).reduce((sum, line) => sum + line.text.split(/\s+/).length, 0);
  return {
    words,
    lines: lines.length,
    amounts,
    dates: count(text, DATES),
    amountShare: Math.min(1, share(amounts, words)),
    digitShare: share(digits, digits + letters),
    upperShare: share(upper, upper + count(text, /\p{Ll}/gu)),
    averageLineWords: share(words, lines.length),
    sentenceShare: Math.min(1, share(inSentences, words)),
    nonLatinShare: share(letters - latin, letters),
  };
};

const lineFigures = (lines: TextLine[]) => {
  const having = (test: (text: string) => boolean) => lines.filter((line) => test(line.text.trim())).length;
  const rows = visualRows(lines).map((row) => row.map((line) => line.text).join(' '));
  return {
    transactionRows: rows.filter((row) => ROW_WITH_DATE.test(row) && count(row, AMOUNT) > 0).length,
    mrzLines: having(isMachineReadable),
    micrLines: having((text) => MICR.test(text)),
    salutation: having((text) => SALUTATION.test(text)) > 0 ? 1 : 0,
    closing: having((text) => text.length < 40 && CLOSING.test(text)) > 0 ? 1 : 0,
    signatureLines: having((text) => text.length < 60 && SIGNATURE.test(text)),
    numberedLines: having((text) => LINE_NUMBER.test(text)),
    columns: sharedLeftEdges(lines),
  };
};

/** Measures a page's layout. Pure; under two milliseconds for a dense page. */
export const measureLayout = (page: PageText, facts?: Pick<PageFacts, 'quality'>): LayoutFeatures => {
  const text = page.lines.map((line) => line.text).join('\n');
  const usual = usualSizePt(page.lines);
  const titleSizePt = Math.max(0, ...page.lines.filter((line) => /\p{L}{3}/u.test(line.text)).map((line) => line.sizePt));
  return {
    ...wordFigures(page.lines, text),
    ...lineFigures(page.lines),
    blanksToFill: count(text, BLANKS),
    checkboxes: count(text, BOXES),
    questionMarks: count(text, /\?/g),
    widthPt: page.widthPt,
    heightPt: page.heightPt,
    aspect: share(page.widthPt, page.heightPt),
    titleSizePt,
    titleRatio: share(titleSizePt, usual),
    ocr: page.origin === 'ocr' ? 1 : 0,
    imageCoverage: facts?.quality?.imageCoverage ?? undefined,
  };
};
