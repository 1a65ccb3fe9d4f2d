import { describe, expect, it } from '@jest/globals';
import { sampleTask } from '#ports/reviews/review-store.conformance.js';
import { claim, holderOf, release, renew } from './lease.js';
import { resolveTask } from './resolve-task.js';

const minute = (n: number): Date => new Date(Date.UTC(2026, 0, 2, 3, n));
const LEASE_MS = 5 * 60_000;
const held = claim(sampleTask('t'), 'ana', minute(10), LEASE_MS);

describe('a lease', () => {
  it('is one person’s until it runs out', () => {
    expect(holderOf(held, minute(14))).toBe('ana');
    expect(() => claim(held, 'ben', minute(14), LEASE_MS)).toThrow(/review.held/);
    expect(holderOf(held, minute(15))).toBeNull();
    expect(claim(held, 'ben', minute(15), LEASE_MS).lease).toMatchObject({ holder: 'ben', claimedAt: minute(15).toISOString() });
    expect(() => renew(held, 'ana', minute(15), LEASE_MS)).toThrow(/review.not-held/);
  });

  it('goes on from when it was claimed, renewed or claimed again', () => {
    const later = [renew(held, 'ana', minute(14), LEASE_MS), claim(held, 'ana', minute(14), LEASE_MS)];
    for (const { lease, version } of later) {
      expect(lease).toEqual({ holder: 'ana', claimedAt: minute(10).toISOString(), until: minute(19).toISOString() });
      expect(version).toBe(held.version + 1);
    }
  });

  it('can be given back by its holder only', () => {
    expect(release(held, 'ana', minute(11)).lease).toBeNull();
    expect(() => release(held, 'ben', minute(11))).toThrow(/review.not-held/);
  });

  it('is not for what is closed, nor for the first person where a second is waited for', () => {
    expect(() => claim(sampleTask('t', { state: 'resolved' }), 'ana', minute(1), LEASE_MS)).toThrow(/review.closed/);
    const waiting = sampleTask('t', { state: 'awaiting_approval', decidedBy: ['ana'] });
    expect(() => claim(waiting, 'ana', minute(1), LEASE_MS)).toThrow(/review.same-person/);
    expect(claim(waiting, 'ben', minute(1), LEASE_MS).lease?.holder).toBe('ben');
  });
});

describe('resolving', () => {
  it('measures from the claim and from the question', () => {
    const done = resolveTask(held, undefined, 'ana', minute(12));
    expect(done).toMatchObject({ state: 'resolved', lease: null });
    expect(done.resolution).toEqual({ at: minute(12).toISOString(), by: 'ana', decideMs: 120_000, waitMs: 660_000 });
  });

  it('hands on what waits for a second person, and refuses what nobody has answered', () => {
    const wanted = sampleTask('t', { state: 'awaiting_approval', decidedBy: ['ana'] });
    expect(resolveTask(held, wanted, 'ana', minute(12))).toMatchObject({
      state: 'awaiting_approval',
      decidedBy: ['ana'],
      lease: null,
    });
    expect(() => resolveTask(held, sampleTask('t'), 'ana', minute(12))).toThrow(/review.unsettled/);
    expect(() => resolveTask(held, undefined, 'ben', minute(12))).toThrow(/review.not-held/);
  });
});
