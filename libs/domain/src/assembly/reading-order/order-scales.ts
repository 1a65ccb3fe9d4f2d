import type { Taxonomy } from '../../taxonomy/taxonomy.js';
import { bestSegmentation, type Segmentation } from '../sequence/best-segmentation.js';
import { buildModel, type Scales, scalesFor } from '../sequence/build-model.js';
import { remembered } from '../sequence/page-evidence.js';
import type { SequencePage } from '../sequence/sequence-page.js';
import { continuingProbabilities, typesInPlay } from '../sequence/type-evidence.js';
import { weights } from '../sequence/weights.js';
import { relaid, sectionsOf } from './relaid.js';

const { braid } = weights;

/** A run of pages brought to right after an earlier one, in places of the order. */
export interface Move {
  from: number;
  count: number;
  after: number;
}

export const moved = (order: number[], { from, count, after }: Move): number[] => [
  ...order.slice(0, after + 1),
  ...order.slice(from, from + count),
  ...order.slice(after + 1, from),
  ...order.slice(from + count),
];

const isRising = (indices: number[]): boolean => indices.every((index, i) => i === 0 || index > indices[i - 1]!);

/** Weighs orders of one packet's pages by the best segmentation that each allows. */
export class OrderScales {
  readonly #pages: SequencePage[];
  readonly #scales: Scales;
  readonly #sections: number[];
  readonly #shown: number[][];
  readonly #segmentations = new Map<string, Segmentation>();

  constructor(pages: SequencePage[], taxonomy: Taxonomy) {
    const types = typesInPlay(
      taxonomy,
      pages.map((page) => page.decision),
    );
    const scales = scalesFor(pages, types, taxonomy.identifiers);
    this.#scales = { ...scales, evidence: remembered(scales.evidence) };
    this.#pages = pages;
    this.#sections = sectionsOf(pages);
    this.#shown = pages.map(({ decision }) => continuingProbabilities(decision, types).map(Math.log));
  }

  /** How well the page goes on from the other one, as pages of one type, whichever suits them best. */
  fit(before: number, page: number): number {
    const [first, second] = this.#laid([before, page]) as [SequencePage, SequencePage];
    const shown = this.#shown[before]!;
    return Math.max(...this.#scales.evidence.next(first, second).map((nats, type) => nats + shown[type]!));
  }

  isOneSection(a: number, b: number): boolean {
    return this.#sections[a] === this.#sections[b];
  }

  /** What the move is worth, judged by the pages around it; null where it brings nothing home. */
  gain(order: number[], move: Move): number | null {
    const first = Math.max(0, move.after - braid.around);
    const around = order.slice(first, move.from + move.count + braid.around);
    const here = { ...move, from: move.from - first, after: move.after - first };
    const laid = moved(around, here);
    const [was, is] = [this.#segmentation(around), this.#segmentation(laid)];
    const home = is.segments.find(({ to }) => to >= here.after)!;
    const isHome = home.to >= here.after + move.count && isRising(laid.slice(home.from, home.to + 1));
    return isHome ? is.nats - was.nats : null;
  }

  #laid(order: number[]): SequencePage[] {
    return relaid(this.#pages, order, undefined, this.#sections);
  }

  #segmentation(order: number[]): Segmentation {
    const key = order.join();
    const found = this.#segmentations.get(key) ?? bestSegmentation(buildModel(this.#laid(order), this.#scales));
    this.#segmentations.set(key, found);
    return found;
  }
}
