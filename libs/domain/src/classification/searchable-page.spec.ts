import { describe, expect, it } from '@jest/globals';
import { buildPage } from '#testing/builders/page-text.js';
import { lineAt, searchablePage } from './searchable-page.js';

describe('a searchable page', () => {
  it('is bounded, however much a page holds', () => {
    const page = searchablePage(buildPage(Array.from({ length: 3000 }, () => 'x '.repeat(500))));
    expect(page.lines.length).toBeLessThanOrEqual(500);
    expect(page.printed.length).toBeLessThan(41_000);
  });

  it('finds the way back from text to lines', () => {
    const page = searchablePage(buildPage(['One  line', 'Another']));
    expect(page.printed).toBe('One line\nAnother');
    expect([0, 8, 9, 15].map((offset) => lineAt(page, offset))).toEqual([0, 0, 1, 1]);
    expect(page.lineOf[page.text.indexOf('another')]).toBe(1);
  });

  it('takes what runs beside a page number at the foot for a running title', () => {
    const body = Array.from({ length: 8 }, (_, row) => ({ text: `row ${row} of a table`, y: 0.4 + row * 0.02 }));
    const { lines } = searchablePage(buildPage([...body, { text: 'LOAN ESTIMATE PAGE 2 OF 3', y: 0.96 }]));
    expect([...lines.at(-1)!.bands]).toEqual(expect.arrayContaining(['title', 'running', 'bottom']));
    expect(lines.at(-2)!.bands.has('title')).toBe(false);
  });

  it('knows prose from labels', () => {
    const { lines, proseShare } = searchablePage(
      buildPage(['we have asked you to send us the papers', 'Employer Identification Number']),
    );
    expect(lines.map(({ prose }) => prose)).toEqual([true, false]);
    expect(proseShare).toBeGreaterThan(0.4);
  });
});
