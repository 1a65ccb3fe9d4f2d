import { textWidth, wrap } from './fonts.js';
import { type Color, type CurveMark, type FontName, PAGE_SIZES, type Page, type PageSize, type PictureSubject } from './page.js';
import { bodyFont, type Style } from './style.js';
import { winAnsi } from './win-ansi.js';

export interface TextOptions {
  readonly size?: number;
  readonly font?: FontName;
  readonly color?: Color;
  readonly align?: 'left' | 'center' | 'right';
  /** Width to align in; without it `x` is the left, middle or right of the text. */
  readonly width?: number;
  readonly angle?: number;
}

export interface SheetOptions {
  readonly size?: PageSize;
  /** Space above the text on the first and on later pages. */
  readonly top?: number;
  readonly topNext?: number;
  readonly bottom?: number;
  /** Draws what stands on every page, when the number of pages is known. */
  readonly running?: (sheet: Sheet, page: number, pages: number) => void;
}

/** Pages under a pen: a cursor runs down a frame, and a page break comes by itself where the next block does not fit. */
export class Sheet {
  readonly pages: Page[] = [];
  /** Next free line, in points from the top. */
  y = 0;
  left: number;
  right: number;
  private current!: Page;

  constructor(
    readonly style: Style,
    private readonly options: SheetOptions = {},
  ) {
    const [width] = PAGE_SIZES[this.pageSize];
    this.left = style.margin;
    this.right = width - style.margin;
    this.newPage();
  }

  private get pageSize(): PageSize {
    return this.options.size ?? this.style.pageSize;
  }
  get width(): number {
    return this.right - this.left;
  }
  get height(): number {
    return this.current.height;
  }
  get pageWidth(): number {
    return this.current.width;
  }
  get bottom(): number {
    return this.current.height - (this.options.bottom ?? Math.max(44, this.style.margin));
  }
  get size(): number {
    return this.style.size;
  }

  newPage(): this {
    const [width, height] = PAGE_SIZES[this.pageSize];
    this.current = { width, height, marks: [] };
    this.pages.push(this.current);
    const top = this.options.top ?? this.style.margin;
    this.y = this.pages.length === 1 ? top : (this.options.topNext ?? top);
    return this;
  }

  /** Breaks the page unless `height` still fits. */
  room(height: number): this {
    if (this.y + height > this.bottom && this.y > (this.options.topNext ?? this.style.margin) + 1) this.newPage();
    return this;
  }

  gap(points = this.size): this {
    this.y += points;
    return this;
  }

  /** Text with its baseline at y; returns its width. */
  text(x: number, y: number, value: string, o: TextOptions = {}): number {
    const font = o.font ?? bodyFont(this.style);
    const size = o.size ?? this.size;
    const text = font === 'devanagari' ? value : winAnsi(value);
    const width = textWidth(text, font, size);
    const spare = (o.width ?? 0) - width;
    const shift = o.align === 'right' ? spare : o.align === 'center' ? spare / 2 : 0;
    if (text.trim())
      this.current.marks.push({ kind: 'text', x: x + shift, y, text, font, size, color: o.color ?? '#000000', angle: o.angle });
    return width;
  }

  /** What was filled in, squeezed to the width there is. */
  ink(x: number, y: number, value: string, o: TextOptions & { readonly max?: number } = {}): void {
    const font = o.font ?? this.style.inkFont;
    const wanted = (o.size ?? this.size) * (font === 'hand' ? 1.35 : font === 'script' ? 0.95 : 1);
    const width = textWidth(winAnsi(value), font, wanted);
    const limit = o.max ?? o.width;
    const size = limit && width > limit ? Math.max(4.5, (wanted * limit) / width) : wanted;
    this.text(x, y, value, { ...o, font, size, color: o.color ?? this.style.ink });
  }

  rect(x: number, y: number, w: number, h: number, o: { fill?: Color; stroke?: Color; lineWidth?: number } = {}): this {
    const stroke = o.stroke ?? (o.fill ? undefined : '#000000');
    this.current.marks.push({ kind: 'rect', x, y, w, h, fill: o.fill, stroke, lineWidth: o.lineWidth ?? 0.6 });
    return this;
  }

  line(
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    o: { lineWidth?: number; color?: Color; dash?: readonly number[] } = {},
  ): this {
    this.current.marks.push({
      kind: 'line',
      x1,
      y1,
      x2,
      y2,
      lineWidth: o.lineWidth ?? 0.6,
      color: o.color ?? '#000000',
      dash: o.dash,
    });
    return this;
  }

  curve(points: CurveMark['points'], color: Color = '#111111', lineWidth = 0.9): this {
    this.current.marks.push({ kind: 'curve', points, color, lineWidth });
    return this;
  }

  picture(subject: PictureSubject, seed: string, x: number, y: number, w: number, h: number): this {
    this.current.marks.push({ kind: 'picture', subject, seed, x, y, w, h });
    return this;
  }

  /** A box that can be ticked, its side in points; returns where text after it starts. */
  box(x: number, y: number, ticked: boolean, side = this.size * 0.85): number {
    this.rect(x, y - side, side, side, { lineWidth: 0.5 });
    if (ticked) {
      this.line(x + 1, y - side + 1, x + side - 1, y - 1, { lineWidth: 0.9, color: this.style.ink });
      this.line(x + 1, y - 1, x + side - 1, y - side + 1, { lineWidth: 0.9, color: this.style.ink });
    }
    return x + side + 3;
  }

  /** Lines of running text in the frame. */
  para(
    value: string,
    o: TextOptions & { readonly indent?: number; readonly after?: number; readonly leading?: number } = {},
  ): this {
    const font = o.font ?? bodyFont(this.style);
    const size = o.size ?? this.size;
    const x = this.left + (o.indent ?? 0);
    const width = this.right - x;
    const leading = size * (o.leading ?? this.style.leading ?? 1.22);
    for (const line of wrap(winAnsi(value), font, size, width)) {
      this.room(leading);
      this.y += leading;
      this.text(x, this.y - size * 0.22, line, { ...o, font, size, width });
    }
    this.y += o.after ?? size * 0.5;
    return this;
  }

  /** Draws each part in its own column from the same height; the cursor ends under the longest. Parts must not break pages. */
  columns(widths: readonly number[], parts: readonly (() => void)[], gutter = 12): this {
    const { left, right, y } = this;
    const total = widths.reduce((a, b) => a + b, 0);
    const unit = (right - left - gutter * (widths.length - 1)) / total;
    let x = left;
    let lowest = y;
    parts.forEach((part, i) => {
      this.left = x;
      this.right = x + unit * widths[i]!;
      this.y = y;
      part();
      lowest = Math.max(lowest, this.y);
      x = this.right + gutter;
    });
    this.left = left;
    this.right = right;
    this.y = lowest;
    return this;
  }

  /** All pages, with their running heads and feet. */
  finish(): Page[] {
    const last = this.current;
    this.pages.forEach((page, i) => {
      this.current = page;
      this.options.running?.(this, i + 1, this.pages.length);
    });
    this.current = last;
    return this.pages;
  }
}
