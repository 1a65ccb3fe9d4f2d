import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Bitmap, QuarterTurn } from '#ports/page-engine/page-reader.js';
import { contentBox, turnedArea } from './content-box.js';
import { quarterTurned } from './grey.js';
import { stretched } from './stretched.js';

const SIDE = 200;

interface Patch {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An even ground with a chequered patch on it: edges in the patch, none outside. */
const withPatch = ({ x, y, width, height }: Patch, ground: number, shade: number): Bitmap => {
  const data = new Uint8Array(SIDE * SIDE).fill(ground);
  for (let row = y; row < y + height; row += 1)
    for (let column = x; column < x + width; column += 1) if ((row + column) % 2 === 0) data[row * SIDE + column] = shade;
  return { width: SIDE, height: SIDE, channels: 1, data };
};

const patch = fc
  .record({ x: fc.nat(120), y: fc.nat(120), width: fc.integer({ min: 20, max: 80 }), height: fc.integer({ min: 20, max: 80 }) })
  .map((place) => ({ ...place, x: Math.max(2, place.x), y: Math.max(2, place.y) }));

describe('contentBox', () => {
  it('is where anything is to be seen, on light and on dark grounds', () =>
    fc.assert(
      fc.property(patch, fc.constantFrom([255, 0], [10, 240], [128, 20]), (place, [ground, shade]) => {
        const box = contentBox(withPatch(place, ground!, shade!));
        for (const [found, wanted] of [
          [box.x, place.x],
          [box.y, place.y],
          [box.x + box.width, place.x + place.width],
          [box.y + box.height, place.y + place.height],
        ] as const)
          expect(Math.abs(found - wanted)).toBeLessThanOrEqual(5);
      }),
    ));

  it('is the whole of an even picture', () =>
    expect(contentBox({ width: 40, height: 30, channels: 1, data: new Uint8Array(1200).fill(200) })).toEqual({
      x: 0,
      y: 0,
      width: 40,
      height: 30,
    }));

  it('goes along when the picture is turned', () =>
    fc.assert(
      fc.property(patch, fc.constantFrom<QuarterTurn>(0, 90, 180, 270), (place, turn) => {
        const picture = withPatch(place, 255, 0);
        const [moved, measured] = [turnedArea(contentBox(picture), picture, turn), contentBox(quarterTurned(picture, turn))];
        for (const side of ['x', 'y', 'width', 'height'] as const)
          expect(Math.abs(moved[side] - measured[side])).toBeLessThanOrEqual(2);
      }),
    ));
});

describe('stretched', () => {
  const shades = (...data: number[]): Bitmap => ({ width: data.length, height: 1, channels: 1, data: Uint8Array.from(data) });

  it('spreads what lies close together over all shades, in the same order', () => {
    const { data } = stretched(shades(...Array.from({ length: 100 }, (_, i) => 100 + i)));
    expect([Math.min(...data), Math.max(...data)]).toEqual([0, 255]);
    expect([...data]).toEqual([...data].sort((a, b) => a - b));
  });

  it('leaves grain as it is', () => {
    const grain = shades(...Array.from({ length: 100 }, (_, i) => 200 + (i % 20)));
    expect(stretched(grain).data).toEqual(grain.data);
  });
});
