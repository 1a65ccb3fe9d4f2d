import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isConsumptionStuck } from './consumption-stuck.js';

const consumption = fc.record({
  consumer: fc.record({
    isRunning: fc.boolean(),
    isFull: fc.boolean(),
    lastMovedAt: fc.nat(1_000_000),
  }),
  waiting: fc.option(fc.nat(50)),
  nowMs: fc.nat(2_000_000),
  stuckAfterMs: fc.integer({ min: 1, max: 200_000 }),
});

describe('isConsumptionStuck', () => {
  it('is never said of an idle, a full or a moving worker', () => {
    fc.assert(
      fc.property(consumption, (seen) => {
        const { consumer, waiting, nowMs, stuckAfterMs } = seen;
        const isIdle = !waiting;
        const hasMoved = nowMs - consumer.lastMovedAt <= stuckAfterMs;
        expect(isConsumptionStuck(seen)).toBe(!(isIdle || consumer.isFull || hasMoved));
      }),
    );
  });
});
