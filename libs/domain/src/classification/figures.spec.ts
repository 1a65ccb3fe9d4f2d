import { describe, expect, it } from '@jest/globals';
import type { PageText } from '../page/page-text.js';
import { figuresOf, sharedFigures } from './figures.js';

const pageOf = (...texts: string[]): PageText => ({
  origin: 'layer',
  widthPt: 612,
  heightPt: 792,
  lines: texts.map((text, i) => ({ text, x: 0.1, y: 0.1 + i / 50, w: 0.5, h: 0.01, sizePt: 10 })),
});
const shared = (a: PageText, b: PageText): number | null => sharedFigures(figuresOf(a), figuresOf(b));

describe('figures', () => {
  const form = ['1 Wages 52,310.00', '2 Federal tax 6,240.11', 'Number 12-3456789', 'OMB 1545-0008'];

  it('are the same on a copy, however they are set', () => {
    expect(shared(pageOf(...form), pageOf(...form.map((line) => line.replace(',', ''))))).toBe(1);
  });

  it('differ on the next form of the kind but for what is printed on it', () => {
    const next = ['1 Wages 48,900.50', '2 Federal tax 5,001.20', 'Number 98-7654321', 'OMB 1545-0008'];
    expect(shared(pageOf(...form), pageOf(...next))).toBe(0.25);
  });

  it('leave out numbers of boxes, and say nothing where there are hardly any', () => {
    expect(figuresOf(pageOf('Box 12', 'Line 7', '1 2 3'))).toEqual([]);
    expect(shared(pageOf(...form), pageOf('OMB 1545-0008'))).toBeNull();
  });
});
