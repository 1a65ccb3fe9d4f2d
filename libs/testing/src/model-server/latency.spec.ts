import { expect, it } from '@jest/globals';
import { drawLatencyMs } from './latency.js';

it('has the median and the 95th percentile asked for, and the same draws again', () => {
  const given = { medianMs: 400, p95Ms: 1_600 };
  const draws = Array.from({ length: 2_000 }, (_, call) => drawLatencyMs(given, 5, call));
  const sorted = [...draws].sort((a, b) => a - b);
  expect(sorted[1_000]! / 400).toBeCloseTo(1, 0);
  expect(sorted[1_900]! / 1_600).toBeCloseTo(1, 0);
  expect(drawLatencyMs(given, 5, 17)).toBe(draws[17]);
  expect(drawLatencyMs(250, 5, 17)).toBe(250);
});
