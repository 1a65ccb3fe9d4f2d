import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { costOf, FIRST_TAG, LAST_TAG, startJob, tagJobs, type VirtualTime } from './virtual-time.js';

interface Waiting {
  tenant: string;
  cost: number;
  tag: number;
  asked: number;
}

const begin: VirtualTime = { now: FIRST_TAG, next: new Map() };

/** One worker that serves the smallest tag, the earlier asked for where two are equal. */
const serve = (
  time: VirtualTime,
  waiting: Waiting[],
  jobs: number,
): { time: VirtualTime; served: Waiting[]; left: Waiting[] } => {
  const left = [...waiting].sort((a, b) => a.tag - b.tag || a.asked - b.asked);
  const served = left.splice(0, jobs);
  return { time: served.reduce((now, { tag }) => startJob(now, tag), time), served, left };
};

const ask = (time: VirtualTime, tenant: string, costs: number[], asked: number): { time: VirtualTime; jobs: Waiting[] } => {
  const tagged = tagJobs(time, tenant, costs);
  return { time: tagged.time, jobs: costs.map((cost, i) => ({ tenant, cost, tag: tagged.tags[i] ?? 0, asked })) };
};

const cost = fc.integer({ min: 1, max: 16 });
const costs = fc.array(cost, { minLength: 1, maxLength: 60 });
const sumOf = (jobs: Waiting[], tenant: string): number =>
  jobs.reduce((sum, job) => sum + (job.tenant === tenant ? job.cost : 0), 0);

describe('virtual time', () => {
  it('keeps the order of a tenant’s own jobs', () => {
    fc.assert(
      fc.property(costs, costs, (first, second) => {
        const one = ask(begin, 'a', first, 0);
        const two = ask(one.time, 'a', second, 1);
        const tags = [...one.jobs, ...two.jobs].map(({ tag }) => tag);
        expect(tags).toEqual([...tags].sort((a, b) => a - b));
        expect(new Set(tags).size).toBe(tags.length);
      }),
    );
  });

  it('two tenants that both wait are never further apart than their largest jobs', () => {
    fc.assert(
      fc.property(costs, costs, fc.nat(40), (first, second, before) => {
        const big = ask(begin, 'big', first, 0);
        const started = serve(big.time, big.jobs, Math.min(before, first.length));
        const small = ask(started.time, 'small', second, 1);
        let { left, time } = { left: [...started.left, ...small.jobs], time: small.time };
        const apart = Math.max(...first) + Math.max(...second);
        const done: Waiting[] = [];
        while (new Set(left.map(({ tenant }) => tenant)).size === 2) {
          const step = serve(time, left, 1);
          ({ left, time } = step);
          done.push(...step.served);
          expect(Math.abs(sumOf(done, 'big') - sumOf(done, 'small'))).toBeLessThanOrEqual(apart);
        }
      }),
    );
  });

  it('a new tenant’s jobs wait for at most as many of another’s, however many of those there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 20 }), fc.nat(100), (many, few, before) => {
        const big = ask(begin, 'big', Array(many).fill(8), 0);
        const started = serve(big.time, big.jobs, Math.min(before, many));
        const small = ask(started.time, 'small', Array(few).fill(8), 1);
        const { served } = serve(small.time, [...started.left, ...small.jobs], many + few);
        const last = served.findLastIndex(({ tenant }) => tenant === 'small');
        expect(last + 1).toBeLessThanOrEqual(2 * few);
      }),
    );
  });

  it('never leaves what BullMQ can sort', () => {
    const { jobs } = ask({ now: LAST_TAG - 10, next: new Map() }, 'a', [8, 8, 8], 0);
    expect(jobs.map(({ tag }) => tag)).toEqual([LAST_TAG - 10, LAST_TAG - 2, LAST_TAG]);
  });

  it('counts a job by its pages', () => {
    const scope = { packetId: 'p', run: 1 };
    expect(costOf({ queue: 'plan', payload: scope })).toBe(1);
    expect(costOf({ queue: 'render', payload: { ...scope, range: { from: 9, to: 16 } } })).toBe(8);
  });
});
