import type { TextLine } from '../page/page-text.js';

const centre = (line: TextLine): number => line.y + line.h / 2;

/** Lines that stand side by side, as one row from left to right: text layers often give each column of a table apart. */
export const visualRows = (lines: readonly TextLine[]): TextLine[][] => {
  const rows: TextLine[][] = [];
  for (const line of [...lines].sort((a, b) => centre(a) - centre(b))) {
    const row = rows.at(-1);
    const anchor = row?.[0];
    if (row && anchor && centre(line) - centre(anchor) <= Math.max(0.002, Math.min(anchor.h, line.h) * 0.5)) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
};
