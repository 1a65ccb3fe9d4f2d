import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { queues, type StepJob } from '#contracts/queues/catalogue.js';
import type { Consultation } from '#domain/packet/consultation.js';
import type { Engine, PlannedSource } from '#domain/packet/packet.js';
import { type StepRecord, stepId } from '#domain/packet/step.js';
import { decidingSteps, newlyDue, nextSteps } from './next-steps.js';

const packet = { id: 'p', run: 1, status: 'processing' as const, engine: 'signals' as const };
const unplanned = { sources: [], consultations: [] };
const planOf = (pages: number[]): PlannedSource[] =>
  pages.map((count, i) => ({ sourceId: `s${i}`, firstPage: 1 + pages.slice(0, i).reduce((a, b) => a + b, 0), pages: count }));
const step = (job: StepJob, outcome: StepRecord['outcome'] = 'done'): StepRecord => {
  const range = 'range' in job.payload ? job.payload.range : null;
  return {
    id: stepId(job.queue, range),
    packetId: 'p',
    run: 1,
    stage: job.queue,
    range,
    outcome,
    startedAt: '',
    finishedAt: '',
    cpuMs: 0,
  };
};
const jobId = (job: StepJob): string => (queues[job.queue].jobId as (payload: StepJob['payload']) => string)(job.payload);

const flow = fc.record({
  pages: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }),
  rangePages: fc.integer({ min: 1, max: 12 }),
  picks: fc.infiniteStream(fc.tuple(fc.nat(), fc.boolean())),
  engine: fc.constantFrom('signals' as const, 'cascade' as const),
  /** Pages at which a window of three begins, as far as there are that many. */
  windows: fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { maxLength: 5 }),
});

interface Flow {
  pages: number[];
  rangePages: number;
  picks: Iterator<[number, boolean]>;
  engine: Engine;
  windows: number[];
}

const WINDOW_PAGES = 3;

/** Windows apart from each other, within the packet. */
const consultationsOf = ({ pages, windows, engine }: Flow): Consultation[] => {
  const total = pages.reduce((a, b) => a + b, 0);
  const starts = engine === 'signals' ? [] : windows.map((window) => window * WINDOW_PAGES + 1);
  return starts
    .filter((from) => from <= total)
    .map((from) => ({
      range: { from, to: Math.min(total, from + WINDOW_PAGES - 1) },
      asked: [{ page: from, tier: 'vision', reason: 'unsure' }],
    }));
};

/** Runs the flow to its end, ending steps in the order and with the outcomes that `picks` gives. */
const play = (input: Flow) => {
  const plans = { sources: planOf(input.pages), consultations: consultationsOf(input) };
  const one = { ...packet, engine: input.engine };
  const steps: StepRecord[] = [];
  const asked = new Set<string>();
  const has = (stage: StepRecord['stage']): boolean => steps.some((each) => each.stage === stage);
  for (;;) {
    const known = { sources: has('plan') ? plans.sources : [], consultations: has('triage') ? plans.consultations : [] };
    const due = nextSteps(one, steps, known, input.rangePages);
    if (due.length === 0) return { steps, plans, asked, packet: one };
    for (const job of due) asked.add(jobId(job));
    const [pick, fails] = input.picks.next().value as [number, boolean];
    steps.push(step(due[pick % due.length] as StepJob, fails ? 'failed' : 'done'));
    if (steps.length > 1_000) throw new Error('does not end');
  }
};

describe('nextSteps', () => {
  it('begins with the plan and leaves final packets alone', () => {
    expect(nextSteps(packet, [], unplanned, 8).map((job) => job.queue)).toEqual(['plan']);
    for (const status of ['completed', 'needs_review', 'failed'] as const) {
      expect(nextSteps({ ...packet, status }, [], unplanned, 8)).toEqual([]);
    }
  });

  it('ends whatever fails, rendering and classifying every page exactly once', () => {
    fc.assert(
      fc.property(flow, (input) => {
        const { steps, asked } = play(input);
        const total = input.pages.reduce((a, b) => a + b, 0);
        for (const stage of ['render', 'classify'] as const) {
          const covered = steps
            .filter((one) => one.stage === stage)
            .flatMap(({ range }) => Array.from({ length: range!.to - range!.from + 1 }, (_, i) => range!.from + i));
          expect(covered.sort((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, i) => i + 1));
        }
        expect(steps.at(-1)?.stage).toBe('assemble');
        expect(steps.filter((one) => one.stage === 'assemble')).toHaveLength(1);
        expect(asked.size).toBe(steps.length);
      }),
    );
  });

  it('asks models only after every page has been classified, each window once', () => {
    fc.assert(
      fc.property(flow, (input) => {
        const { steps, plans } = play(input);
        const stages = steps.map((one) => one.stage);
        const triaged = stages.indexOf('triage');
        expect(triaged === -1).toBe(input.engine === 'signals');
        expect(stages.lastIndexOf('classify')).toBeLessThan(triaged === -1 ? stages.length : triaged);
        const windows = steps.filter((one) => one.stage === 'consult').map(({ range }) => range!.from);
        expect(windows.sort((a, b) => a - b)).toEqual(plans.consultations.map(({ range }) => range.from).sort((a, b) => a - b));
      }),
    );
  });

  it('asks for the same again when nothing was recorded, never for what was', () => {
    fc.assert(
      fc.property(flow, fc.nat(), (input, cut) => {
        const { steps, plans, packet: one } = play(input);
        const seen = steps.slice(0, cut % (steps.length + 1));
        const due = nextSteps(one, seen, plans, input.rangePages);
        expect(nextSteps(one, seen, plans, input.rangePages)).toEqual(due);
        const recorded = new Set(seen.map((one) => one.id));
        for (const job of due) expect(recorded.has(step(job).id)).toBe(false);
      }),
    );
  });

  it('covers what is left when another version cut the ranges differently', () => {
    const steps = [step({ queue: 'plan', payload: { packetId: 'p', run: 1 } })];
    steps.push(step({ queue: 'render', payload: { packetId: 'p', run: 1, range: { from: 9, to: 12 } } }));
    const due = nextSteps(packet, steps, { sources: planOf([20]), consultations: [] }, 8).filter((job) => job.queue === 'render');
    expect(due.map((job) => 'range' in job.payload && job.payload.range)).toEqual([
      { from: 1, to: 8 },
      { from: 13, to: 16 },
      { from: 17, to: 20 },
    ]);
  });
});

describe('newlyDue', () => {
  it('over all steps of a run names every job that the full map named', () => {
    fc.assert(
      fc.property(flow, (input) => {
        const { steps, plans, asked, packet: one } = play(input);
        const named = new Set<string>(['p.1.plan']);
        steps.forEach((finished, i) => {
          const due = newlyDue(one, steps.slice(0, i + 1), plans, input.rangePages, finished.id);
          for (const job of due) named.add(jobId(job));
        });
        expect(named).toEqual(asked);
      }),
    );
  });

  it('two steps that end unseen by each other still lead to assembly once both are recorded', () => {
    const plans = { sources: planOf([16]), consultations: [] };
    const scope = { packetId: 'p', run: 1 };
    const base: StepJob[] = [{ queue: 'plan', payload: scope }];
    const ranges = [
      { from: 1, to: 8 },
      { from: 9, to: 16 },
    ];
    for (const range of ranges) base.push({ queue: 'render', payload: { ...scope, range } });
    for (const range of ranges) base.push({ queue: 'classify', payload: { ...scope, range } });
    const steps = base.map((job) => step(job));
    for (const id of ['classify.1', 'classify.9']) {
      expect(newlyDue(packet, steps, plans, 8, id).map((job) => job.queue)).toEqual(['assemble']);
    }
  });

  it('is told by the deciding steps as by all', () => {
    fc.assert(
      fc.property(flow, (input) => {
        const { steps, plans, packet: one } = play(input);
        steps.forEach((finished, i) => {
          const ids = decidingSteps(finished.id);
          if (ids === null) return;
          const seen = steps.slice(0, i + 1);
          const few = seen.filter(({ id }) => ids.includes(id));
          const [byFew, byAll] = [few, seen].map((those) => newlyDue(one, those, plans, input.rangePages, finished.id));
          expect(byFew).toEqual(byAll);
          // A settlement that comes late, when others have gone on, sends no page through a stage again.
          const late = steps.filter(({ id }) => ids.includes(id));
          const due = newlyDue(one, late, plans, input.rangePages, finished.id);
          expect(due.filter(({ queue }) => queue === 'render' || queue === 'classify')).toEqual([]);
        });
      }),
    );
  });
});
