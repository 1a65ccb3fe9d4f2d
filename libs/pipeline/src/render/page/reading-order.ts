interface Placed {
  text: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Least clear space between two columns, as a share of the page's width. */
const GUTTER = 0.015;
/** A side with shorter lines than this is a column of a table, which is read row by row. */
const PROSE_CHARACTERS = 22;
/** Prose columns have at least this many lines each. */
const PROSE_LINES = 4;
/** Lines whose middles are nearer than this share of their height stand in one row. */
const ROW_TOLERANCE = 0.6;

/**
 * Lines in the order in which they are read: recursive X-Y cut, in which only columns of prose are read one after the
 * other; tables and forms are read row by row.
 */
export const readingOrder = <Line extends Placed>(lines: readonly Line[]): Line[] => {
  if (lines.length < 2 * PROSE_LINES) return rowMajor(lines);
  const columns = proseColumns(lines);
  if (columns) return columns.flatMap(readingOrder);
  const bands = widestBands(lines);
  return bands ? bands.flatMap(readingOrder) : rowMajor(lines);
};

const rowMajor = <Line extends Placed>(lines: readonly Line[]): Line[] => {
  const sorted = [...lines].sort((a, b) => a.y + a.h / 2 - (b.y + b.h / 2));
  const rows: Line[][] = [];
  for (const line of sorted) {
    const last = rows.at(-1)?.[0];
    if (last && line.y + line.h / 2 - (last.y + last.h / 2) < ROW_TOLERANCE * Math.min(line.h, last.h)) rows.at(-1)!.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x));
};

/** Left and right part when a clear gutter parts two columns of prose, else null. */
const proseColumns = <Line extends Placed>(lines: readonly Line[]): [Line[], Line[]] | null => {
  const sorted = [...lines].sort((a, b) => a.x - b.x);
  let right = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < sorted.length; index += 1) {
    const line = sorted[index]!;
    if (index >= PROSE_LINES && line.x - right >= GUTTER) {
      const sides: [Line[], Line[]] = [sorted.slice(0, index), sorted.slice(index)];
      if (sides.every(isProse)) return sides;
    }
    right = Math.max(right, line.x + line.w);
  }
  return null;
};

const isProse = (lines: readonly Placed[]): boolean => {
  if (lines.length < PROSE_LINES) return false;
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)]! >= PROSE_CHARACTERS;
};

/** The lines parted at the widest clear horizontal space, where there is one. */
const widestBands = <Line extends Placed>(lines: readonly Line[]): [Line[], Line[]] | null => {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  let bottom = sorted[0]!.y + sorted[0]!.h;
  let best = { gap: 0, index: 0 };
  for (let index = 1; index < sorted.length; index += 1) {
    const line = sorted[index]!;
    if (line.y - bottom > best.gap) best = { gap: line.y - bottom, index };
    bottom = Math.max(bottom, line.y + line.h);
  }
  return best.gap > 0 ? [sorted.slice(0, best.index), sorted.slice(best.index)] : null;
};
