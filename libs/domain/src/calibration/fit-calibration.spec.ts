import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyCalibration, type CalibrationFeatures, calibratedTop, terms } from './apply-calibration.js';
import { type CalibrationSample, fitCalibration } from './fit-calibration.js';

const neutral: CalibrationFeatures = {
  margin: 2,
  overOther: 2,
  support: 4,
  against: 0,
  loneSignal: 0,
  ocrDoubt: 0,
  fewWords: 0,
  isOther: 0,
};
const meta = { tier: 'signals', taxonomy: { id: 'test', version: '1.0.0' }, digest: 'd' };
const odds = fc.double({ min: -6, max: 14, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyFeatures = fc.record({
  margin: odds,
  overOther: odds,
  support: fc.double({ min: 0, max: 16, noNaN: true }),
  against: fc.double({ min: 0, max: 16, noNaN: true }),
  loneSignal: share,
  ocrDoubt: share,
  fewWords: share,
  isOther: fc.constantFrom(0, 1),
});

/** Pages that are right the more often the larger the margin, over eight packets. */
const graded = (count: number): CalibrationSample[] =>
  Array.from({ length: count }, (_, index) => {
    const margin = (index % 80) / 10;
    return { features: { ...neutral, margin }, correct: (index * 7) % 10 < 3 + margin, packet: `p${index % 8}` };
  });

describe('a fitted calibration', () => {
  it('learns that margins tell right from wrong', () => {
    const fitted = fitCalibration(graded(400), meta);
    expect(fitted.report.degenerate).toBe(false);
    expect(fitted.report.auroc).toBeGreaterThan(0.75);
    expect(fitted.report.ece).toBeLessThan(0.1);
    expect(calibratedTop({ ...neutral, margin: 7 }, fitted)).toBeGreaterThan(
      calibratedTop({ ...neutral, margin: 1 }, fitted) + 0.2,
    );
  });

  it('keeps the signs that sense demands, whatever it is shown', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ features: anyFeatures, correct: fc.boolean(), packet: fc.constantFrom('a', 'b', 'c') }), {
          maxLength: 40,
        }),
        (samples) => {
          const { parameters } = fitCalibration(samples, meta);
          for (const [term, sign] of Object.entries(terms)) {
            expect(Number.isFinite(parameters[term]!)).toBe(true);
            if (sign !== 0) expect(parameters[term]! * sign).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 25 },
    ));

  it('does not depend on the order of samples', () => {
    const samples = graded(120);
    const forth = fitCalibration(samples, meta);
    const back = fitCalibration([...samples].reverse(), meta);
    for (const term of Object.keys(terms)) expect(back.parameters[term]).toBeCloseTo(forth.parameters[term]!, 6);
  });

  it('accepts nothing when it is degenerate', () => {
    const fitted = fitCalibration(graded(10), meta);
    expect(fitted.report.degenerate).toBe(true);
    expect(calibratedTop({ ...neutral, margin: 14, overOther: 14, support: 16 }, fitted)).toBeLessThanOrEqual(0.5);
  });
});

describe('an applied calibration', () => {
  const distribution = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }).map((values) => {
    const total = values.reduce((sum, value) => sum + value, 0);
    return values.map((value, index) => ({ type: `t${index}`, confidence: value / total }));
  });

  it('gives a distribution, best first, with the same best type', () =>
    fc.assert(
      fc.property(distribution, anyFeatures, (given, features) => {
        const calibrated = applyCalibration(given, features, null);
        const best = Math.max(...given.map(({ confidence }) => confidence));
        expect(given.find(({ type }) => type === calibrated[0]!.type)!.confidence).toBe(best);
        if (given.length > 1) expect(calibrated.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 9);
        for (let at = 1; at < calibrated.length; at++) {
          expect(calibrated[at]!.confidence).toBeLessThanOrEqual(calibrated[at - 1]!.confidence + 1e-12);
        }
      }),
    ));

  it('never falls as the margin grows or the words get clearer', () =>
    fc.assert(
      fc.property(anyFeatures, fc.double({ min: 0, max: 5, noNaN: true }), (features, more) => {
        const here = calibratedTop(features, null);
        expect(calibratedTop({ ...features, margin: features.margin + more }, null)).toBeGreaterThanOrEqual(here);
        expect(calibratedTop({ ...features, ocrDoubt: features.ocrDoubt / 2 }, null)).toBeGreaterThanOrEqual(here);
        expect(here).toBeGreaterThan(0);
        expect(here).toBeLessThan(1);
      }),
    ));

  it('is empty on nothing', () => expect(applyCalibration([], neutral, null)).toEqual([]));
});
