import { describe, expect, it } from '@jest/globals';
import { sampleTask } from '#ports/reviews/review-store.conformance.js';
import { syncTasks } from './sync-tasks.js';

const at = '2026-01-02T04:00:00.000Z';
const options = { at, close: true, actor: 'ana' };
const lease = (holder: string) => ({ holder, claimedAt: at, until: '2026-01-02T05:00:00.000Z' });

describe('a packet’s reviews', () => {
  it('become those that are asked for; repeated, nothing changes', () => {
    const [kept, gone, fresh] = [sampleTask('kept'), sampleTask('gone'), sampleTask('fresh')];
    const { created, changed } = syncTasks([kept, gone], [kept, fresh], options);
    expect(created).toEqual([fresh]);
    expect(changed).toEqual([{ ...gone, state: 'superseded', version: 2, updatedAt: at }]);
    expect(syncTasks([kept, ...created, ...changed], [kept, fresh], options)).toEqual({ created: [], changed: [] });
  });

  it('are left to whoever holds them, and stay where nothing is to be closed', () => {
    const others = sampleTask('t', { lease: lease('ben') });
    const own = sampleTask('u', { lease: lease('ana') });
    expect(syncTasks([others, own], [], options).changed.map(({ id }) => id)).toEqual(['u']);
    expect(syncTasks([own], [], { ...options, close: false }).changed).toEqual([]);
  });

  it('keep their place, lease and age when a new run asks them again', () => {
    const known = sampleTask('t', { lease: lease('ben'), priority: 80 });
    const wanted = sampleTask('t', { run: 2, pages: [1], reasons: ['document.pages-missing'], createdAt: at });
    const [changed] = syncTasks([known], [wanted], options).changed;
    expect(changed).toMatchObject({ run: 2, pages: [1], reasons: ['document.pages-missing'], priority: 80 });
    expect(changed).toMatchObject({ lease: known.lease, createdAt: known.createdAt, version: 2, updatedAt: at });
  });

  it('are open again, as new ones, where a settled question comes up again', () => {
    const known = sampleTask('t', { state: 'resolved', resolution: { at, by: 'ana', decideMs: 1, waitMs: 2 } });
    const [changed] = syncTasks([known], [sampleTask('t', { createdAt: at })], options).changed;
    expect(changed).toMatchObject({ state: 'open', resolution: null, lease: null, createdAt: at });
  });

  it('wait for the second person once one has decided', () => {
    const wanted = sampleTask('t', { state: 'awaiting_approval', decidedBy: ['ana'] });
    expect(syncTasks([sampleTask('t')], [wanted], options).changed).toMatchObject([
      { state: 'awaiting_approval', decidedBy: ['ana'] },
    ]);
  });
});
