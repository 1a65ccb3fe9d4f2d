import type { DocumentType } from '../taxonomy/taxonomy.js';
import { totalledNumber } from './sequence/numbering.js';
import type { SequencePage } from './sequence/sequence-page.js';

/** A document in the making. */
export interface Draft {
  type: DocumentType;
  /** In reading order. */
  pages: SequencePage[];
  /** Probability of exactly this extent with this type. */
  confidence: number;
  boundary: { start: number; end: number };
  /** By page number: probability that the page is of the document's type, whatever its extent. */
  typeConfidence: Map<number, number>;
  /** Pages were brought together from apart. */
  joined: boolean;
  /** Why a person should look at it, in words. */
  doubts: string[];
}

export const pageNumbers = (draft: Draft): number[] => draft.pages.map((page) => page.facts.page);

export const earliestPage = (draft: Draft): number => Math.min(...pageNumbers(draft));

/** The total that most of the pages print, with the numbers they bear towards it; null where none prints any. */
export const printedNumbers = (pages: SequencePage[]): { total: number; numbers: (number | null)[] } | null => {
  const found = pages.map((page) => totalledNumber(page.decision.printed));
  const votes = new Map<number, number>();
  for (const number of found) if (number !== null) votes.set(number.of, (votes.get(number.of) ?? 0) + 1);
  const [leading] = [...votes].sort((a, b) => b[1] - a[1]);
  if (leading === undefined) return null;
  return { total: leading[0], numbers: found.map((number) => (number?.of === leading[0] ? number.page : null)) };
};
