import { wrap } from './fonts.js';
import type { FontName } from './page.js';
import type { Sheet } from './sheet.js';
import { bodyFont, headFont } from './style.js';
import { winAnsi } from './win-ansi.js';

export interface Column {
  readonly head: string;
  /** Share of the width. */
  readonly flex?: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface TableOptions {
  readonly size?: number;
  /** Whether the head is repeated after a page break. */
  readonly repeatHead?: boolean;
  /** Rows by index that are set in bold: totals. */
  readonly strong?: (row: number) => boolean;
  readonly font?: FontName;
  readonly rowHeight?: number;
}

/** `['Date|1', 'Amount|1.5|right']` as columns. */
export const cols = (...specs: string[]): Column[] =>
  specs.map((spec) => {
    const [head = '', flex = '1', align = 'left'] = spec.split('|');
    return { head, flex: Number(flex), align: align as Column['align'] };
  });

/** A table in the style's manner; rows go over to the next page one by one. */
export function table(s: Sheet, columns: readonly Column[], rows: readonly (readonly string[])[], o: TableOptions = {}): void {
  const size = o.size ?? s.size * 0.92;
  const flex = columns.reduce((sum, c) => sum + (c.flex ?? 1), 0);
  const widths = columns.map((c) => ((c.flex ?? 1) / flex) * s.width);
  const font = o.font ?? bodyFont(s.style);
  const head = columns.some((c) => c.head);
  const drawHead = (): void => {
    if (head)
      row(
        s,
        columns,
        widths,
        columns.map((c) => c.head),
        { size, font: headFont(s.style), head: true, shade: false },
      );
  };
  s.room(size * 5);
  drawHead();
  let page = s.pages.length;
  rows.forEach((cells, i) => {
    const strong = o.strong?.(i) ?? false;
    const lines = cellLines(cells, widths, font, size);
    s.room(rowHeight(lines, size, o.rowHeight));
    if (s.pages.length !== page) {
      page = s.pages.length;
      if (o.repeatHead !== false) drawHead();
    }
    row(s, columns, widths, cells, {
      size,
      font: strong ? bodyFont(s.style, '-bold') : font,
      head: false,
      shade: i % 2 === 1,
      min: o.rowHeight,
    });
  });
  if (s.style.grid === 'head' || s.style.grid === 'rows') s.line(s.left, s.y, s.right, s.y, { lineWidth: 0.5 });
  s.y += size * 0.6;
}

const cellLines = (cells: readonly string[], widths: readonly number[], font: FontName, size: number): string[][] =>
  cells.map((cell, i) => wrap(winAnsi(cell), font, size, (widths[i] ?? 10) - 5));

const rowHeight = (lines: readonly string[][], size: number, min = 0): number =>
  Math.max(min, Math.max(1, ...lines.map((l) => l.length)) * size * 1.12 + size * 0.5);

interface RowLook {
  readonly size: number;
  readonly font: FontName;
  readonly head: boolean;
  readonly shade: boolean;
  readonly min?: number;
}

function row(s: Sheet, columns: readonly Column[], widths: readonly number[], cells: readonly string[], look: RowLook): void {
  const { size, font, head } = look;
  const { grid, accent } = s.style;
  const lines = cellLines(cells, widths, font, size);
  const h = rowHeight(lines, size, look.min);
  const dark = head && (grid === 'zebra' || grid === 'head');
  if (dark) s.rect(s.left, s.y, s.width, h, { fill: grid === 'zebra' ? accent : '#e4e4e4' });
  if (!head && grid === 'zebra' && look.shade) s.rect(s.left, s.y, s.width, h, { fill: '#eef1f5' });
  let x = s.left;
  columns.forEach((column, i) => {
    const w = widths[i]!;
    if (grid === 'full') s.rect(x, s.y, w, h, { lineWidth: 0.4 });
    const color = dark && grid === 'zebra' ? '#ffffff' : '#000000';
    (lines[i] ?? []).forEach((text, k) => {
      s.text(x + 2.5, s.y + size * (1.12 + k * 1.12), text, { size, font, color, align: column.align, width: w - 5 });
    });
    x += w;
  });
  s.y += h;
  if (grid === 'rows' || (head && grid === 'bare'))
    s.line(s.left, s.y, s.right, s.y, { lineWidth: head ? 0.8 : 0.3, color: head ? '#000000' : '#999999' });
}
