import { signature } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { addDays, day, mdy, shortDate, year } from '../../../people/dates.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

/** Where a copied card lies on its page. */
function cardPlace(s: Sheet, { rng }: UsContext, w: number, h: number): [number, number] {
  return rng.pick([
    [(s.pageWidth - w) / 2, 70],
    [60, 60],
    [(s.pageWidth - w) / 2, (s.height - h) / 2],
    [s.pageWidth - w - 50, 90],
  ] as const) as [number, number];
}

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

const mrzName = (last: string, first: string, middle: string): string =>
  `${last}<<${first}<${middle}`.toUpperCase().replace(/[^A-Z<]/g, '');
const yymmdd = (d: Date): string => d.toISOString().slice(2, 10).replaceAll('-', '');

function passportPage(s: Sheet, c: UsContext, x: number, y: number, k: number): void {
  const { rng, person: p } = c;
  const no = rng.mask('5########');
  const issued = addDays(c.loan.closing, -rng.int(200, 2500));
  const expires = addDays(issued, 3652);
  s.picture('texture', no, x, y, 340 * k, 236 * k);
  s.rect(x, y, 340 * k, 236 * k, { stroke: '#888888' });
  s.text(x + 10 * k, y + 16 * k, 'PASSPORT', { size: 9 * k, font: 'sans-bold' });
  s.text(x + 10 * k, y + 26 * k, 'PASSEPORT   PASAPORTE', { size: 5.5 * k });
  s.text(x + 100 * k, y + 20 * k, 'UNITED STATES OF AMERICA', { size: 13 * k, font: 'serif-bold', color: '#1a3a6b' });
  s.picture('portrait', p.name, x + 10 * k, y + 44 * k, 84 * k, 110 * k);
  const rows: [string, string][][] = [
    [
      ['Type / Type / Tipo', 'P'],
      ['Code / Code / Codigo', 'USA'],
      ['Passport No. / No. du Passeport / No. de Pasaporte', no],
    ],
    [['Surname / Nom / Apellidos', p.last.toUpperCase()]],
    [['Given Names / Prénoms / Nombres', `${p.first} ${p.middle}`.toUpperCase()]],
    [['Nationality / Nationalité / Nacionalidad', 'UNITED STATES OF AMERICA']],
    [
      ['Date of birth / Date de naissance / Fecha de nacimiento', shortDate(p.born)],
      ['Sex / Sexe / Sexo', p.sex],
    ],
    [['Place of birth / Lieu de naissance / Lugar de nacimiento', `${p.home.stateName.toUpperCase()}, U.S.A.`]],
    [
      ['Date of issue / Date de délivrance / Fecha de expedición', shortDate(issued)],
      ['Authority / Autorité / Autoridad', 'United States Department of State'],
    ],
    [
      ['Date of expiration / Date d’expiration / Fecha de caducidad', shortDate(expires)],
      ['Endorsements / Mentions Spéciales / Anotaciones', 'SEE PAGE 27'],
    ],
  ];
  rows.forEach((row, i) => {
    row.forEach(([label, value], j) => {
      const px = x + (104 + j * (row.length === 3 ? 70 : 125)) * k;
      s.text(px, y + (46 + i * 18) * k, label, { size: 4.1 * k, color: '#333333' });
      s.text(px, y + (54 + i * 18) * k, value, { size: 7 * k, font: 'sans-bold' });
    });
  });
  const check = (): string => rng.digits(1);
  s.text(x + 10 * k, y + 210 * k, `P<USA${mrzName(p.last, p.first, p.middle)}`.padEnd(44, '<').slice(0, 44), {
    size: 11.6 * k,
    font: 'mono',
  });
  s.text(
    x + 10 * k,
    y + 226 * k,
    `${no}${check()}USA${yymmdd(p.born)}${check()}${p.sex}${yymmdd(expires)}${check()}${rng.digits(9)}`.padEnd(42, '<') +
      rng.digits(2),
    { size: 11.6 * k, font: 'mono' },
  );
}

const passportAlone: UsLayout = (c) => {
  const s = new Sheet(c.style);
  const k = c.rng.real(1.05, 1.5);
  passportPage(s, c, (s.pageWidth - 340 * k) / 2, c.rng.int(50, 240), k);
  return s.finish();
};
const passportSpread: UsLayout = (c) => {
  const s = new Sheet(c.style);
  s.picture('texture', 'spread', 90, 90, 430, 290);
  s.text(110, 130, 'The Secretary of State of the United States of America hereby requests all whom it may concern', {
    size: 8.4,
    font: 'serif-italic',
  });
  s.text(110, 144, 'to permit the citizen/national of the United States named herein to pass without delay or hindrance', {
    size: 8.4,
    font: 'serif-italic',
  });
  s.text(110, 158, 'and in case of need to give all lawful aid and protection.', { size: 8.4, font: 'serif-italic' });
  s.text(110, 220, 'SIGNATURE OF BEARER / SIGNATURE DU TITULAIRE / FIRMA DEL TITULAR', { size: 6 });
  signature(s, 180, 200, c.person.name);
  passportPage(s, c, 90, 380, 1.27);
  return s.finish();
};

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

const CARD = { weight: 0.8, scanned: 0.9 };
export const identityPapers: UsPaper[] = [
  { type: 'driver-license', ...CARD, layouts: [licenseOnPage, licenseBothSides, licenseFullPage] },
  { type: 'passport', ...CARD, layouts: [passportAlone, passportSpread] },
  { type: 'social-security-card', ...CARD, layouts: [ssnCard, ssnCardBothSides] },
  { type: 'permanent-resident-card', ...CARD, weight: 0.5, layouts: [greenFront, greenBoth] },
];
