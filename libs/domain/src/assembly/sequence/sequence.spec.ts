import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bestSegmentation, type Segment } from './best-segmentation.js';
import { posteriors } from './posteriors.js';
import type { SegmentModel } from './segment-model.js';
import { weights } from './weights.js';

const nats = fc.double({ min: -6, max: 6, noNaN: true });

/** Small models of every shape: hard breaks, far links, promised lengths. */
const models = fc
  .record({
    pages: fc.integer({ min: 1, max: 5 }),
    types: fc.integer({ min: 1, max: 3 }),
    longest: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ pages, types, longest }) => {
    const table = fc.array(nats, { minLength: pages * types, maxLength: pages * types });
    return fc.record({
      pages: fc.constant(pages),
      types: fc.constant(types),
      longest: fc.constant(longest),
      start: table,
      next: table,
      back: table,
      far: table,
      farBack: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: pages, maxLength: pages }),
      breaks: fc.array(fc.boolean(), { minLength: pages, maxLength: pages }),
      promised: fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: pages, maxLength: pages }),
      lengthNats: fc.array(nats, { minLength: 60, maxLength: 60 }),
    });
  })
  .map(
    (raw): SegmentModel => ({
      pages: raw.pages,
      types: raw.types,
      maxLength: (type) => Math.max(1, raw.longest - type),
      start: Float64Array.from(raw.start),
      next: Float64Array.from(raw.next),
      back: Float64Array.from(raw.back),
      farLinks: raw.farBack.map((back, page) =>
        page - back < 0
          ? []
          : [{ from: page - back, nats: Float64Array.from(raw.far.slice(page * raw.types, (page + 1) * raw.types)) }],
      ),
      breakBefore: raw.breaks,
      promised: raw.promised,
      lengthScore: (type, length, promised) => raw.lengthNats[(type * 17 + length * 5 + (promised ?? 0)) % 60]!,
    }),
  );

/** The score by its definition, with nothing shared or carried along. */
const scoreOf = (model: SegmentModel, { from, to, type, reversed }: Segment): number => {
  const pages = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  if (pages.length > model.maxLength(type) || pages.slice(1).some((p) => model.breakBefore[p])) return Number.NEGATIVE_INFINITY;
  const promised = pages.map((p) => model.promised[p]!).find((p) => p !== null) ?? null;
  const links = pages.slice(1).flatMap((p) => model.farLinks[p]!.filter((l) => l.from >= from).map((l) => l.nats[type]!));
  const first = reversed ? to : from;
  const others = reversed
    ? pages.slice(0, -1).map((p) => model.back[p * model.types + type]!)
    : pages.slice(1).map((p) => model.next[p * model.types + type]!);
  const evidence = [model.start[first * model.types + type]!, reversed ? weights.reversedDocument : 0, ...others, ...links];
  return evidence.reduce((a, b) => a + b, model.lengthScore(type, pages.length, promised));
};

const allSegmentations = (model: SegmentModel, from = 0): Segment[][] => {
  if (from === model.pages) return [[]];
  const out: Segment[][] = [];
  for (let to = from; to < model.pages; to += 1) {
    for (let type = 0; type < model.types; type += 1) {
      for (const reversed of to > from ? [false, true] : [false]) {
        const segment = { from, to, type, reversed };
        if (scoreOf(model, segment) === Number.NEGATIVE_INFINITY) continue;
        for (const rest of allSegmentations(model, to + 1)) out.push([segment, ...rest]);
      }
    }
  }
  return out;
};

const total = (model: SegmentModel, segments: Segment[]): number => segments.reduce((sum, s) => sum + scoreOf(model, s), 0);

describe('the best segmentation', () => {
  it('is the best of all there are', () => {
    fc.assert(
      fc.property(models, (model) => {
        const best = Math.max(...allSegmentations(model).map((s) => total(model, s)));
        expect(total(model, bestSegmentation(model).segments)).toBeCloseTo(best, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('covers each page once, in order', () => {
    fc.assert(
      fc.property(models, (model) => {
        const covered = bestSegmentation(model).segments.flatMap((s) =>
          Array.from({ length: s.to - s.from + 1 }, (_, i) => s.from + i),
        );
        expect(covered).toEqual(Array.from({ length: model.pages }, (_, i) => i));
      }),
    );
  });
});

describe('posteriors', () => {
  it('agree with enumeration of every segmentation', () => {
    fc.assert(
      fc.property(models, fc.constantFrom(1, 2.5), (model, temperature) => {
        const all = allSegmentations(model).map((segments) => ({ segments, w: Math.exp(total(model, segments) / temperature) }));
        const z = all.reduce((sum, { w }) => sum + w, 0);
        const p = posteriors(model, temperature);
        const share = (keep: (segments: Segment[]) => boolean) =>
          all.filter(({ segments }) => keep(segments)).reduce((sum, { w }) => sum + w, 0) / z;
        for (let page = 0; page < model.pages; page += 1) {
          expect(p.boundary[page]).toBeCloseTo(
            share((segments) => segments.some((s) => s.from === page)),
            6,
          );
          for (let type = 0; type < model.types; type += 1) {
            const typed = share((segments) => segments.some((s) => s.from <= page && page <= s.to && s.type === type));
            expect(p.pageType[page * model.types + type]).toBeCloseTo(typed, 6);
          }
        }
        for (const segment of bestSegmentation(model).segments) {
          const has = (segments: Segment[]) =>
            segments.some((s) => s.from === segment.from && s.to === segment.to && s.type === segment.type);
          expect(p.segment(segment)).toBeCloseTo(share(has), 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('sum to one over the types of each page', () => {
    fc.assert(
      fc.property(models, (model) => {
        const p = posteriors(model, 1);
        for (let page = 0; page < model.pages; page += 1) {
          const sum = p.pageType.slice(page * model.types, (page + 1) * model.types).reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(1, 6);
        }
      }),
    );
  });
});
