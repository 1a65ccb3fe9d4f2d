import { signature } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { addDays, shortDate } from '../../../people/dates.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';
import { COPIED_CARD } from './copied-card.js';
import { mrzName, yymmdd } from './machine-readable-zone.js';

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

export const passport: UsPaper = { type: 'passport', ...COPIED_CARD, layouts: [passportAlone, passportSpread] };
