import { Sheet } from '../../../dsl/sheet.js';
import { dmy } from '../../../people/dates.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';
import { COPIED_CARD, cardPlace, penAt } from './copied-card.js';

function aadhaarFront(s: Sheet, c: InContext, x: number, y: number, k: number): void {
  const { person: p } = c;
  const pen = penAt(s, x, y, k);
  s.rect(x, y, 250 * k, 156 * k);
  s.rect(x, y + 4 * k, 250 * k, 4 * k, { fill: '#ff9933' });
  s.rect(x, y + 24 * k, 250 * k, 3 * k, { fill: '#138808' });
  pen(60, 16, 'भारत सरकार', 8, 'devanagari');
  pen(120, 16, 'Government of India', 8, 'sans-bold');
  s.picture('portrait', p.name, x + 12 * k, y + 36 * k, 56 * k, 72 * k);
  pen(78, 48, p.name, 8.5, 'sans-bold');
  pen(78, 62, `जन्म तिथि / `, 7, 'devanagari');
  pen(122, 62, `DOB: ${dmy(p.born)}`, 7.5);
  pen(78, 75, p.sex === 'Male' ? 'पुरुष /' : 'महिला /', 7, 'devanagari');
  pen(104, 75, p.sex.toUpperCase(), 7.5);
  s.picture('code', p.aadhaar, x + 196 * k, y + 40 * k, 46 * k, 46 * k);
  pen(0, 128, p.aadhaar, 14, 'sans-bold', '#000000', 250);
  s.line(x, y + 136 * k, x + 250 * k, y + 136 * k, { color: '#cc0000', lineWidth: 1.2 });
  pen(60, 149, 'मेरा आधार, मेरी पहचान', 8.5, 'devanagari');
}

function aadhaarBack(s: Sheet, c: InContext, x: number, y: number, k: number): void {
  const { person: p } = c;
  const pen = penAt(s, x, y, k);
  s.rect(x, y, 250 * k, 156 * k);
  pen(30, 15, 'भारतीय विशिष्ट पहचान प्राधिकरण', 7.5, 'devanagari');
  pen(30, 27, 'Unique Identification Authority of India', 7.5, 'sans-bold');
  pen(12, 46, 'Address:', 7.5, 'sans-bold');
  [
    `${p.sex === 'Male' ? 'S/O' : 'W/O'}: ${p.father},`,
    `${p.home.lines[0]},`,
    `${p.home.lines[1]}, ${p.home.city},`,
    `${p.home.state} - ${p.home.pin}`,
  ].forEach((t, i) => {
    pen(12, 57 + i * 11, t, 7);
  });
  s.picture('code', `${p.aadhaar}b`, x + 170 * k, y + 40 * k, 66 * k, 66 * k);
  pen(0, 122, p.aadhaar, 13, 'sans-bold', '#000000', 250);
  pen(14, 146, '1947      help@uidai.gov.in      www.uidai.gov.in', 6.5);
}

const aadhaarCard: InLayout = (c) => {
  const s = new Sheet(c.style);
  const k = c.rng.real(1, 1.6);
  const [x, y] = cardPlace(s, c, 250 * k, 156 * k);
  aadhaarFront(s, c, x, y, k);
  return s.finish();
};

const aadhaarBoth: InLayout = (c) => {
  const s = new Sheet(c.style);
  const side = c.rng.chance(0.5);
  aadhaarFront(s, c, side ? 40 : 150, 120, side ? 1.02 : 1.2);
  aadhaarBack(s, c, side ? 305 : 150, side ? 120 : 360, side ? 1.02 : 1.2);
  return s.finish();
};

/** The letter with the card to cut out at its foot. */
const aadhaarLetter: InLayout = (c) => {
  const { person: p, rng } = c;
  const s = new Sheet({ ...c.style, body: 'sans', size: 9.5 });
  s.para('Government of India\nUnique Identification Authority of India', { font: 'sans-bold', align: 'center' });
  s.para(`Enrolment No.: ${rng.mask('####/#####/#####')}`);
  s.para(
    `To\n${p.name}\n${p.sex === 'Male' ? 'S/O' : 'W/O'} ${p.father}\n${p.home.lines[0]}\n${p.home.lines[1]}\n${p.home.city}\n${p.home.state} - ${p.home.pin}\n${p.mobile}`,
  );
  s.para('Your Aadhaar No. :', { align: 'center' });
  s.para(p.aadhaar, { size: 18, font: 'sans-bold', align: 'center' });
  s.para(`VID : ${rng.mask('#### #### #### ####')}`, { align: 'center' });
  s.para(
    'INFORMATION\n- Aadhaar is a proof of identity, not of citizenship.\n- Verify identity using Secure QR Code / Offline XML / Online Authentication.\n- This is electronically generated letter.\n- Aadhaar is valid throughout the country.\n- Aadhaar helps you avail various Government and non-Government services easily.\n- Keep your mobile number & email ID updated in Aadhaar.\n- Carry Aadhaar in your smart phone - use mAadhaar App.',
    { size: 8.5 },
  );
  s.line(0, 590, s.pageWidth, 590, { dash: [4, 3] });
  aadhaarFront(s, c, 40, 610, 1.0);
  aadhaarBack(s, c, 305, 610, 1.0);
  return s.finish();
};

export const aadhaar: InPaper = {
  type: 'aadhaar',
  ...COPIED_CARD,
  series: 0.3,
  layouts: [aadhaarCard, aadhaarBoth, aadhaarLetter],
};
