import { Sheet } from '../../../dsl/sheet.js';
import { dmy } from '../../../people/dates.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';
import { COPIED_CARD, cardGround, penAt } from './copied-card.js';

function voterFront(s: Sheet, c: InContext, x: number, y: number, k: number): void {
  const { person: p, rng } = c;
  const pen = penAt(s, x, y, k);
  cardGround(s, p.aadhaar, x, y, 160 * k, 250 * k);
  pen(0, 14, 'भारत निर्वाचन आयोग', 8, 'devanagari', '#111111', 160);
  pen(0, 26, 'ELECTION COMMISSION OF INDIA', 7, 'sans-bold', '#111111', 160);
  pen(0, 38, 'ELECTOR PHOTO IDENTITY CARD', 6.5, 'sans-bold', '#111111', 160);
  pen(0, 54, rng.mask('@@@#######'), 10, 'sans-bold', '#111111', 160);
  s.picture('portrait', p.name, x + 50 * k, y + 62 * k, 60 * k, 76 * k);
  pen(12, 156, `Elector's Name : ${p.name}`, 7);
  pen(12, 172, `${p.sex === 'Male' ? "Father's" : "Husband's"} Name : ${p.father}`, 7);
  pen(12, 188, `Sex : ${p.sex}`, 7);
  pen(12, 204, `Date of Birth / Age : ${dmy(p.born)}`, 7);
}

const voterOld: InLayout = (c) => {
  const s = new Sheet(c.style);
  voterFront(s, c, 110, 90, c.rng.real(1.1, 1.6));
  return s.finish();
};

const voterBoth: InLayout = (c) => {
  const s = new Sheet(c.style);
  const { person: p, rng } = c;
  voterFront(s, c, 70, 120, 1.3);
  const pen = penAt(s, 320, 120, 1.3);
  s.rect(320, 120, 208, 325);
  [
    'Address :',
    p.home.lines[0],
    `${p.home.lines[1]}, ${p.home.city}`,
    `${p.home.state} ${p.home.pin}`,
    '',
    `Date : ${dmy(c.loan.applied)}`,
    'Electoral Registration Officer',
    `${rng.int(100, 280)} - ${p.home.city} Assembly Constituency`,
    '',
    'Note: 1. Mere possession of this card is',
    'no guarantee that you are an elector in',
    'the current electoral roll. 2. Date of birth',
    'mentioned in this card shall not be treated',
    'as a proof of age/DOB for any purpose',
    'other than registration in the electoral roll.',
  ].forEach((t, i) => {
    pen(8, 24 + i * 14, t, 6.4);
  });
  return s.finish();
};

export const voterId: InPaper = { type: 'voter-id', ...COPIED_CARD, weight: 0.8, layouts: [voterOld, voterBoth] };
