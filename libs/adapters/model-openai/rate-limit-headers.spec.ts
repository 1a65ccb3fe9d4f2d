import { describe, expect, it } from '@jest/globals';
import { durationMs, rateLimitsOf, retryAfterMsOf } from './rate-limit-headers.js';

describe('durationMs', () => {
  it.each([
    ['6m0s', 360_000],
    ['20ms', 20],
    ['1h2m3.5s', 3_723_500],
    ['1s', 1_000],
    ['12', 12_000],
    ['0.5', 500],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s is %s', (text, ms) => expect(durationMs(text)).toBe(ms));
});

describe('retryAfterMsOf', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');
  const of = (headers: Record<string, string>) => retryAfterMsOf(new Headers(headers), now);
  it('reads seconds, a date and milliseconds, the exact one first', () => {
    expect(of({ 'retry-after': '1.5' })).toBe(1_500);
    expect(of({ 'retry-after': 'Sun, 22 Nov 2026 10:00:20 GMT' })).toBe(20_000);
    expect(of({ 'retry-after': 'Sun, 22 Nov 2026 09:00:00 GMT' })).toBe(0);
    expect(of({ 'retry-after': '2', 'retry-after-ms': '1200' })).toBe(1_200);
    expect(of({ 'retry-after': 'later' })).toBeUndefined();
    expect(of({})).toBeUndefined();
  });
});

it('rateLimitsOf leaves out what makes no sense', () => {
  expect(rateLimitsOf(new Headers({ 'x-ratelimit-limit-tokens': 'many', 'x-ratelimit-remaining-tokens': '5' }))).toEqual({
    tokensLeft: 5,
  });
});
