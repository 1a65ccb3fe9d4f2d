import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ModelFaultId, modelFaults, type WayOut } from './model-fault.js';
import { nextWay, type Tried } from './next-way.js';

const ids = Object.keys(modelFaults) as ModelFaultId[];
const ends: WayOut[] = ['throttle', 'step-up', 'step-down'];
const fresh: Tried = { tries: 0, reAsked: false, pages: 1, canStepUp: true };

/** What one way out leaves to try. */
const leftOf = (way: WayOut, tried: Tried): Tried => ({
  ...tried,
  tries: tried.tries + (way === 'retry' ? 1 : 0),
  reAsked: tried.reAsked || way === 're-ask',
  pages: way === 'split' ? Math.ceil(tried.pages / 2) : tried.pages,
});

describe('nextWay', () => {
  it.each(ids)('%s ends, however often it comes', (id) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.boolean(), (pages, canStepUp) => {
        let tried = { ...fresh, pages, canStepUp };
        const ways: WayOut[] = [];
        do {
          ways.push(nextWay(id, tried));
          tried = leftOf(ways.at(-1)!, tried);
        } while (!ends.includes(ways.at(-1)!) && ways.length < 100);
        expect(ends).toContain(ways.at(-1));
        expect(ways.length).toBeLessThan(12);
        if (!canStepUp) expect(ways).not.toContain('step-up');
      }),
    );
  });

  it('ends even where faults of all kinds take turns', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.constantFrom(...ids)), fc.integer({ min: 1, max: 6 }), (faults, pages) => {
        let tried = { ...fresh, pages };
        for (let calls = 1; ; calls += 1) {
          const way = nextWay(faults.next().value as ModelFaultId, tried);
          if (ends.includes(way)) return;
          tried = leftOf(way, tried);
          expect(calls).toBeLessThan(12);
        }
      }),
    );
  });

  it('waits out what passes by itself, and asks nobody twice who has no money or no key', () => {
    expect(nextWay('rate-limited', fresh)).toBe('throttle');
    expect(nextWay('server-error', fresh)).toBe('retry');
    expect(nextWay('server-error', { ...fresh, tries: 3 })).toBe('throttle');
    for (const id of ['invalid-key', 'quota-exhausted', 'model-not-found'] as const) expect(nextWay(id, fresh)).toBe('step-down');
    expect(nextWay('type-unknown', fresh)).toBe('re-ask');
    expect(nextWay('type-unknown', { ...fresh, reAsked: true })).toBe('step-up');
    expect(nextWay('type-unknown', { ...fresh, reAsked: true, canStepUp: false })).toBe('step-down');
    expect(nextWay('truncated', { ...fresh, pages: 4 })).toBe('split');
  });
});
