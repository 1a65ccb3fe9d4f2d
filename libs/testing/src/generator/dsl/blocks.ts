import { textWidth, wrap } from './fonts.js';
import type { Sheet } from './sheet.js';
import { bodyFont, headFont } from './style.js';
import { winAnsi } from './win-ansi.js';

/** The paper's title, large, placed as the style says. */
export function title(
  s: Sheet,
  value: string,
  o: { size?: number; align?: 'left' | 'center' | 'right'; after?: number } = {},
): void {
  const size = o.size ?? s.size * 1.6;
  s.para(value, {
    size,
    font: headFont(s.style),
    align: o.align ?? s.style.titleAlign,
    after: o.after ?? size * 0.4,
    color: titleColor(s),
  });
}

const titleColor = (s: Sheet): string => (s.style.section === 'bar' || s.style.section === 'grey' ? '#000000' : s.style.accent);

/** A section heading in the style's manner: black bar, grey band, underlined, capitals. */
export function section(s: Sheet, value: string): void {
  const size = s.size * 1.08;
  const h = size * 1.55;
  s.room(h * 2.6);
  s.y += size * 0.35;
  const { section: manner, accent } = s.style;
  const text = manner === 'caps' || manner === 'bar' ? value.toUpperCase() : value;
  const font = headFont(s.style);
  if (manner === 'bar') s.rect(s.left, s.y, s.width, h, { fill: accent });
  if (manner === 'grey') s.rect(s.left, s.y, s.width, h, { fill: '#d9d9d9' });
  if (manner === 'boxed') s.rect(s.left, s.y, s.width, h);
  const fit = Math.min(size, (size * (s.width - 8)) / Math.max(1, textWidth(winAnsi(text), font, size)));
  const color = manner === 'bar' ? '#ffffff' : manner === 'underline' ? accent : '#000000';
  s.text(s.left + (manner === 'plain' || manner === 'caps' || manner === 'underline' ? 0 : 4), s.y + h * 0.7, text, {
    size: fit,
    font,
    color,
  });
  if (manner === 'underline') s.line(s.left, s.y + h, s.right, s.y + h, { color: accent, lineWidth: 0.9 });
  s.y += h + size * 0.3;
}

export type Pair = readonly [label: string, value: string];

/** Label and value, in the style's manner, in `columns` columns. */
export function pairs(s: Sheet, items: readonly Pair[], columns = 1): void {
  if (s.style.pairs === 'boxes') {
    const rows = chunk(items, columns).map((row) => row.map(([label, value]): Cell => [label, value, 1]));
    boxes(s, rows);
    return;
  }
  const per = Math.ceil(items.length / columns);
  const groups = chunk(items, per);
  const line = s.size * 1.42;
  s.room(Math.min(per, 6) * line);
  if (columns === 1) {
    for (const item of items) pair(s, item, line);
    return;
  }
  s.room(per * line * 1.5);
  s.columns(
    groups.map(() => 1),
    groups.map((group) => () => {
      for (const item of group) pair(s, item, line);
    }),
  );
}

function pair(s: Sheet, [label, value]: Pair, line: number): void {
  const { pairs: manner, inkFont } = s.style;
  const labelWidth = textWidth(winAnsi(label), bodyFont(s.style), s.size);
  const labelShare = manner === 'dots' ? s.width * 0.6 : Math.min(Math.max(s.width * 0.42, 60), s.width * 0.55);
  const labelLines = wrap(winAnsi(label), bodyFont(s.style), s.size, labelShare - 4);
  const valueWidth = manner === 'dots' ? s.width * 0.48 : s.width - labelShare - 6;
  const text = winAnsi((manner === 'colon' ? ': ' : '') + value);
  const wide = textWidth(text, inkFont, s.size) > valueWidth * 1.25;
  const valueLines = wide ? wrap(text, inkFont, s.size, valueWidth) : [text];
  const step = line * 0.85;
  s.room(line + step * (Math.max(labelLines.length, valueLines.length) - 1));
  labelLines.forEach((words, i) => {
    s.text(s.left, s.y + s.size + i * step, words);
  });
  valueLines.forEach((words, i) => {
    const y = s.y + s.size + i * step;
    if (manner === 'dots') s.ink(s.right - valueWidth, y, words, { align: 'right', width: valueWidth });
    else s.ink(s.left + labelShare + 4, y, words, { max: valueWidth });
  });
  if (manner === 'dots' && labelLines.length === 1)
    leader(s, s.left + labelWidth + 4, Math.min(valueWidth, textWidth(text, inkFont, s.size)));
  s.y += line + step * (Math.max(labelLines.length, valueLines.length) - 1);
}

/** Dots from the label's end to the value's start. */
function leader(s: Sheet, from: number, valueWidth: number): void {
  const to = s.right - valueWidth - 6;
  const y = s.y + s.size;
  if (to > from + 6) s.line(from, y, to, y, { dash: [1, 2], lineWidth: 0.5, color: '#555555' });
}

export type Cell = readonly [label: string, value: string, flex?: number];

/** Rows of ruled boxes, each with a small label above its value: the look of government forms. */
export function boxes(s: Sheet, rows: readonly (readonly Cell[])[], o: { height?: number; labelSize?: number } = {}): void {
  const labelSize = o.labelSize ?? Math.max(5.5, s.size * 0.72);
  for (const row of rows) {
    const flex = row.reduce((sum, [, , f]) => sum + (f ?? 1), 0);
    const widths = row.map(([, , f]) => ((f ?? 1) / flex) * s.width);
    const labels = row.map(([label], i) => wrap(winAnsi(label), bodyFont(s.style), labelSize, widths[i]! - 5));
    const deepest = Math.max(...labels.map((l) => l.length)) * labelSize * 1.1;
    const hasValue = row.some(([, v]) => v);
    const h = Math.max(o.height ?? 0, deepest + (hasValue ? s.size * 1.35 : 3) + 2);
    s.room(h);
    let x = s.left;
    row.forEach(([, value], i) => {
      s.rect(x, s.y, widths[i]!, h, { lineWidth: 0.5 });
      labels[i]!.forEach((text, k) => {
        s.text(x + 2.5, s.y + labelSize * (1.05 + k * 1.1), text, { size: labelSize });
      });
      if (value) s.ink(x + 5, s.y + h - 3.5, value, { max: widths[i]! - 9 });
      x += widths[i]!;
    });
    s.y += h;
  }
}

/** Ticked and empty boxes with their words, flowing on. */
export function checks(
  s: Sheet,
  items: readonly (readonly [string, boolean])[],
  o: { size?: number; indent?: number } = {},
): void {
  const size = o.size ?? s.size;
  const start = s.left + (o.indent ?? 0);
  let x = start;
  s.room(size * 1.6);
  s.y += size * 1.3;
  for (const [label, ticked] of items) {
    const words = wrap(winAnsi(label), bodyFont(s.style), size, s.right - start - size * 2);
    const w = size * 1.4 + textWidth(words[0]!, bodyFont(s.style), size) + 12;
    if (x > start && x + w > s.right) {
      x = start;
      s.room(size * 1.5);
      s.y += size * 1.4;
    }
    const after = s.box(x, s.y, ticked, size * 0.85);
    words.forEach((word, i) => {
      if (i) s.y += size * 1.2;
      s.text(after, s.y, word, { size });
    });
    x += w;
  }
  s.y += size * 0.6;
}

/** Numbered or bulleted paragraphs. */
export function list(s: Sheet, items: readonly string[], marker: (index: number) => string = () => '•', size = s.size): void {
  items.forEach((item, i) => {
    s.room(size * 1.3);
    s.text(s.left + 4, s.y + size, marker(i), { size });
    const indent = Math.max(8 + size * 1.3, 8 + textWidth(winAnsi(marker(i)), bodyFont(s.style), size));
    s.para(item, { indent, size, after: size * 0.3 });
  });
}

/** A line of a tax form: number, words, dots, number again in its box, amount. */
export function taxLine(s: Sheet, no: string, label: string, value = '', o: { indent?: number } = {}): void {
  const boxW = 74;
  const noW = 24;
  const x = s.left + 22 + (o.indent ?? 0);
  const lines = wrap(winAnsi(label), bodyFont(s.style), s.size, s.right - boxW - noW - x - 8);
  const h = lines.length * s.size * 1.12 + s.size * 0.45;
  s.room(h);
  s.text(s.left + 2, s.y + s.size, no, { font: bodyFont(s.style, '-bold') });
  lines.forEach((text, i) => {
    s.text(x, s.y + s.size * (1 + i * 1.12), text);
  });
  const base = s.y + s.size * (1 + (lines.length - 1) * 1.12);
  const end = x + textWidth(lines.at(-1)!, bodyFont(s.style), s.size) + 6;
  let dots = '';
  while (end + textWidth(`${dots} .`, bodyFont(s.style), s.size) < s.right - boxW - noW - 6 && dots.length < 120) dots += ' .';
  if (dots) s.text(end, base, dots.trim());
  s.rect(s.right - boxW - noW, s.y, noW, h, { lineWidth: 0.4 });
  s.rect(s.right - boxW, s.y, boxW, h, { lineWidth: 0.4 });
  s.text(s.right - boxW - noW, base, no, { align: 'center', width: noW, font: bodyFont(s.style, '-bold') });
  if (value) s.ink(s.right - boxW, base, value, { align: 'right', width: boxW - 4 });
  s.y += h;
}

/** A handwritten name: three to six loops, never twice the same. */
export function signature(s: Sheet, x: number, y: number, name: string, w = 110): void {
  const points: [number, number][] = [];
  let seed = [...name].reduce((h, c) => (h * 31 + c.charCodeAt(0)) >>> 0, Math.round(x * 7 + y));
  const roll = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 4_294_967_296;
  };
  const steps = 10 + Math.floor(roll() * 8);
  for (let i = 0; i < steps; i++)
    points.push([x + (w * i) / steps + roll() * 8 - 4, y - 2 - roll() * (i % 2 ? 15 : 6) + (i % 5 === 4 ? 6 : 0)]);
  s.curve(points, '#14204f', 1);
}

/** Signature lines side by side: label under the line, signed when there is a name. */
export function signLines(s: Sheet, items: readonly (readonly [label: string, name: string, date?: string])[]): void {
  for (const row of chunk(items, 2)) {
    s.room(44);
    s.y += 30;
    s.columns(
      row.length === 1 ? [1, 1] : row.map(() => 1),
      row.map(([label, name, date]) => () => {
        const y = s.y;
        const mid = date === undefined ? s.right : s.left + s.width * 0.68;
        s.line(s.left, y, mid, y);
        if (name) signature(s, s.left + 8, y - 2, name, Math.min(120, (mid - s.left) * 0.7));
        s.text(s.left, y + s.size, label, { size: s.size * 0.85 });
        if (date !== undefined) {
          s.line(mid + 8, y, s.right, y);
          s.ink(mid + 10, y - 2, date, { max: s.right - mid - 10 });
          s.text(mid + 8, y + s.size, 'Date', { size: s.size * 0.85 });
        }
        s.y = y + s.size * 1.5;
      }),
      24,
    );
  }
}

export function rule(s: Sheet, lineWidth = 0.8): void {
  s.y += 3;
  s.line(s.left, s.y, s.right, s.y, { lineWidth, color: s.style.accent });
  s.y += 4;
}

export function chunk<T>(items: readonly T[], size: number): T[][] {
  const out: T[][] = [];
  for (let i = 0; i < items.length; i += size) out.push(items.slice(i, i + size));
  return out;
}
