import { signature } from '../../../dsl/blocks.js';
import type { FontName } from '../../../dsl/page.js';
import { Sheet } from '../../../dsl/sheet.js';
import { addDays, dmy, year } from '../../../people/dates.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';

/** Draws text in a card's own coordinates, scaled by `k` from (x, y). */
const penAt =
  (s: Sheet, x: number, y: number, k: number) =>
  (dx: number, dy: number, text: string, size = 7, font: FontName = 'sans', color = '#111111', width = 0): void => {
    s.text(x + dx * k, y + dy * k, text, {
      size: size * k,
      font,
      color,
      ...(width ? { align: 'center', width: width * k } : {}),
    });
  };
const ground = (s: Sheet, seed: string, x: number, y: number, w: number, h: number): void => {
  s.picture('texture', seed, x, y, w, h);
  s.rect(x, y, w, h, { stroke: '#777777' });
};

const place = (s: Sheet, c: InContext, w: number, h: number): [number, number] => {
  const x = c.rng.pick([50, (s.pageWidth - w) / 2, s.pageWidth - w - 50]);
  return [x, c.rng.int(50, Math.max(60, Math.round((s.height - h) / 2)))];
};

function panFront(s: Sheet, c: InContext, x: number, y: number, k: number): void {
  const { person: p, rng } = c;
  const pen = penAt(s, x, y, k);
  ground(s, p.pan, x, y, 243 * k, 153 * k);
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
  const [x, y] = place(s, c, 243 * k, 153 * k);
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
  const [x, y] = place(s, c, 250 * k, 156 * k);
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

function voterFront(s: Sheet, c: InContext, x: number, y: number, k: number): void {
  const { person: p, rng } = c;
  const pen = penAt(s, x, y, k);
  ground(s, p.aadhaar, x, y, 160 * k, 250 * k);
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

function licence(s: Sheet, c: InContext, x: number, y: number, k: number): void {
  const { person: p, rng } = c;
  const issued = addDays(c.loan.applied, -rng.int(300, 4000));
  const pen = penAt(s, x, y, k);
  ground(s, `dl${p.pan}`, x, y, 250 * k, 158 * k);
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
  const [x, y] = place(s, c, 250 * k, 158 * k);
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

const mrz = (t: string): string =>
  t
    .toUpperCase()
    .replace(/[^A-Z0-9<]/g, '<')
    .padEnd(44, '<')
    .slice(0, 44);
const _passportBio: InLayout = (c) => {
  const { person: p, rng } = c;
  const s = new Sheet(c.style);
  const k = rng.real(1.1, 1.45);
  const x = (s.pageWidth - 350 * k) / 2;
  const y = rng.int(50, 200);
  const pen = penAt(s, x, y, k);
  const no = rng.mask('@#######');
  ground(s, no, x, y, 350 * k, 245 * k);
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
  const pages = _passportBio(c);
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

const photoAlone: InLayout = (c) => {
  const s = new Sheet(c.style);
  const w = c.rng.int(110, 330);
  s.picture('portrait', c.person.name, c.rng.int(40, Math.round(s.pageWidth - w - 40)), c.rng.int(40, 240), w, w * 1.28);
  return s.finish();
};
const photoSheet: InLayout = (c) => {
  const s = new Sheet(c.style);
  for (let i = 0; i < 6; i++) s.picture('portrait', c.person.name, 60 + (i % 3) * 160, 80 + Math.floor(i / 3) * 200, 120, 155);
  if (c.rng.chance(0.5)) s.text(60, 60, `${c.person.name} - passport size photograph`, { size: 11 });
  return s.finish();
};

const CARD = { scanned: 0.9 };
export const kycPapers: InPaper[] = [
  { type: 'pan-card', ...CARD, series: 0.3, layouts: [panOnPage, panBoth, ePan] },
  { type: 'aadhaar', ...CARD, series: 0.3, layouts: [aadhaarCard, aadhaarBoth, aadhaarLetter] },
  { type: 'passport', ...CARD, weight: 0.7, layouts: [_passportBio, passportWithAddress] },
  { type: 'voter-id', ...CARD, weight: 0.8, layouts: [voterOld, voterBoth] },
  { type: 'driving-licence', ...CARD, weight: 0.8, layouts: [licenceCard, licenceBoth] },
  { type: 'photograph', ...CARD, weight: 0.7, layouts: [photoAlone, photoSheet] },
];
