import { Sheet } from '../../../dsl/sheet.js';
import { addDays, dmy } from '../../../people/dates.js';
import type { InLayout, InPaper } from '../in-paper.js';
import { COPIED_CARD, cardGround, penAt } from './copied-card.js';

const mrz = (t: string): string =>
  t
    .toUpperCase()
    .replace(/[^A-Z0-9<]/g, '<')
    .padEnd(44, '<')
    .slice(0, 44);

const passportBio: InLayout = (c) => {
  const { person: p, rng } = c;
  const s = new Sheet(c.style);
  const k = rng.real(1.1, 1.45);
  const x = (s.pageWidth - 350 * k) / 2;
  const y = rng.int(50, 200);
  const pen = penAt(s, x, y, k);
  const no = rng.mask('@#######');
  cardGround(s, no, x, y, 350 * k, 245 * k);
  pen(120, 18, 'भारत गणराज्य', 10, 'devanagari');
  pen(190, 18, 'REPUBLIC OF INDIA', 11, 'sans-bold', '#1a3a6b');
  s.picture('portrait', p.name, x + 12 * k, y + 44 * k, 80 * k, 104 * k);
  const issued = addDays(c.loan.applied, -rng.int(200, 2800));
  const rows: [string, string][][] = [
    [
      ['Type', 'P'],
      ['Country Code', 'IND'],
      ['Passport No.', no],
    ],
    [['Surname', p.last.toUpperCase()]],
    [['Given Name(s)', p.first.toUpperCase()]],
    [
      ['Nationality', 'INDIAN'],
      ['Sex', p.sex[0]!],
      ['Date of Birth', dmy(p.born)],
    ],
    [['Place of Birth', `${p.home.city.toUpperCase()}, ${p.home.state.toUpperCase()}`]],
    [['Place of Issue', p.home.city.toUpperCase()]],
    [
      ['Date of Issue', dmy(issued)],
      ['Date of Expiry', dmy(addDays(issued, 3651))],
    ],
  ];
  rows.forEach((row, i) => {
    row.forEach(([label, value], j) => {
      pen(104 + j * 80, 42 + i * 22, label, 5);
      pen(104 + j * 80, 51 + i * 22, value, 7.5, 'sans-bold');
    });
  });
  pen(10, 216, mrz(`P<IND${p.last}<<${p.first}`), 11.6, 'mono');
  pen(
    10,
    233,
    mrz(
      `${no}<${rng.digits(1)}IND${p.born.toISOString().slice(2, 10).replaceAll('-', '')}${rng.digits(1)}${p.sex[0]}${rng.digits(7)}`,
    ),
    11.6,
    'mono',
  );
  return s.finish();
};

const passportWithAddress: InLayout = (c) => {
  const pages = passportBio(c);
  const { person: p, rng } = c;
  const s = new Sheet({ ...c.style, margin: 90, body: 'sans', size: 9 });
  s.y = s.height - 330;
  s.picture('texture', 'back', 70, s.height - 350, s.pageWidth - 140, 280);
  for (const [l, v] of [
    ['Name of Father / Legal Guardian', p.father],
    ['Name of Mother', `Smt. ${p.last}`],
    ['Name of Spouse', ''],
    ['Address', p.home.oneLine],
    ['Old Passport No. with Date and Place of Issue', ''],
    ['File No.', rng.mask('@@##########')],
  ] as const)
    s.para(`${l}\n${v.toUpperCase()}`);
  pages[0]!.marks.push(...s.finish()[0]!.marks);
  return pages;
};

export const passport: InPaper = { type: 'passport', ...COPIED_CARD, weight: 0.7, layouts: [passportBio, passportWithAddress] };
