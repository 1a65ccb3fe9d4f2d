import { signature } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { dmy } from '../../../people/dates.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';
import { COPIED_CARD, cardGround, cardPlace, penAt } from './copied-card.js';

function panFront(s: Sheet, c: InContext, x: number, y: number, k: number): void {
  const { person: p, rng } = c;
  const pen = penAt(s, x, y, k);
  cardGround(s, p.pan, x, y, 243 * k, 153 * k);
  if (rng.chance(0.6)) {
    pen(10, 16, 'आयकर विभाग', 9, 'devanagari', '#1a3a6b');
    pen(150, 16, 'भारत सरकार', 9, 'devanagari', '#1a3a6b');
  }
  pen(10, 27, 'INCOME TAX DEPARTMENT', 7.5, 'sans-bold', '#1a3a6b');
  pen(150, 27, 'GOVT. OF INDIA', 7.5, 'sans-bold', '#1a3a6b');
  pen(80, 40, 'Permanent Account Number Card', 6.5, 'sans');
  pen(86, 53, p.pan, 11, 'sans-bold');
  s.picture('portrait', p.name, x + 10 * k, y + 36 * k, 46 * k, 54 * k);
  s.picture('code', p.pan, x + 190 * k, y + 44 * k, 44 * k, 44 * k);
  pen(10, 101, 'Name', 5.5);
  pen(10, 109, p.name.toUpperCase(), 7, 'sans-bold');
  pen(10, 119, "Father's Name", 5.5);
  pen(10, 127, p.father.toUpperCase(), 7, 'sans-bold');
  pen(10, 137, 'Date of Birth', 5.5);
  pen(10, 146, dmy(p.born), 7, 'sans-bold');
  signature(s, x + 140 * k, y + 138 * k, p.name, 70 * k);
  pen(150, 147, 'Signature', 5.5);
}

function panBack(s: Sheet, x: number, y: number, k: number): void {
  const pen = penAt(s, x, y, k);
  s.rect(x, y, 243 * k, 153 * k);
  [
    'If this card is lost / someone’s lost card is found,',
    'please inform / return to:',
    'Income Tax PAN Services Unit,',
    '5th Floor, Mantri Sterling, Plot No. 341,',
    'Survey No. 997/8, Model Colony,',
    'Near Deep Bungalow Chowk, Pune - 411 016.',
    'Tel: 91-20-2721 8080, Fax: 91-20-2721 8081',
    'e-mail: tininfo@example.in',
  ].forEach((t, i) => {
    pen(14, 40 + i * 11, t, 6.5);
  });
}

const panOnPage: InLayout = (c) => {
  const s = new Sheet(c.style);
  const k = c.rng.real(1, 1.7);
  const [x, y] = cardPlace(s, c, 243 * k, 153 * k);
  panFront(s, c, x, y, k);
  return s.finish();
};

const panBoth: InLayout = (c) => {
  const s = new Sheet(c.style);
  panFront(s, c, 130, 100, 1.35);
  panBack(s, 130, 360, 1.35);
  if (c.rng.chance(0.5)) s.text(130, 640, 'Self attested', { font: 'hand', size: 18 });
  return s.finish();
};

/** The page that the department mails as an e-PAN. */
const ePan: InLayout = (c) => {
  const s = new Sheet({ ...c.style, body: 'sans', size: 9 });
  s.para('e-PAN   Permanent Account Number (PAN) Card', { size: 13, font: 'sans-bold', align: 'center' });
  s.para(
    'Electronically issued and Digitally signed ePAN is a valid mode of issue of Permanent Account Number (PAN) post amendments in clause (c) in the Explanation occurring after sub-section (8) of Section 139A of Income Tax Act, 1961 and sub-rule (6) of Rule 114 of the Income Tax Rules, 1962.',
  );
  for (const [l, v] of [
    ['Permanent Account Number', c.person.pan],
    ['Name', c.person.name.toUpperCase()],
    ["Father's Name", c.person.father.toUpperCase()],
    ['Date of Birth', dmy(c.person.born)],
    ['Gender', c.person.sex],
  ] as const)
    s.para(`${l}: ${v}`);
  s.picture('portrait', c.person.name, 430, 190, 80, 100);
  s.picture('code', c.person.pan, 430, 300, 80, 80);
  s.gap(90);
  panFront(s, c, 60, 480, 1);
  panBack(s, 320, 480, 1);
  return s.finish();
};

export const panCard: InPaper = { type: 'pan-card', ...COPIED_CARD, series: 0.3, layouts: [panOnPage, panBoth, ePan] };
