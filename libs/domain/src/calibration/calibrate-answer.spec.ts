import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerMethod } from './answer-method.js';
import { calibrateAnswer } from './calibrate-answer.js';
import { type CalibrationSample, fitMethod } from './fit-calibration.js';
import { probabilityOf } from './logistic-method.js';

const signature = { size: '612x792', origin: 'layer' as const, fonts: [], header: [], footer: [], bareNumbers: [], words: 200 };
const signalsOf = (distribution: [string, number][], evidence = ['seen']) => ({
  type: distribution[0]![0],
  distribution: distribution.map(([type, confidence]) => ({ type, confidence })),
  evidence,
  signature,
});
const answerOf = (type: string, confidence: number, alternatives: [string, number][] = []) => ({
  type,
  confidence,
  alternatives: alternatives.map(([other, stated]) => ({ type: other, confidence: stated })),
});
const top = (...given: Parameters<typeof calibrateAnswer>): number => calibrateAnswer(...given).distribution[0]!.confidence;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const type = fc.constantFrom('w2', 'paystub', 'deed', 'other');
const anyTypes = fc.uniqueArray(fc.record({ type, confidence: share }), { maxLength: 4, selector: (each) => each.type });
const anyAnswer = fc.record({ type, confidence: share, alternatives: anyTypes });
const anySignals = fc.option(
  fc.tuple(anyTypes, fc.integer({ min: 0, max: 50 })).map(([given, words]) => {
    const sum = Math.max(
      1,
      given.reduce((total, each) => total + each.confidence, 0),
    );
    const distribution = given
      .map((each) => ({ ...each, confidence: each.confidence / sum }))
      .sort((a, b) => b.confidence - a.confidence);
    return {
      type: distribution[0]?.type ?? 'other',
      distribution,
      evidence: words > 20 ? ['a'] : [],
      signature: { ...signature, words },
    };
  }),
);

describe("a model's answer, calibrated", () => {
  it('is a distribution, best first, with the answered type leading', () =>
    fc.assert(
      fc.property(anyAnswer, anySignals, (answer, signals) => {
        const { distribution, features } = calibrateAnswer(answer, signals, null);
        expect(distribution[0]!.type).toBe(answer.type);
        expect(distribution.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(new Set(distribution.map((each) => each.type)).size).toBe(distribution.length);
        for (let at = 1; at < distribution.length; at++) {
          expect(distribution[at]!.confidence).toBeLessThanOrEqual(distribution[at - 1]!.confidence + 1e-12);
        }
        for (const value of Object.values(features)) expect(Number.isFinite(value)).toBe(true);
      }),
    ));

  it('is surer the surer the model says to be, and the more of one mind the signals are', () =>
    fc.assert(
      fc.property(share, share, fc.double({ min: 0, max: 0.5, noNaN: true }), (one, other, doubt) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const signals = signalsOf([['w2', 1 - doubt]]);
        const p = (...given: [ReturnType<typeof answerOf>, typeof signals | null]): number =>
          probabilityOf(answerMethod, calibrateAnswer(...given, null).features, null);
        expect(p(answerOf('w2', more), signals)).toBeGreaterThanOrEqual(p(answerOf('w2', less), signals));
        expect(p(answerOf('w2', more), signals)).toBeGreaterThanOrEqual(p(answerOf('w2', more), null));
        expect(p(answerOf('deed', more), signals)).toBeLessThanOrEqual(p(answerOf('deed', more), null));
      }),
    ));

  it('promises little without a fit: a word alone is not enough, and opposed by sure signals it is a toss-up', () => {
    expect(top(answerOf('w2', 0.99, [['deed', 0.01]]), null, null)).toBeLessThan(0.9);
    expect(top(answerOf('w2', 0.95, [['deed', 0.03]]), signalsOf([['w2', 0.8]]), null)).toBeGreaterThan(0.93);
    expect(top(answerOf('w2', 0.95, [['deed', 0.03]]), signalsOf([['deed', 0.9]]), null)).toBeLessThan(0.6);
  });

  it('keeps what the signals thought possible beside the alternatives of the model', () => {
    const signals = signalsOf([
      ['paystub', 0.5],
      ['w2', 0.3],
    ]);
    const { distribution } = calibrateAnswer(answerOf('w2', 0.9, [['deed', 0.1]]), signals, null);
    expect(distribution.map((each) => each.type)).toEqual(['w2', 'deed', 'paystub']);
  });
});

/** A model that says 0.95 of nine pages in ten, right or wrong. */
const clustered = (
  count: number,
  rightShare: number,
  signalsTell: boolean,
): CalibrationSample<ReturnType<typeof featuresFor>>[] =>
  Array.from({ length: count }, (_, at) => {
    const correct = (at * 7919) % 100 < rightShare * 100;
    const stated = at % 10 === 0 ? 0.8 : 0.95;
    return { features: featuresFor(stated, signalsTell ? correct : null), correct, type: 'w2', packet: `p${at % 12}` };
  });

const featuresFor = (stated: number, signalsSide: boolean | null) => {
  const signals = signalsSide === null ? null : signalsOf([[signalsSide ? 'w2' : 'deed', 0.7]]);
  return calibrateAnswer(answerOf('w2', stated), signals, null).features;
};

const meta = { tier: 'vision', model: 'm', prompt: 'p@1', taxonomy: { id: 't', version: '1.0.0' }, digest: 'd' };
const certify = { maxError: 0.01, level: 0.95 };

describe('a model whose stated confidence clusters', () => {
  it('is flagged, and accepts nothing by itself where nothing else tells its answers apart', () => {
    const fitted = fitMethod(answerMethod, clustered(600, 0.85, false), { ...meta, certify });
    expect(fitted.report).toMatchObject({ degenerate: true, stated: { clustered: true } });
    expect(fitted.report.stated!.largestShare).toBeCloseTo(0.9, 5);
    expect(fitted.thresholds).toEqual({});
    expect(top(answerOf('w2', 0.99), signalsOf([['w2', 0.99]]), fitted)).toBeLessThanOrEqual(0.5);
  });

  it('is still of use where the signals tell its answers apart', () => {
    const fitted = fitMethod(answerMethod, clustered(1200, 0.85, true), { ...meta, certify });
    expect(fitted.report).toMatchObject({ degenerate: false, stated: { clustered: true } });
    expect(fitted.report.auroc).toBeGreaterThan(0.95);
    expect(fitted.thresholds!.w2!.certified).toMatchObject({ errors: 0 });
    const agreeing = top(answerOf('w2', 0.95), signalsOf([['w2', 0.7]]), fitted);
    expect(agreeing).toBeGreaterThanOrEqual(fitted.thresholds!.w2!.accept - 0.02);
    expect(agreeing).toBeGreaterThan(top(answerOf('w2', 0.95), signalsOf([['deed', 0.7]]), fitted) + 0.3);
  });

  it('keeps the signs that sense demands, whatever it is shown', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ answer: anyAnswer, signals: anySignals, correct: fc.boolean(), packet: fc.constantFrom('a', 'b', 'c') }),
          {
            maxLength: 40,
          },
        ),
        (given) => {
          const samples = given.map(({ answer, signals, correct, packet }) => ({
            features: calibrateAnswer(answer, signals, null).features,
            correct,
            packet,
          }));
          const { parameters } = fitMethod(answerMethod, samples, meta);
          for (const [term, sign] of Object.entries(answerMethod.terms)) {
            expect(Number.isFinite(parameters[term]!)).toBe(true);
            if (sign !== 0) expect(parameters[term]! * sign).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 25 },
    ));
});
