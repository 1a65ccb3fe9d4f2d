import type { PlannedSource } from '#domain/packet/packet.js';
import type { PageRange } from '#domain/packet/step.js';
import type { PageFacts } from '#domain/page/page-facts.js';

export interface SourcePage {
  sourceId: string;
  sourcePage: number;
}

export const pagesOf = (range: PageRange): number[] =>
  Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i);

/** Which page of which source is page `page` of the packet. Throws a RangeError for a page that the plan does not have. */
export const sourcePageOf = (plan: PlannedSource[], page: number): SourcePage => {
  const source = plan.find(({ firstPage, pages }) => page >= firstPage && page < firstPage + pages);
  if (!source) throw new RangeError(`page ${page} is not in the plan`);
  return { sourceId: source.sourceId, sourcePage: page - source.firstPage + 1 };
};

export interface SourceSlice {
  sourceId: string;
  /** Page in the packet of each page in the source. */
  pages: Map<number, number>;
}

/** A range cut at the bounds of its sources, in order. */
export const slicesOf = (plan: PlannedSource[], range: PageRange): SourceSlice[] => {
  const slices = new Map<string, SourceSlice>();
  for (const page of pagesOf(range)) {
    const { sourceId, sourcePage } = sourcePageOf(plan, page);
    const slice = slices.get(sourceId) ?? { sourceId, pages: new Map<number, number>() };
    slice.pages.set(sourcePage, page);
    slices.set(sourceId, slice);
  }
  return [...slices.values()];
};

/** What is known of a page that could not be rendered: that it exists. */
export const lostPageFacts = (page: number, { sourceId, sourcePage }: SourcePage, cpuMs = 0): PageFacts => ({
  page,
  sourceId,
  sourcePage,
  widthPt: 0,
  heightPt: 0,
  text: 'none',
  textKey: null,
  imageKey: null,
  quality: null,
  hashes: null,
  flags: ['render-failed'],
  engine: 'none',
  cpuMs,
});
