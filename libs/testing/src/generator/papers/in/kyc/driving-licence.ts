import { signature } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { addDays, dmy, year } from '../../../people/dates.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';
import { COPIED_CARD, cardGround, cardPlace, penAt } from './copied-card.js';

function licence(s: Sheet, c: InContext, x: number, y: number, k: number): void {
  const { person: p, rng } = c;
  const issued = addDays(c.loan.applied, -rng.int(300, 4000));
  const pen = penAt(s, x, y, k);
  cardGround(s, `dl${p.pan}`, x, y, 250 * k, 158 * k);
  pen(0, 14, 'INDIAN UNION DRIVING LICENCE', 9, 'sans-bold', '#1a3a6b', 250);
  pen(0, 25, `ISSUED BY GOVERNMENT OF ${p.home.state.toUpperCase()}`, 6.5, 'sans-bold', '#1a3a6b', 250);
  pen(12, 42, `DL No.  ${p.home.plate}${rng.mask('##')} ${year(issued)}${rng.digits(7)}`, 8.5, 'sans-bold');
  s.picture('portrait', p.name, x + 186 * k, y + 34 * k, 54 * k, 68 * k);
  [
    `Issue Date: ${dmy(issued)}`,
    `Validity (NT): ${dmy(addDays(issued, 7300))}   Validity (TR):`,
    `Name: ${p.name.toUpperCase()}`,
    `Date of Birth: ${dmy(p.born)}   Blood Group: ${rng.pick(['O+', 'B+', 'A+', 'AB+'])}`,
    `Son/Daughter/Wife of: ${p.father.toUpperCase()}`,
    `Address: ${p.home.lines[0]}, ${p.home.lines[1]}`,
    `${p.home.city} ${p.home.pin}`,
    `COV: LMV  MCWG     Organ Donor: N`,
  ].forEach((t, i) => {
    pen(12, 56 + i * 11.5, t, 6.6);
  });
  pen(170, 150, 'Licencing Authority', 6);
  signature(s, x + 186 * k, y + 118 * k, p.name, 54 * k);
}

const licenceCard: InLayout = (c) => {
  const s = new Sheet(c.style);
  const k = c.rng.real(1, 1.7);
  const [x, y] = cardPlace(s, c, 250 * k, 158 * k);
  licence(s, c, x, y, k);
  return s.finish();
};

const licenceBoth: InLayout = (c) => {
  const s = new Sheet(c.style);
  licence(s, c, 140, 90, 1.25);
  const pen = penAt(s, 140, 340, 1.25);
  s.rect(140, 340, 312, 196);
  [
    'Invalid Carriage (Regn No.)   Hazardous Validity   Hill Validity',
    'CLASS OF VEHICLE   CODE   ISSUED BY   DATE OF ISSUE   VEHICLE CATEGORY',
    `LMV     ${c.person.home.plate}12     ${dmy(addDays(c.loan.applied, -900))}     NT`,
    `MCWG    ${c.person.home.plate}12     ${dmy(addDays(c.loan.applied, -900))}     NT`,
    'Emergency Contact Number',
    c.person.mobile,
    'Form 7  Rule 16(2)',
  ].forEach((t, i) => {
    pen(8, 22 + i * 17, t, 6.4);
  });
  return s.finish();
};

export const drivingLicence: InPaper = {
  type: 'driving-licence',
  ...COPIED_CARD,
  weight: 0.8,
  layouts: [licenceCard, licenceBoth],
};
