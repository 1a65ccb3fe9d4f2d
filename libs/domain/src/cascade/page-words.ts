import type { PageText } from '../page/page-text.js';

/** What a page is shows at its head and foot: this many characters of them tell nearly all. */
const HEAD_CHARACTERS = 1_800;
const FOOT_CHARACTERS = 400;

const OPEN = '<page-text>';
const CLOSE = '</page-text>';
const ANY_FENCE = /<(\s*\/?\s*page-text\s*)>/giu;
/** A line that looks like one of our own headings. */
const HEADING = /^(\s*)(#{1,6}\s)/gmu;
/** Controls, and characters that turn the direction of what is shown: nothing that a page's reader sees. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}]/gu;

const shortened = (words: string, head: number, foot: number): string =>
  words.length <= head + foot ? words : `${words.slice(0, head)}\n[…]\n${words.slice(-foot)}`;

/**
 * A page's words between fences, as data: whatever stands on the page can neither close the fence nor pass for a heading of
 * ours. `share`: how much of the usual length, for pages that are only there for context.
 */
export const fencedWords = ({ lines }: PageText, share = 1): string => {
  const words = lines.map((line) => line.text).join('\n');
  const harmless = words.replaceAll(INVISIBLE, ' ').replaceAll(ANY_FENCE, '($1)').replaceAll(HEADING, '$1\\$2');
  return [OPEN, shortened(harmless, Math.round(HEAD_CHARACTERS * share), Math.round(FOOT_CHARACTERS * share)), CLOSE].join('\n');
};
