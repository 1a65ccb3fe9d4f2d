import { pairs, section, title } from '../../../dsl/blocks.js';
import type { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, dmy, year } from '../../../people/dates.js';
import { lakh0 } from '../../../people/money.js';
import { numbered } from '../../parts.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';

function consumer(s: Sheet, { loan, rng, person: p }: InContext): void {
  pairs(
    s,
    [
      ['CONSUMER', p.name.toUpperCase()],
      ['MEMBER ID', rng.mask('HF########')],
      ['MEMBER REFERENCE NUMBER', loan.loanNo],
      ['DATE', dmy(loan.applied)],
      ['TIME', '11:42:10'],
      ['CONTROL NUMBER', rng.digits(10)],
    ],
    2,
  );
  section(s, 'CONSUMER INFORMATION');
  pairs(s, [
    ['NAME', p.name.toUpperCase()],
    ['DATE OF BIRTH', dmy(p.born)],
    ['GENDER', p.sex.toUpperCase()],
  ]);
}

function score(s: Sheet, { rng }: InContext, bureau: string): void {
  section(s, bureau === 'CIBIL' ? 'CIBIL TRANSUNION SCORE(S)' : `${bureau.toUpperCase()} SCORE`);
  table(s, cols('SCORE NAME|2', 'SCORE|1|center', 'SCORING FACTORS|4'), [
    [
      bureau === 'CIBIL' ? 'CREDITVISION SCORE' : 'PERFORM CONSUMER 2.2',
      String(rng.int(640, 830)),
      '1. PRESENCE OF SEVERE DELINQUENCY IN PAST 12 MONTHS  2. HIGH NUMBER OF ENQUIRIES  3. HIGH PROPORTION OF OUTSTANDING BALANCE TO CREDIT LIMIT',
    ],
  ]);
  s.para(
    'POSSIBLE RANGE FOR CREDITVISION SCORE: Consumer with at least one trade on the bureau in last 36 months: 300 (high risk) to 900 (low risk). Consumer not in CIBIL database or history older than 36 months: -1',
    { size: 7.4 },
  );
}

function contacts(s: Sheet, { loan, person: p }: InContext): void {
  section(s, 'IDENTIFICATION(S)');
  table(s, cols('IDENTIFICATION TYPE', 'IDENTIFICATION NUMBER', 'ISSUE DATE', 'EXPIRATION DATE'), [
    ['INCOME TAX ID NUMBER (PAN)', p.pan, '', ''],
    ['UNIVERSAL ID NUMBER (UID)', `XXXXXXXX${p.aadhaar.slice(-4)}`, '', ''],
  ]);
  section(s, 'TELEPHONE(S) / EMAIL CONTACT(S)');
  table(s, cols('TELEPHONE TYPE', 'TELEPHONE NUMBER', 'EXTENSION', 'E-MAIL|2'), [['MOBILE PHONE', p.mobile, '', p.email]]);
  section(s, 'ADDRESS(ES)');
  pairs(s, [
    ['ADDRESS', p.home.oneLine.toUpperCase()],
    ['CATEGORY', 'RESIDENCE ADDRESS'],
    ['DATE REPORTED', dmy(addDays(loan.applied, -40))],
  ]);
}

function summaries(s: Sheet, { loan, rng }: InContext): void {
  section(s, 'SUMMARY: ACCOUNT(S)');
  table(s, cols('ACCOUNT TYPE', 'ACCOUNTS', 'ADVANCES|1.4', 'BALANCES|1.4', 'DATE OPENED|1.4'), [
    [
      'All Accounts',
      `TOTAL: ${rng.int(2, 9)}  OVERDUE: 0  ZERO-BALANCE: 1`,
      `HIGH CR/SANC. AMT: ${lakh0(rng.int(100000, 2200000))}`,
      `CURRENT: ${lakh0(rng.int(10000, 900000))}  OVERDUE: 0`,
      `RECENT: ${dmy(addDays(loan.applied, -300))}  OLDEST: ${dmy(addDays(loan.applied, -3000))}`,
    ],
  ]);
  section(s, 'ENQUIRY SUMMARY');
  table(s, cols('ENQUIRY PURPOSE', 'TOTAL', 'PAST 30 DAYS', 'PAST 12 MONTHS', 'RECENT'), [
    ['All Enquiries', '6', '1', '3', dmy(loan.applied)],
  ]);
}

function account(s: Sheet, { loan, rng }: InContext): void {
  table(
    s,
    cols('ACCOUNT|1.4', 'DATES|1.4', 'AMOUNTS|1.4', 'STATUS'),
    [
      [
        `MEMBER NAME: NOT DISCLOSED  ACCOUNT NUMBER: NOT DISCLOSED  TYPE: ${rng.pick(['PERSONAL LOAN', 'CREDIT CARD', 'AUTO LOAN (PERSONAL)', 'CONSUMER LOAN', 'GOLD LOAN'])}  OWNERSHIP: INDIVIDUAL`,
        `OPENED: ${dmy(addDays(loan.applied, -900))}  LAST PAYMENT: ${dmy(addDays(loan.applied, -30))}  REPORTED AND CERTIFIED: ${dmy(addDays(loan.applied, -20))}`,
        `SANCTIONED: ${lakh0(rng.int(20000, 900000))}  CURRENT BALANCE: ${lakh0(rng.int(0, 400000))}  EMI: ${lakh0(rng.int(900, 22000))}`,
        'STANDARD',
      ],
    ],
    { size: 7.4 },
  );
  s.para('DAYS PAST DUE/ASSET CLASSIFICATION (UP TO 36 MONTHS; LEFT TO RIGHT)', { size: 7.4, after: 1 });
  table(
    s,
    cols(...Array.from({ length: 12 }, () => '|1|center')),
    [
      Array.from({ length: 12 }, () => rng.pick(['000', '000', '000', 'STD', 'XXX'])),
      Array.from({ length: 12 }, (_, m) => `${String(12 - m).padStart(2, '0')}-${String(year(loan.applied) - 1).slice(2)}`),
    ],
    { size: 7 },
  );
}

function enquiries(s: Sheet, { loan }: InContext): void {
  section(s, 'ENQUIRIES');
  table(s, cols('MEMBER', 'ENQUIRY DATE', 'ENQUIRY PURPOSE', 'ENQUIRY AMOUNT|1|right'), [
    ['NOT DISCLOSED', dmy(loan.applied), 'HOUSING LOAN', lakh0(loan.loan)],
    ['NOT DISCLOSED', dmy(addDays(loan.applied, -90)), 'CREDIT CARD', '50,000'],
  ]);
}

const report =
  (manner: 'consumer' | 'summary'): InLayout =>
  (c) => {
    const { rng, person: p } = c;
    const s = numbered({ ...c.style, size: 8.6 }, rng, `Consumer: ${p.name.toUpperCase()}   Control Number: ${rng.digits(10)}`);
    const bureau = rng.pick(['CIBIL', 'Experian', 'CRIF High Mark', 'Equifax']);
    title(
      s,
      manner === 'consumer'
        ? rng.pick(['CONSUMER CREDIT INFORMATION REPORT', 'CREDIT INFORMATION REPORT', 'CONSUMER CIR'])
        : `${bureau.toUpperCase()} CREDIT REPORT`,
    );
    consumer(s, c);
    score(s, c, bureau);
    contacts(s, c);
    summaries(s, c);
    section(s, 'ACCOUNT(S)');
    for (let i = rng.int(2, manner === 'consumer' ? 7 : 3); i > 0; i--) account(s, c);
    enquiries(s, c);
    s.para(`END OF REPORT ON ${p.name.toUpperCase()}`, { align: 'center' });
    s.para(
      'All information contained in this credit report has been collated by the bureau based on information provided by its various members. The bureau is not responsible for the accuracy, completeness, and veracity of any and all such information as provided.',
      { size: 7.4 },
    );
    return s.finish();
  };

export const creditReport: InPaper = { type: 'credit-report', layouts: [report('consumer'), report('summary')] };
