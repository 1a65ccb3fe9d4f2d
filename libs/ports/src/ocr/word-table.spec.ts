import { describe, expect, it } from '@jest/globals';
import { linesOfWordTable } from './word-table.js';

const row = (line: number, word: number, box: number[], confidence: number, text: string) =>
  ['5', '1', '1', '1', line, word, ...box, confidence, text].join('\t');

describe('linesOfWordTable', () => {
  it('joins words to lines with their box and confidence', () => {
    const table = [
      'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
      '4\t1\t1\t1\t1\t0\t10\t10\t90\t12\t-1\t',
      row(1, 1, [10, 10, 40, 12], 90, 'Loan'),
      row(1, 2, [60, 11, 40, 12], 70, 'note'),
      row(2, 1, [10, 40, 40, 12], -1, ' '),
    ].join('\n');
    const { lines, confidence } = linesOfWordTable(table);
    expect(lines).toEqual([{ text: 'Loan note', x: 10, y: 10, w: 90, h: 13, confidence: expect.closeTo(0.8), words: 2 }]);
    expect(confidence).toBeCloseTo(0.8);
  });

  it('is empty for an empty page', () => expect(linesOfWordTable('')).toEqual({ lines: [], confidence: 0 }));
});
