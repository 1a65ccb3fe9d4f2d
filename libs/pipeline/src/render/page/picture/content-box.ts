import type { Bitmap, QuarterTurn } from '#ports/page-engine/page-reader.js';
import { rankPast } from './rank-past.js';

/** In pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Neighbouring shades that differ by more are an edge: of a letter, a rule, a face. Grain stays below. */
const EDGE = 40;
/** Share of the edges that may lie outside on each side: dust, a page number. */
const OUTSIDE = 0.004;
/** Room left around it, as a share of the picture. */
const MARGIN = 0.01;

/** The part of a grey picture where there is anything to be seen: all but its even grounds, light or dark. */
export const contentBox = ({ width, height, data }: Bitmap): Box => {
  const columns = new Uint32Array(width);
  const rows = new Uint32Array(height);
  for (let y = 1, index = width; y < height; y += 1) {
    index += 1;
    for (let x = 1; x < width; x += 1, index += 1) {
      const shade = data[index]!;
      if (Math.abs(shade - data[index - 1]!) <= EDGE && Math.abs(shade - data[index - width]!) <= EDGE) continue;
      columns[x]! += 1;
      rows[y]! += 1;
    }
  }
  const [left, right] = innerRange(columns, MARGIN * width);
  const [top, bottom] = innerRange(rows, MARGIN * height);
  return { x: left, y: top, width: right - left, height: bottom - top };
};

/** Range that holds all but the outermost edges, widened by the margin; the whole where there are none. */
const innerRange = (counts: Uint32Array, margin: number): [number, number] => {
  const bound = OUTSIDE * counts.reduce((sum, count) => sum + count, 0);
  const from = Math.floor(rankPast(counts, bound) - margin);
  const to = Math.ceil(counts.length - rankPast(counts.toReversed(), bound) + margin);
  return [Math.max(0, from), Math.min(counts.length, to)];
};

/** Where the box comes to lie when the picture is turned clockwise. */
export const turnedArea = ({ x, y, width, height }: Box, picture: Pick<Bitmap, 'width' | 'height'>, turn: QuarterTurn): Box => {
  if (turn === 90) return { x: picture.height - y - height, y: x, width: height, height: width };
  if (turn === 180) return { x: picture.width - x - width, y: picture.height - y - height, width, height };
  if (turn === 270) return { x: y, y: picture.width - x - width, width: height, height: width };
  return { x, y, width, height };
};
