import { describe, expect, it } from '@jest/globals';
import { progressOf } from './progress.js';

const packet = { id: 'p', status: 'processing' as const, engine: 'signals' as const };
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

  it('counts windows where models may decide', () => {
    const cascade = { ...packet, engine: 'cascade' as const };
    const classified = { stage: 'classify' as const, range: { from: 1, to: 12 }, outcome: 'done' as const };
    expect(progressOf(packet, [planned, classified], plan).stages.consult).toBeUndefined();
    expect(progressOf(cascade, [planned, classified], plan).stages.consult).toEqual({ done: 0, total: null, failed: 0 });
    const asked = { stage: 'consult' as const, range: { from: 3, to: 6 }, outcome: 'done' as const };
    const triaged = { stage: 'triage' as const, range: null, outcome: 'done' as const };
    const { stages } = progressOf(cascade, [planned, classified, triaged, asked], plan, 2);
    expect(stages.triage).toEqual({ done: 1, total: 1, failed: 0 });
    expect(stages.consult).toEqual({ done: 1, total: 2, failed: 0 });
  });

  it('asks for no assembly of a packet that ended at its plan', () => {
    const { stages } = progressOf({ ...packet, status: 'failed' }, [planned], []);
    expect(stages.render).toEqual({ done: 0, total: 0, failed: 0 });
    expect(stages.assemble).toEqual({ done: 0, total: 0, failed: 0 });
  });
});
