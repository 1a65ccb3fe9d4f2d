// Pages full of small print, made in a moment.
import { digitalPdf } from '../../dist/libs/testing/src/pages/page-files.js';

const WORDS = 'payment of the principal sum with interest shall be made on the first day of each month during the term'.split(
  ' ',
);

const sentence = (seed) =>
  Array.from({ length: 13 }, (_, index) => WORDS[(seed * 7 + index * (3 + (seed % 5))) % WORDS.length]).join(' ');
/** Lines of a page; another page has others. */
export const denseLines = (page, count) =>
  Array.from({ length: count }, (_, row) => `${page}.${row} ${sentence(page * 41 + row)}`);

export const densePdf = (pages) => digitalPdf(Array.from({ length: pages }, (_, page) => ({ lines: denseLines(page, 42) })));
