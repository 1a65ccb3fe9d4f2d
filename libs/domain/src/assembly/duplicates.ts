import type { Draft } from './draft.js';
import type { SequencePage } from './sequence/sequence-page.js';

/** Differing bits of 64 up to which two pictures look the same. */
const LOOKALIKE_BITS = 2;
/** Pages with fewer words look like others too easily. */
const MIN_WORDS = 20;

const differingBits = (a: string, b: string): number => {
  let bits = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; bits > 0n; bits &= bits - 1n) count += 1;
  return count;
};

const looksAlike = (a: SequencePage, b: SequencePage): boolean => {
  const [left, right] = [a.facts.hashes?.perceptual ?? null, b.facts.hashes?.perceptual ?? null];
  const [words, wordsB] = [a.decision.signature.words, b.decision.signature.words];
  if (left === null || right === null || words < MIN_WORDS || words !== wordsB) return false;
  const sameIdentifiers = JSON.stringify(a.decision.identifiers) === JSON.stringify(b.decision.identifiers);
  return sameIdentifiers && differingBits(left, right) <= LOOKALIKE_BITS;
};

const isCopy = (a: SequencePage, b: SequencePage): boolean =>
  (a.facts.hashes !== null && a.facts.hashes.content === b.facts.hashes?.content) || looksAlike(a, b);

/** By page number: the earlier page that it copies. Only pages with as many words are compared. */
export const copiedPages = (pages: SequencePage[]): Map<number, number> => {
  const byWords = new Map<number, SequencePage[]>();
  const copies = new Map<number, number>();
  for (const page of pages) {
    const alike = byWords.get(page.decision.signature.words) ?? [];
    const original = alike.find((earlier) => isCopy(earlier, page));
    if (original === undefined) byWords.set(page.decision.signature.words, [...alike, page]);
    else copies.set(page.facts.page, original.facts.page);
  }
  return copies;
};

/** For each draft the index of the earlier one of which every page of it is a copy, or null. */
export const copiedDocuments = (drafts: Draft[], copies: Map<number, number>): (number | null)[] => {
  const home = new Map(drafts.flatMap((draft, i) => draft.pages.map((page) => [page.facts.page, i] as const)));
  return drafts.map((draft, i) => {
    const homes = new Set(draft.pages.map((page) => home.get(copies.get(page.facts.page) ?? -1)));
    const [only] = homes;
    return homes.size === 1 && only !== undefined && only < i ? only : null;
  });
};
