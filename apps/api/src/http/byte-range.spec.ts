import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byteRangeOf } from './byte-range.js';

describe('byteRangeOf', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=10-', { start: 10, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', null],
    ['bytes=0-1,4-5', null],
    ['bytes=-', null],
    ['pages=0-1', null],
    [undefined, null],
  ])('%s of 100 bytes', (header, expected) => expect(byteRangeOf(header, 100)).toEqual(expected));

  it('never asks beyond the file', () => {
    const figure = fc.option(fc.nat({ max: 1_000 }), { nil: '' as const });
    fc.assert(
      fc.property(figure, figure, fc.nat({ max: 500 }), (first, last, bytes) => {
        const range = byteRangeOf(`bytes=${first}-${last}`, bytes);
        if (range === null || range === 'unsatisfiable') return;
        expect(range.start).toBeLessThanOrEqual(range.end);
        expect(range.end).toBeLessThan(bytes);
      }),
    );
  });
});
