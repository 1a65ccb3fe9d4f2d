import { Sheet } from '../../../dsl/sheet.js';
import { addDays, mdy, shortDate } from '../../../people/dates.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';
import { COPIED_CARD } from './copied-card.js';
import { mrzName, yymmdd } from './machine-readable-zone.js';

function greenCard(s: Sheet, c: UsContext, x: number, y: number, k: number): void {
  const { rng, person: p } = c;
  const uscis = rng.mask('###-###-###');
  s.picture('texture', uscis, x, y, 250 * k, 158 * k);
  s.rect(x, y, 250 * k, 158 * k);
  s.text(x + 8 * k, y + 13 * k, 'UNITED STATES OF AMERICA', { size: 9 * k, font: 'sans-bold', color: '#145a32' });
  s.text(x + 150 * k, y + 25 * k, 'PERMANENT RESIDENT', { size: 8 * k, font: 'sans-bold', color: '#145a32' });
  s.picture('portrait', p.name, x + 8 * k, y + 32 * k, 72 * k, 94 * k);
  const since = addDays(c.loan.closing, -rng.int(500, 3000));
  const lines: [string, string][] = [
    ['Surname', p.last.toUpperCase()],
    ['Given Name', p.first.toUpperCase()],
    ['USCIS#', uscis],
    ['Category', rng.pick(['IR1', 'E21', 'RE8', 'F24'])],
    ['Country of Birth', rng.pick(['Mexico', 'Philippines', 'Nigeria', 'Poland', 'Vietnam'])],
    ['Date of Birth', shortDate(p.born).toUpperCase()],
    ['Sex', p.sex],
    ['Card Expires:', mdy(addDays(since, 3652))],
    ['Resident Since:', mdy(since)],
  ];
  lines.forEach(([label, value], i) => {
    s.text(x + 88 * k, y + (36 + i * 12.5) * k, label, { size: 5 * k });
    s.text(x + 88 * k, y + (42 + i * 12.5) * k, value, { size: 6.8 * k, font: 'sans-bold' });
  });
}

const greenFront: UsLayout = (c) => {
  const s = new Sheet(c.style);
  const k = c.rng.real(1, 1.6);
  greenCard(s, c, (s.pageWidth - 250 * k) / 2, c.rng.int(60, 260), k);
  return s.finish();
};

const greenBoth: UsLayout = (c) => {
  const s = new Sheet(c.style);
  greenCard(s, c, 150, 90, 1.2);
  s.rect(150, 370, 300, 190);
  s.text(160, 390, 'This card is evidence of permanent resident status in the United States. Form I-551', { size: 6.5 });
  s.text(160, 402, 'If found, drop in any US Mailbox. USPS: Mail to USCIS, 7 Product Way, Lees Summit, MO 64002', { size: 6.2 });
  s.picture('code', c.person.ssn, 330, 410, 100, 50);
  [
    `C1USA${c.rng.digits(10)}${c.rng.letters(3)}${c.rng.digits(10)}<<`,
    `${yymmdd(c.person.born)}${c.rng.digits(1)}${c.person.sex}${c.rng.digits(7)}XXX<<<<<<<<<<<${c.rng.digits(1)}`,
    mrzName(c.person.last, c.person.first, c.person.middle).padEnd(30, '<').slice(0, 30),
  ].forEach((line, i) => {
    s.text(160, 500 + i * 18, line.slice(0, 30), { font: 'mono', size: 14 });
  });
  return s.finish();
};

export const permanentResidentCard: UsPaper = {
  type: 'permanent-resident-card',
  ...COPIED_CARD,
  weight: 0.5,
  layouts: [greenFront, greenBoth],
};
