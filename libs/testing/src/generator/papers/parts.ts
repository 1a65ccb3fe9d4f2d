import { rule } from '../dsl/blocks.js';
import { wrap } from '../dsl/fonts.js';
import { Sheet, type SheetOptions } from '../dsl/sheet.js';
import { bodyFont, headFont, type Style } from '../dsl/style.js';
import { winAnsi } from '../dsl/win-ansi.js';
import type { Rng } from '../rng/rng.js';

/** Name and address of who wrote the paper, in one of several arrangements. */
export function letterhead(s: Sheet, rng: Rng, name: string, lines: readonly string[]): void {
  const manner = rng.pick(['left', 'center', 'split', 'emblem'] as const);
  const size = rng.int(13, 19);
  const small = s.size * 0.85;
  if (manner === 'emblem') s.picture('emblem', name, s.left, s.y, 34, 34);
  const x = manner === 'emblem' ? s.left + 42 : s.left;
  const align = manner === 'center' ? 'center' : 'left';
  const top = s.y;
  s.text(x, s.y + size, name, { size, font: headFont(s.style), color: s.style.accent, align, width: s.width });
  s.y += size + 4;
  lines.forEach((line, i) => {
    if (manner === 'split') s.text(s.left, top + small * (1.2 + i * 1.25), line, { size: small, align: 'right', width: s.width });
    else {
      s.y += small * 1.2;
      s.text(x, s.y, line, { size: small, align, width: s.width });
    }
  });
  s.y = Math.max(s.y, top + 38, top + small * 1.25 * lines.length + 4) + 2;
  if (rng.chance(0.6)) rule(s);
  s.gap(s.size);
}

/** A window-envelope address. */
export function addressBlock(s: Sheet, lines: readonly string[], o: { upper?: boolean } = {}): void {
  for (const line of lines) {
    s.y += s.size * 1.2;
    s.ink(s.left, s.y, o.upper ? line.toUpperCase() : line, { font: bodyFont(s.style) });
  }
  s.gap(s.size * 1.4);
}

/** A sheet whose pages carry `Page x of y` and a running line, placed by chance. */
export function numbered(style: Style, rng: Rng, head: string, o: SheetOptions & { foot?: string; of?: boolean } = {}): Sheet {
  const place = rng.pick(['foot-center', 'foot-right', 'head-right'] as const);
  const withTotal = o.of ?? rng.chance(0.85);
  const fromPage = rng.pick([1, 2]);
  return new Sheet(style, {
    topNext: style.margin + 22,
    ...o,
    running: (s, page, pages) => {
      const size = Math.min(8.5, s.size * 0.85);
      const label = withTotal ? `Page ${page} of ${pages}` : `Page ${page}`;
      const top = place === 'head-right';
      s.text(s.left, top ? 26 : s.height - 22, label, {
        size,
        align: place === 'foot-center' ? 'center' : 'right',
        width: s.width,
      });
      if (head && page >= fromPage && (top || page > 1)) s.text(s.left, 26, head, { size });
      const foot = o.foot ? wrap(winAnsi(o.foot), bodyFont(s.style), size * 0.8, s.width) : [];
      foot.forEach((line, i) => {
        s.text(s.left, s.height - 34 - (foot.length - 1 - i) * size, line, { size: size * 0.8 });
      });
      o.running?.(s, page, pages);
    },
  });
}

/** A form's own foot: number at the left, page at the right. */
export const formFoot =
  (left: string, right: (page: number, pages: number) => string = () => '') =>
  (s: Sheet, page: number, pages: number): void => {
    s.line(s.left, s.height - 32, s.right, s.height - 32, { lineWidth: 0.5 });
    s.text(s.left, s.height - 23, left, { size: 6.5 });
    s.text(s.left, s.height - 23, right(page, pages), { size: 6.5, align: 'right', width: s.width });
  };
