import { signature } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import type { UsLayout, UsPaper } from '../us-paper.js';
import { COPIED_CARD, cardPlace } from './copied-card.js';

const ssnCard: UsLayout = (c) => {
  const s = new Sheet(c.style);
  const k = c.rng.real(1, 1.7);
  const [x, y] = cardPlace(s, c, 244 * k, 152 * k);
  const w = 244 * k;
  s.picture('texture', c.person.ssn, x, y, w, 152 * k);
  s.rect(x, y, w, 152 * k);
  const mid = (dy: number, text: string, size: number, font: 'sans-bold' | 'serif-bold' | 'sans' = 'serif-bold'): void => {
    s.text(x, y + dy * k, text, { size: size * k, font, align: 'center', width: w });
  };
  mid(20, 'SOCIAL SECURITY', 15);
  mid(58, c.person.ssn, 15, 'sans-bold');
  mid(68, 'THIS NUMBER HAS BEEN ESTABLISHED FOR', 5.5, 'sans');
  mid(92, c.person.name.toUpperCase(), 11, 'sans-bold');
  if (c.rng.chance(0.3)) mid(106, 'VALID FOR WORK ONLY WITH DHS AUTHORIZATION', 6, 'sans');
  signature(s, x + 60 * k, y + 126 * k, c.person.name, 110 * k);
  s.line(x + 40 * k, y + 130 * k, x + 204 * k, y + 130 * k);
  mid(139, 'SIGNATURE', 6, 'sans');
  return s.finish();
};

const ssnCardBothSides: UsLayout = (c) => {
  const pages = ssnCard(c);
  const s = new Sheet({ ...c.style, body: 'sans', size: 8, margin: 150 });
  s.y = s.height - 270;
  s.para('This card belongs to the Social Security Administration and you must return it if we ask for it.');
  s.para(
    'If you find a card that isn’t yours, please return it to: Social Security Administration, P.O. Box 33008, Baltimore, MD 21290-3008. For any other Social Security business/information, contact your local Social Security office. If you write to the above address for any business other than returning a found card you will not receive a response.',
  );
  s.para('Social Security Administration     Form SSA-3000 (04-2021)');
  pages[0]!.marks.push(...s.finish()[0]!.marks);
  return pages;
};

export const socialSecurityCard: UsPaper = { type: 'social-security-card', ...COPIED_CARD, layouts: [ssnCard, ssnCardBothSides] };
