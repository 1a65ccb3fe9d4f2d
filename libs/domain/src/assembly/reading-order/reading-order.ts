import type { Taxonomy } from '../../taxonomy/taxonomy.js';
import type { SequencePage } from '../sequence/sequence-page.js';
import { provenOrder } from './proven-order.js';
import { relaid } from './relaid.js';
import { unbraided } from './unbraid.js';

const NOT_PLACED = 'pieces with the same printed numbers fit it equally well';
const BRAIDED = 'its pages lie among those of another paper, and no number says which belong to it';

/** Why a person should look at a document that has all of these pages, in words. */
export interface OrderDoubt {
  /** Page numbers. */
  pages: number[];
  why: string;
}

export interface ReadingOrder {
  pages: SequencePage[];
  doubts: OrderDoubt[];
}

/** The order in which to read the pages: what their numbers prove first, then what the sequence gains most by. */
export const readingOrder = (pages: SequencePage[], taxonomy: Taxonomy): ReadingOrder => {
  const other = taxonomy.types.find((type) => type.role === 'other')?.id ?? 'other';
  const proven = provenOrder(pages, other);
  const order = unbraided(proven.pages, taxonomy);
  const numberOf = (index: number): number => proven.pages[index]!.facts.page;
  const newNeighbours = order
    .map((index, place) => [order[place - 1] ?? index - 1, index] as const)
    .filter(([before, index]) => before !== index - 1);
  return {
    pages: relaid(proven.pages, order),
    doubts: [
      ...proven.doubtful.map((page) => ({ pages: [page], why: NOT_PLACED })),
      ...newNeighbours.map((pair) => ({ pages: pair.map(numberOf), why: BRAIDED })),
    ],
  };
};
