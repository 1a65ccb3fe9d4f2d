import type { Sheet } from '../dsl/sheet.js';
import { bodyFont } from '../dsl/style.js';
import type { Rng } from '../rng/rng.js';

export type Article = readonly [heading: string, text: string];
export type ArticleManner = 'numbered' | 'run-in' | 'article' | 'section';

export const drawManner = (rng: Rng): ArticleManner => rng.pick(['numbered', 'run-in', 'article', 'section'] as const);

/** Clauses of a contract, headed and numbered in one manner throughout. */
export function articles(s: Sheet, items: readonly Article[], manner: ArticleManner): void {
  items.forEach(([heading, text], i) => {
    const n = i + 1;
    if (manner === 'run-in') {
      s.para(`${n}.  ${heading}.  ${text}`, { align: 'left', after: s.size * 0.8 });
      return;
    }
    const head =
      manner === 'numbered'
        ? `${n}.  ${heading.toUpperCase()}`
        : manner === 'article'
          ? `ARTICLE ${n} - ${heading}`
          : `Section ${n}.  ${heading}.`;
    s.room(s.size * 4);
    s.para(head, { font: bodyFont(s.style, '-bold'), after: s.size * 0.2 });
    s.para(text, { indent: manner === 'section' ? 12 : 0, after: s.size * 0.8 });
  });
}
