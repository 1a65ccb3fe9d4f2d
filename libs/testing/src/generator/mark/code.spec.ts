import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CORNERS, idOfBits, MARK_BITS, markBits, plainBits, whitening } from './code.js';

const id = fc.integer({ min: 0, max: 0xffffffff });

describe('the code of a mark', () => {
  it('gives the id back', () => fc.assert(fc.property(id, (given) => expect(idOfBits(plainBits(given))).toBe(given))));

  it('sees one, two or three wrong bits', () =>
    fc.assert(
      fc.property(id, fc.uniqueArray(fc.nat(MARK_BITS - 1), { minLength: 1, maxLength: 3 }), (given, wrong) => {
        const bits = plainBits(given).map((bit, i) => bit !== wrong.includes(i));
        expect(idOfBits(bits)).toBeNull();
      }),
    ));

  it('differs between the corners', () =>
    fc.assert(
      fc.property(id, (given) => {
        const [first, second] = CORNERS.map((corner) => markBits(given, corner));
        expect(first!.filter((bit, i) => bit !== second![i]).length).toBeGreaterThan(12);
        expect(first!.map((bit, i) => bit !== whitening('top-left')[i])).toEqual(plainBits(given));
      }),
    ));
});
