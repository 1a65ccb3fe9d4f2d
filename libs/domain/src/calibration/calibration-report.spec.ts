import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auroc, calibrationReport } from './calibration-report.js';

const outcomes = (pairs: [number, boolean][]) => pairs.map(([confidence, correct]) => ({ confidence, correct }));
const outcome = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), correct: fc.boolean() });

describe('the calibration report', () => {
  it('knows an area by hand', () => {
    expect(
      auroc(
        outcomes([
          [0.9, true],
          [0.8, false],
          [0.7, true],
          [0.1, false],
        ]),
      ),
    ).toBe(0.75);
    expect(
      auroc(
        outcomes([
          [0.5, true],
          [0.5, false],
        ]),
      ),
    ).toBe(0.5);
    expect(auroc(outcomes([[0.5, true]]))).toBeNull();
  });

  it('sees through a constant guess that ECE alone would praise', () => {
    const guess = Array.from({ length: 100 }, (_, index) => ({ confidence: 0.9, correct: index % 10 !== 0 }));
    const report = calibrationReport(guess);
    expect(report.eceEqualWidth).toBeCloseTo(0, 10);
    expect(report.auroc).toBe(0.5);
    expect(report.degenerate).toBe(true);
  });

  it('measures overconfidence', () => {
    const sure = Array.from({ length: 100 }, (_, index) => ({ confidence: index < 50 ? 0.95 : 0.55, correct: index % 2 === 0 }));
    expect(calibrationReport(sure).eceEqualWidth).toBeCloseTo(0.25, 10);
  });

  it('is degenerate on nothing', () => expect(calibrationReport([]).degenerate).toBe(true));

  it('stays within bounds and does not depend on order', () =>
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 60 }), (given) => {
        const report = calibrationReport(given);
        for (const value of [report.ece, report.eceEqualWidth, report.accuracy, report.auroc ?? 0]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        const again = calibrationReport([...given].reverse());
        expect(again.ece).toBeCloseTo(report.ece, 9);
        expect(again.auroc).toBe(report.auroc);
      }),
    ));
});
