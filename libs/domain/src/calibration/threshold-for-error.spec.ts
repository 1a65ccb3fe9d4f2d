import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { thresholdForError } from './threshold-for-error.js';

const many = (count: number, confidence: number, correct = true) =>
  Array.from({ length: count }, () => ({ confidence, correct }));

describe('the threshold for an error rate', () => {
  it('needs 299 without a fault for 1 % at 95 %', () => {
    expect(thresholdForError(many(298, 0.9), 0.01, 0.95)).toBeNull();
    expect(thresholdForError(many(299, 0.9), 0.01, 0.95)).toMatchObject({ threshold: 0.9, accepted: 299, errors: 0 });
  });

  it('goes as low as the errors allow', () => {
    const outcomes = [...many(400, 0.99), ...many(200, 0.9), ...many(20, 0.8, false)];
    expect(thresholdForError(outcomes, 0.01, 0.95)).toMatchObject({ threshold: 0.9, accepted: 600 });
  });

  it('does not part equal confidences', () =>
    expect(thresholdForError([...many(400, 0.9), ...many(40, 0.9, false)], 0.01, 0.95)).toBeNull());

  it('does not depend on the order of outcomes', () => {
    const outcome = fc.record({ confidence: fc.integer({ min: 0, max: 20 }).map((n) => n / 20), correct: fc.boolean() });
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 80 }), (outcomes) =>
        expect(thresholdForError([...outcomes].reverse(), 0.3, 0.8)).toEqual(thresholdForError(outcomes, 0.3, 0.8)),
      ),
    );
  });
});
