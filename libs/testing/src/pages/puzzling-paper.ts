import { digitalPdf } from './page-files.js';

const WORDS =
  'the river keeper counted seven herons before noon and wrote to nobody about lanterns left under quiet bridges'.split(' ');

/** Words without any sense for a lender, other ones for each seed. */
const line = (seed: number, at: number): string =>
  Array.from({ length: 11 }, (_, i) => WORDS[(seed * 7 + at * 13 + i * (1 + (seed % 5))) % WORDS.length]).join(' ');

/** A paper of so many pages whose titles speak for two types and whose words for none: signals are in doubt about each page. */
export const puzzlingPaper = (pages: number, seed: number): { pdf: Promise<Uint8Array>; words: string[][] } => {
  const lines = Array.from({ length: pages }, (_, page) => [
    `Invoice and lease agreement ${String.fromCharCode(65 + page)}`,
    `Essay ${seed}`,
    ...Array.from({ length: 24 }, (_, at) => line(seed + page * 31, at)),
  ]);
  return {
    pdf: digitalPdf(lines.map((each) => ({ lines: each }))),
    words: lines.map((each) => each.join(' ').split(' ')),
  };
};
