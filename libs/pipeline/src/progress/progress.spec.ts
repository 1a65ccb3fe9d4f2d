import { describe, expect, it } from '@jest/globals';
import { progressOf } from './progress.js';

const packet = { id: 'p', status: 'processing' as const };
const plan = [
  { sourceId: 's1', firstPage: 1, pages: 10 },
  { sourceId: 's2', firstPage: 11, pages: 2 },
];
const planned = { stage: 'plan' as const, range: null, outcome: 'done' as const };

describe('progressOf', () => {
  it('does not know the pages before the plan', () => {
    const { pages, stages } = progressOf({ ...packet, status: 'received' }, [], []);
    expect(pages).toBeNull();
    expect(stages.render).toEqual({ done: 0, total: null, failed: 0 });
    expect(stages.plan).toEqual({ done: 0, total: 1, failed: 0 });
  });

  it('counts pages of finished ranges, failed ones apart', () => {
    const steps = [
      planned,
      { stage: 'render' as const, range: { from: 1, to: 8 }, outcome: 'done' as const },
      { stage: 'render' as const, range: { from: 9, to: 12 }, outcome: 'failed' as const },
      { stage: 'classify' as const, range: { from: 1, to: 8 }, outcome: 'done' as const },
    ];
    const { pages, stages } = progressOf(packet, steps, plan);
    expect(pages).toBe(12);
    expect(stages.render).toEqual({ done: 12, total: 12, failed: 4 });
    expect(stages.classify).toEqual({ done: 8, total: 12, failed: 0 });
    expect(stages.assemble).toEqual({ done: 0, total: 1, failed: 0 });
  });

  it('asks for no assembly of a packet that ended at its plan', () => {
    const { stages } = progressOf({ id: 'p', status: 'failed' }, [planned], []);
    expect(stages.render).toEqual({ done: 0, total: 0, failed: 0 });
    expect(stages.assemble).toEqual({ done: 0, total: 0, failed: 0 });
  });
});
