import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { failure } from '#domain/failure/catalogue.js';
import { effectOf } from './verdict-effect.js';

const at = { nowMs: 1_000, throttledMs: 50 };

describe('effectOf', () => {
  it('gives the reason without the cause, which may hold anything', () => {
    const secret = new Error('Jane Doe, account 1234');
    const kept = failure('unknown', 'Error', { cause: secret });
    for (const kind of ['retry', 'dead'] as const) {
      expect(JSON.stringify(effectOf({ kind, failure: kept }, at))).not.toContain('Jane');
    }
  });

  it('adds up throttled waits only', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (delayMs, throttled) => {
        const effect = effectOf({ kind: 'wait', delayMs, throttled }, at);
        expect(effect).toEqual({ do: 'delay', untilMs: 1_000 + delayMs, throttledMs: throttled ? 50 + delayMs : 50 });
      }),
    );
  });

  it('maps each verdict to one effect', () => {
    const gone = failure('source.unreadable', 'no objects');
    expect(effectOf({ kind: 'done', result: { pages: 3 } }, at)).toEqual({ do: 'complete', result: { pages: 3 } });
    expect(effectOf({ kind: 'retry', failure: gone }, at).do).toBe('fail');
    expect(effectOf({ kind: 'dead', failure: gone }, at)).toEqual({ do: 'discard', reason: 'source.unreadable: no objects' });
    expect(effectOf({ kind: 'pause', pauseMs: 30 }, at)).toEqual({ do: 'pause', pauseMs: 30, untilMs: 1_030, throttledMs: 80 });
    expect(effectOf({ kind: 'release' }, at).do).toBe('giveBack');
  });
});
