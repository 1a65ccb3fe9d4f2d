import type { OcrLine } from './ocr-engine.js';

const WORD_LEVEL = '5';

interface Word {
  line: string;
  x: number;
  y: number;
  w: number;
  h: number;
  confidence: number;
  text: string;
}

/**
 * Lines from the tab-separated table that Tesseract writes: level, page, block, paragraph, line, word, left, top, width,
 * height, confidence (0..100), text.
 */
export const linesOfWordTable = (table: string): { lines: OcrLine[]; confidence: number } => {
  const words = table.split('\n').flatMap(wordOf);
  const byLine = Map.groupBy(words, (word) => word.line);
  return { lines: [...byLine.values()].map(lineOf), confidence: meanConfidence(words) };
};

const wordOf = (row: string): Word[] => {
  const [level, page, block, paragraph, line, , left, top, width, height, confidence, text] = row.split('\t');
  if (level !== WORD_LEVEL || !text || text.trim() === '') return [];
  return [
    {
      line: `${page}.${block}.${paragraph}.${line}`,
      x: Number(left),
      y: Number(top),
      w: Number(width),
      h: Number(height),
      confidence: Math.max(0, Number(confidence)) / 100,
      text: text.trim(),
    },
  ];
};

const lineOf = (words: Word[]): OcrLine => {
  const x = Math.min(...words.map((word) => word.x));
  const y = Math.min(...words.map((word) => word.y));
  return {
    text: words.map((word) => word.text).join(' '),
    x,
    y,
    w: Math.max(...words.map((word) => word.x + word.w)) - x,
    h: Math.max(...words.map((word) => word.y + word.h)) - y,
    confidence: meanConfidence(words),
    words: words.length,
  };
};

/** Weighed by letters: a page of noise is many short words. */
const meanConfidence = (words: Word[]): number => {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  if (letters === 0) return 0;
  return words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters;
};
