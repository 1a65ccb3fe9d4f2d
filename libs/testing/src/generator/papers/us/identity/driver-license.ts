import { signature } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { addDays, day, mdy, year } from '../../../people/dates.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';
import { COPIED_CARD, cardPlace } from './copied-card.js';

function licenseFront(s: Sheet, c: UsContext, x: number, y: number, k: number): void {
  const { rng, person: p } = c;
  const st = p.home;
  const issued = addDays(c.loan.closing, -rng.int(100, 1200));
  s.picture('texture', rng.digits(6), x, y, 250 * k, 158 * k);
  s.rect(x, y, 250 * k, 158 * k);
  s.text(x + 8 * k, y + 16 * k, st.stateName.toUpperCase(), { size: 13 * k, font: 'sans-bold', color: '#1a3a6b' });
  s.text(
    x + 120 * k,
    y + 14 * k,
    c.rng.pick(['DRIVER LICENSE', 'DRIVER’S LICENSE', 'OPERATOR LICENSE', 'DRIVER LICENSE  CLASS D']),
    { size: 10 * k, font: 'sans-bold', color: '#8a1c1c' },
  );
  s.text(x + 212 * k, y + 24 * k, 'USA', { size: 7 * k });
  s.picture('portrait', p.name, x + 8 * k, y + 34 * k, 68 * k, 86 * k);
  const lines: [string, string][] = [
    ['4d DLN', rng.mask('@#######')],
    ['3 DOB', mdy(p.born)],
    ['1', p.last.toUpperCase()],
    ['2', `${p.first} ${p.middle}`.toUpperCase()],
    ['8', st.street.toUpperCase()],
    ['', st.cityLine.toUpperCase()],
    ['4a ISS', `${mdy(issued)}   4b EXP ${mdy(day(year(issued) + 5, p.born.getUTCMonth() + 1, p.born.getUTCDate()))}`],
    [
      '15 SEX',
      `${p.sex}   16 HGT ${rng.int(5, 6)}'-${String(rng.int(0, 11)).padStart(2, '0')}"   17 WGT ${rng.int(110, 240)} lb`,
    ],
    [
      '18 EYES',
      `${rng.pick(['BRO', 'BLU', 'GRN', 'HAZ'])}   9 CLASS ${rng.pick(['C', 'D', 'A'])}   9a END NONE   12 REST ${rng.pick(['NONE', 'B'])}`,
    ],
  ];
  lines.forEach(([label, value], i) => {
    s.text(x + 84 * k, y + (38 + i * 12.2) * k, label, { size: 5.5 * k, color: '#444444' });
    s.text(x + (label ? 108 : 94) * k, y + (38 + i * 12.2) * k, value, { size: 7.2 * k, font: 'sans-bold' });
  });
  signature(s, x + 12 * k, y + 136 * k, p.name, 60 * k);
  s.text(x + 8 * k, y + 152 * k, `5 DD ${rng.digits(16)}   ${rng.pick(['DONOR', 'ORGAN DONOR', 'VETERAN', ''])}`, {
    size: 5.5 * k,
  });
}

function licenseBack(s: Sheet, { rng }: UsContext, x: number, y: number, k: number): void {
  s.rect(x, y, 250 * k, 158 * k);
  s.rect(x, y + 14 * k, 250 * k, 22 * k, { fill: '#222222' });
  s.picture('code', rng.digits(8), x + 14 * k, y + 60 * k, 150 * k, 50 * k);
  s.text(x + 14 * k, y + 50 * k, 'CLASS: ANY NONCOMMERCIAL VEHICLE EXCEPT MOTORCYCLE', { size: 5.5 * k });
  s.text(x + 14 * k, y + 124 * k, 'ENDORSEMENTS: NONE     RESTRICTIONS: NONE     REV 07/16/2019', { size: 5.5 * k });
  s.text(
    x + 14 * k,
    y + 136 * k,
    'This license is issued as a license to drive a motor vehicle; it does not establish eligibility for employment, voter registration, or public benefits.',
    { size: 3.2 * k },
  );
}

const licenseOnPage: UsLayout = (c) => {
  const s = new Sheet(c.style);
  const k = c.rng.real(1, 1.35);
  const [x, y] = cardPlace(s, c, 250 * k, 158 * k);
  licenseFront(s, c, x, y, k);
  return s.finish();
};

const licenseBothSides: UsLayout = (c) => {
  const s = new Sheet(c.style);
  licenseFront(s, c, 150, 110, 1.2);
  licenseBack(s, c, 150, 400, 1.2);
  return s.finish();
};

const licenseFullPage: UsLayout = (c) => {
  const s = new Sheet(c.style, { size: 'letter-landscape' });
  licenseFront(s, c, 40, 90, 2.45);
  return s.finish();
};

export const driverLicense: UsPaper = {
  type: 'driver-license',
  ...COPIED_CARD,
  layouts: [licenseOnPage, licenseBothSides, licenseFullPage],
};
