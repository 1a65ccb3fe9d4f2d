import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { QuarterTurn, TextRun } from '#ports/page-engine/page-reader.js';
import { linesOfRuns } from './text-lines.js';
import { mainDirection, turnedBox, turnedRun, turnFor } from './upright.js';

const PAGE = { widthPt: 600, heightPt: 800 };
const run = (text: string, x: number, y: number, w = text.length * 5, extra: Partial<TextRun> = {}): TextRun => ({
  ...{ text, x, y, w, h: 10, sizePt: 10, direction: 0 },
  ...extra,
});
const texts = (runs: TextRun[]) => linesOfRuns(runs, PAGE).map((line) => line.text);

describe('linesOfRuns', () => {
  it('joins pieces of a line and puts spaces where there are gaps', () =>
    expect(texts([run('Total', 10, 10, 25), run('amount', 38, 10.4, 30), run('s', 68, 10, 5)])).toEqual(['Total amounts']));

  it('parts cells and keeps rows together', () =>
    expect(texts([run('Wages', 10, 10), run('45,000.00', 300, 11), run('Tips', 10, 30), run('0.00', 300, 30)])).toEqual([
      'Wages',
      '45,000.00',
      'Tips',
      '0.00',
    ]));

  it('takes bold made by printing twice for one word, and keeps words that really repeat', () => {
    expect(texts([run('Borrower', 10, 10), run('Borrower', 10.4, 10)])).toEqual(['Borrower']);
    expect(texts([run('Home', 10, 10), run('Home loan', 10, 10), run('Home', 10.2, 10)])).toEqual(['Home loan']);
    expect(texts([run('tot', 10, 10), run('tot', 30, 10)])).toEqual(['tot tot']);
  });

  it('keeps a slanted watermark out of the lines it crosses', () =>
    expect(texts([run('COPY', 5, 5, 300, { h: 300, slanted: true }), run('One', 10, 10), run('Two', 10, 30)])).toEqual([
      'One',
      'Two',
      'COPY',
    ]));

  it('reads columns of prose one after the other', () => {
    const column = (x: number, name: string) =>
      Array.from({ length: 6 }, (_, row) => run(`${name} column line ${row} of the text`, x, 100 + row * 14, 240));
    const read = texts([...column(20, 'left'), ...column(320, 'right')]);
    expect(read.slice(0, 6).every((line) => line.startsWith('left'))).toBe(true);
    expect(read.slice(6).every((line) => line.startsWith('right'))).toBe(true);
  });

  it('loses no text, whatever the layout', () => {
    const anyRun = fc.record({
      text: fc.stringMatching(/^[a-z]{1,12}$/),
      x: fc.integer({ min: 0, max: 580 }),
      y: fc.integer({ min: 0, max: 780 }),
      size: fc.integer({ min: 4, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 80 }), (placed) => {
        const runs = placed.map(({ text, x, y, size }, index) =>
          run(`${index}${text}`, x, y, text.length * size * 0.5, { h: size, sizePt: size }),
        );
        const letters = (values: string[]) => [...values.join('').replaceAll(' ', '')].sort().join('');
        expect(letters(texts(runs))).toBe(letters(runs.map(({ text }) => text)));
      }),
    );
  });
});

describe('upright', () => {
  it.each([0, 90, 180, 270] as QuarterTurn[])('brings text running at %s degrees upright within the turned page', (direction) => {
    const sideways = run('words', 100, 200, 50, { direction });
    const turn = turnFor(mainDirection([sideways]));
    const upright = turnedRun(sideways, PAGE, turn);
    const box = turnedBox(PAGE, turn);
    expect(upright.direction).toBe(0);
    expect(upright.x).toBeGreaterThanOrEqual(0);
    expect(upright.x + upright.w).toBeLessThanOrEqual(box.widthPt);
    expect(upright.y + upright.h).toBeLessThanOrEqual(box.heightPt);
  });

  it('comes back after four quarter turns', () => {
    let turned = run('words', 100, 200, 50);
    let page = PAGE;
    for (let quarter = 0; quarter < 4; quarter += 1) {
      turned = turnedRun(turned, page, 90);
      page = turnedBox(page, 90);
    }
    expect(turned).toEqual(run('words', 100, 200, 50));
  });
});
