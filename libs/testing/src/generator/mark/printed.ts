import type { Page, TextMark } from '../dsl/page.js';
import type { PageMark } from './page-mark.js';

const OF = /\bpage\s*(\d{1,3})\s*of\s*(\d{1,3})\b/i;
const BARE = /^page\s*(\d{1,3})$/i;

/** Hindi is drawn on scans only: the standard fonts of digital pages have none. */
export const printedTexts = (page: Page, scanned: boolean): string[] =>
  page.marks.filter((m): m is TextMark => m.kind === 'text' && (scanned || m.font !== 'devanagari')).map((m) => m.text.trim());

export const wordsOf = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/\s+/)).filter(Boolean);

/** `Page x of y` as it stands on the page, or a bare `Page x`. */
export function printedNumber(texts: readonly string[]): PageMark['printed'] {
  for (const text of texts) {
    const [, page, of] = OF.exec(text) ?? [];
    if (page && of && Number(page) <= Number(of)) return { page: Number(page), of: Number(of) };
  }
  for (const text of texts) {
    const [, page] = BARE.exec(text) ?? [];
    if (page) return { page: Number(page), of: null };
  }
  return null;
}
