import type { FontName } from '../../../dsl/page.js';
import { Sheet } from '../../../dsl/sheet.js';
import type { InContext } from '../in-paper.js';

/** Draws text in a card's own coordinates, scaled by `k` from (x, y). */
export const penAt =
  (s: Sheet, x: number, y: number, k: number) =>
  (dx: number, dy: number, text: string, size = 7, font: FontName = 'sans', color = '#111111', width = 0): void => {
    s.text(x + dx * k, y + dy * k, text, {
      size: size * k,
      font,
      color,
      ...(width ? { align: 'center', width: width * k } : {}),
    });
  };

/** The patterned ground of a card, ruled about. */
export const cardGround = (s: Sheet, seed: string, x: number, y: number, w: number, h: number): void => {
  s.picture('texture', seed, x, y, w, h);
  s.rect(x, y, w, h, { stroke: '#777777' });
};

/** Where a copied card lies on its page. */
export const cardPlace = (s: Sheet, c: InContext, w: number, h: number): [number, number] => {
  const x = c.rng.pick([50, (s.pageWidth - w) / 2, s.pageWidth - w - 50]);
  return [x, c.rng.int(50, Math.max(60, Math.round((s.height - h) / 2)))];
};

/** How often a card is a picture. */
export const COPIED_CARD = { scanned: 0.9 };
