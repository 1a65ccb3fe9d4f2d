import { createHash } from 'node:crypto';
import type { PageText, TextLine } from '../page/page-text.js';
import type { PageSignature } from './page-decision.js';
import { bareNumbersOf } from './printed-number.js';
import { squash } from './squash.js';

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
  };
};
