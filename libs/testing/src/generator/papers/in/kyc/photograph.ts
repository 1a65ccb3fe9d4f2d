import { Sheet } from '../../../dsl/sheet.js';
import type { InLayout, InPaper } from '../in-paper.js';
import { COPIED_CARD } from './copied-card.js';

const photoAlone: InLayout = (c) => {
  const s = new Sheet(c.style);
  const w = c.rng.int(110, 330);
  s.picture('portrait', c.person.name, c.rng.int(40, Math.round(s.pageWidth - w - 40)), c.rng.int(40, 240), w, w * 1.28);
  return s.finish();
};

const photoSheet: InLayout = (c) => {
  const s = new Sheet(c.style);
  for (let i = 0; i < 6; i++) s.picture('portrait', c.person.name, 60 + (i % 3) * 160, 80 + Math.floor(i / 3) * 200, 120, 155);
  if (c.rng.chance(0.5)) s.text(60, 60, `${c.person.name} - passport size photograph`, { size: 11 });
  return s.finish();
};

export const photograph: InPaper = { type: 'photograph', ...COPIED_CARD, weight: 0.7, layouts: [photoAlone, photoSheet] };
