import { createHash } from 'node:crypto';
import type { PageText, TextLine } from '../page/page-text.js';
import { figuresOf } from './figures.js';
import type { PageSignature } from './page-decision.js';
import { bareNumbersOf } from './printed-number.js';
import { squash } from './squash.js';
import { typeAreaOf } from './type-area.js';
import { vocabularyOf } from './vocabulary.js';

const HEAD = 0.1;
const FOOT = 0.9;
const MAX_LINES = 5;
const MAX_FONTS = 12;
const DIGEST_CHARACTERS = 12;

/** Digest of a line with its digits masked, so that `Page 2` and `Page 3` of one running footer agree. */
const digestOf = (line: TextLine): string | null => {
  const masked = squash(line.text).replaceAll(/\p{Nd}+/gu, '#');
  if (masked.replaceAll('#', '').length < 3) return null;
  return createHash('sha256').update(masked).digest('hex').slice(0, DIGEST_CHARACTERS);
};

const digestsOf = (lines: TextLine[]): string[] =>
  [...new Set(lines.map(digestOf).filter((digest) => digest !== null))].slice(0, MAX_LINES);

const hundredths = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((100 * part) / whole) / 100);

/** What the page is set in: capitals or not, figures or words. */
const makeUpOf = ({ lines }: PageText): { upperShare: number; digitShare: number } => {
  const text = lines.map((line) => line.text).join('');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const [upper, lower, digits, letters] = [count(/\p{Lu}/gu), count(/\p{Ll}/gu), count(/\p{Nd}/gu), count(/\p{L}/gu)];
  return { upperShare: hundredths(upper, upper + lower), digitShare: hundredths(digits, digits + letters) };
};

/** What a neighbouring page of the same paper would share. Holds digests, never words. */
export const pageSignatureOf = (page: PageText): PageSignature => {
  const fonts = new Set(page.lines.map((line) => line.font).filter((font) => font !== undefined));
  return {
    size: `${Math.round(page.widthPt)}x${Math.round(page.heightPt)}`,
    origin: page.origin,
    fonts: [...fonts].sort().slice(0, MAX_FONTS),
    header: digestsOf(page.lines.filter((line) => line.y < HEAD)),
    footer: digestsOf(page.lines.filter((line) => line.y + line.h > FOOT).reverse()),
    bareNumbers: bareNumbersOf(page),
    words: page.lines.reduce((sum, line) => sum + (line.text.match(/\S+/g)?.length ?? 0), 0),
    vocabulary: vocabularyOf(page),
    ...makeUpOf(page),
    figures: figuresOf(page),
    typeArea: typeAreaOf(page),
  };
};
