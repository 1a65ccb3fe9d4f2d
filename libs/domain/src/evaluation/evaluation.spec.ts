import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { largestAssignment } from './assignment.js';
import { confusion } from './confusion.js';
import { scorePacket } from './score-packet.js';
import { totalScores } from './total-scores.js';
import type { Prediction, TruthDocument } from './truth.js';

const predict = (documents: [string, number[], string?][]): Prediction => ({
  documents: documents.map(([type, pages, status]) => ({ type, pages, status: status ?? 'accepted' })),
  pages: documents.flatMap(([, pages]) => pages.map((page) => ({ page, confidence: 0.9 }))),
});

/** A partition of pages 1..n by labels, each label one document. */
const partitions = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 }).map((labels) =>
  [...new Set(labels)].map(
    (label): TruthDocument => ({
      type: label % 2 ? 'w2' : 'deed',
      pages: labels.flatMap((l, i) => (l === label ? [i + 1] : [])),
    }),
  ),
);
const asPrediction = (documents: TruthDocument[]) => predict(documents.map((d) => [d.type, d.pages]));

describe('scorePacket', () => {
  it('gives full marks to the truth itself', () => {
    fc.assert(
      fc.property(partitions, (truth) => {
        expect(scorePacket(truth, asPrediction(truth))).toMatchObject({
          pageAccuracy: 1,
          boundaryF1: 1,
          documentF1: 1,
          panopticQuality: 1,
          typedPanopticQuality: 1,
          exact: true,
          dragAndDrops: 0,
        });
      }),
    );
  });

  it('keeps every share between none and all, and drags no more than all pages', () => {
    fc.assert(
      fc.property(partitions, partitions, (truth, other) => {
        const score = scorePacket(truth, asPrediction(other));
        for (const share of [score.pageAccuracy, score.boundaryF1, score.documentF1, score.panopticQuality]) {
          expect(share >= 0 && share <= 1).toBe(true);
        }
        expect(score.typedPanopticQuality).toBeLessThanOrEqual(score.panopticQuality + 1e-9);
        expect(score.dragAndDrops).toBeLessThan(score.pages);
      }),
    );
  });

  it('counts by hand what can be counted by hand', () => {
    const truth = [
      { type: 'w2|form', pages: [1] },
      { type: 'deed', pages: [2, 3, 4] },
      { type: 'blank', pages: [5] },
    ];
    const score = scorePacket(
      truth,
      predict([
        ['form', [1, 2]],
        ['deed', [3, 4]],
        ['w2', [5], 'needs_review'],
      ]),
    );
    expect(score).toMatchObject({ pages: 4, rightPages: 3, dragAndDrops: 1, acceptedPages: 4, acceptedWrong: 1, exact: false });
    expect(score.boundaryF1).toBe(0);
    expect(score.panopticQuality).toBeCloseTo(2 / 3 / (1 + 0.5 + 1));
  });

  it('takes reviewed pages out of the accepted ones', () => {
    const score = scorePacket([{ type: 'w2', pages: [1] }], predict([['deed', [1], 'needs_review']]));
    expect(score).toMatchObject({ acceptedPages: 0, acceptedWrong: 0 });
  });
});

describe('largestAssignment', () => {
  const best = (weights: number[][], row = 0, used = new Set<number>()): number =>
    row === weights.length
      ? 0
      : Math.max(
          best(weights, row + 1, used),
          ...weights[row]!.map((w, c) => (used.has(c) ? 0 : w + best(weights, row + 1, new Set([...used, c])))),
        );

  it('is the largest of all', () => {
    const tables = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.nat(9), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(fc.property(tables, (weights) => expect(largestAssignment(weights)).toBe(best(weights))));
  });
});

it('adds packets up by page and by packet', () => {
  const one = scorePacket([{ type: 'w2', pages: [1] }], predict([['w2', [1]]]));
  const two = scorePacket([{ type: 'w2', pages: [1, 2, 3] }], predict([['deed', [1, 2, 3]]]));
  expect(totalScores([one, two])).toMatchObject({ packets: 2, pages: 4, pageAccuracy: 0.25, straightThrough: 0.5 });
});

it('shows confusions before agreements', () => {
  const truth = [
    { type: 'w2', pages: [1, 2] },
    { type: 'deed', pages: [3] },
  ];
  expect(confusion([{ truth, prediction: predict([['w2', [1, 2]]]) }])).toEqual([
    { truth: 'deed', found: 'none', pages: 1, right: false },
    { truth: 'w2', found: 'w2', pages: 2, right: true },
  ]);
});
