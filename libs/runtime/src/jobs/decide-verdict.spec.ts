import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Failure, type FailureKind } from '#domain/failure/failure.js';
import { decideVerdict, lostTooOften, MAX_LOST_TIMES } from './decide-verdict.js';

const policy = { attempts: 5, backoffMs: 100, throttleBudgetMs: 60_000 };
const failed = (kind: FailureKind, retryAfterMs?: number) =>
  new Failure({ code: 'unknown', kind, seen: '', advice: '', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
const tries = fc.record({ attempt: fc.integer({ min: 1, max: 9 }), attempts: fc.constant(5), throttledMs: fc.nat(90_000) });

describe('decideVerdict', () => {
  it('never tries a fatal failure again', () => {
    fc.assert(fc.property(tries, (now) => decideVerdict(failed('fatal'), now, policy).kind === 'dead'));
  });

  it('tries a retryable one exactly as often as it may', () => {
    fc.assert(
      fc.property(tries, (now) => {
        expect(decideVerdict(failed('retryable'), now, policy).kind).toBe(now.attempt < 5 ? 'retry' : 'dead');
      }),
    );
  });

  it('throttling ends by its budget, whatever the provider says and however few attempts are left', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -5, max: 30_000 }), { nil: undefined }), { minLength: 100 }), (waits) => {
        let throttledMs = 0;
        const verdicts = waits.map((wait) => {
          const verdict = decideVerdict(failed('throttled', wait), { attempt: 5, attempts: 5, throttledMs }, policy);
          if (verdict.kind === 'wait') throttledMs += verdict.delayMs;
          return verdict.kind;
        });
        expect(throttledMs).toBeLessThanOrEqual(policy.throttleBudgetMs);
        expect(verdicts.every((kind) => kind === 'wait' || kind === 'dead')).toBe(true);
      }),
    );
  });

  it('pauses the whole queue where no other job would fare better, for as long as the budget lets it', () => {
    const away = new Failure({ code: 'unknown', kind: 'throttled', seen: '', advice: '', retryAfterMs: 500, pausesQueue: true });
    const now = { attempt: 5, attempts: 5, throttledMs: 0 };
    expect(decideVerdict(away, now, policy)).toEqual({ kind: 'pause', pauseMs: 500 });
    expect(decideVerdict(away, { ...now, throttledMs: policy.throttleBudgetMs }, policy).kind).toBe('dead');
  });

  it('a job that takes its workers with it ends', () => {
    expect(lostTooOften({ lostTimes: MAX_LOST_TIMES })).toBeNull();
    expect(lostTooOften({ lostTimes: MAX_LOST_TIMES + 1 })?.code).toBe('step.exhausted');
  });
});
