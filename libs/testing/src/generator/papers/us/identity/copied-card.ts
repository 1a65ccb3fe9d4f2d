import { Sheet } from '../../../dsl/sheet.js';
import type { UsContext } from '../us-paper.js';

/** Where a copied card lies on its page. */
export function cardPlace(s: Sheet, { rng }: UsContext, w: number, h: number): [number, number] {
  return rng.pick([
    [(s.pageWidth - w) / 2, 70],
    [60, 60],
    [(s.pageWidth - w) / 2, (s.height - h) / 2],
    [s.pageWidth - w - 50, 90],
  ] as const) as [number, number];
}

/** How often a card comes, and as a picture. */
export const COPIED_CARD = { weight: 0.8, scanned: 0.9 };
