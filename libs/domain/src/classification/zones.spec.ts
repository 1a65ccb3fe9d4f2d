import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TextLine } from '../page/page-text.js';
import { bandsOf } from './zones.js';

const line = (text: string, y: number, change: Partial<TextLine> = {}): TextLine => ({
  text,
  x: 0.1,
  y,
  w: 0.8,
  h: 0.012,
  sizePt: 11,
  ...change,
});
const stamps = [0.02, 0.05, 0.08, 0.11].map((y) => line(`Seal of the office ${y}`, y));
const prose = Array.from({ length: 20 }, (_, row) =>
  line('the parties have come before us and have said what follows here', 0.4 + row * 0.02),
);
const pageOf = (lines: TextLine[]) => ({ origin: 'layer' as const, widthPt: 595, heightPt: 842, lines });
const isTitle = (lines: TextLine[], wanted: TextLine): boolean => bandsOf(pageOf(lines))[lines.indexOf(wanted)]!.has('title');

describe('a title below stamps', () => {
  const heading = line('DEED OF THE ORCHARD', 0.25, { x: 0.35, w: 0.3 });

  it('is a line of capitals in the middle, no larger than the words below', () => {
    expect(isTitle([...stamps, heading, ...prose], heading)).toBe(true);
  });

  it('is neither at the side, nor as wide as the page, nor in small letters, nor far down', () => {
    for (const change of [{ x: 0.1 }, { x: 0.1, w: 0.8 }, { text: 'Deed of the orchard' }, { y: 0.6 }]) {
      const other = { ...heading, ...change };
      expect(isTitle([...stamps, other, ...prose], other)).toBe(false);
    }
  });

  it('is not told from its capitals on a page of capitals', () => {
    const form = prose.map((each) => ({ ...each, text: each.text.toUpperCase() }));
    expect(isTitle([...stamps, heading, ...form], heading)).toBe(false);
  });

  it('leaves the first rows and large type what they are', () =>
    fc.assert(
      fc.property(fc.double({ min: 0.15, max: 0.45, noNaN: true }), (y) => {
        const large = line('A title', y, { sizePt: 18 });
        const lines = [...stamps, large, ...prose];
        expect(isTitle(lines, large)).toBe(true);
        expect(isTitle(lines, stamps[0]!)).toBe(true);
      }),
    ));
});
