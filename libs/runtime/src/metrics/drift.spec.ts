import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createDrift } from './drift.js';

const many = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

it('says 1 while figures stay as they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 300 }), (value, count) => {
      const drift = createDrift();
      for (const each of many(count, value)) expect(drift.add('vision', each)).toBeCloseTo(1);
    }),
  );
});

it('tells what figures have grown to, each series by itself', () => {
  const drift = createDrift();
  for (const each of many(60, 1_000)) drift.add('vision', each);
  for (const each of many(200, 2_000)) drift.add('vision', each);
  expect(drift.add('vision', 2_000)).toBeCloseTo(2, 2);
  expect(drift.add('text', 9_000)).toBe(1);
});
