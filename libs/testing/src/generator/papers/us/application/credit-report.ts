import { boxes, section, title } from '../../../dsl/blocks.js';
import type { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, mdy } from '../../../people/dates.js';
import { usd0 } from '../../../people/money.js';
import { bankName } from '../../../people/us-names.js';
import { letterhead, numbered } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

type Manner = 'merged' | 'infile';

function applicant(s: Sheet, { loan, rng, person: p }: UsContext): void {
  boxes(s, [
    [
      ['FILE #', rng.digits(8)],
      ['DATE COMPLETED', mdy(loan.applied)],
      ['RQD’ BY', loan.officer],
      ['REPOSITORIES', 'XP/TU/EF'],
    ],
    [
      ['SEND TO', loan.lender.name, 2],
      ['PRPD BY', 'System'],
      ['LOAN TYPE', 'Conventional'],
    ],
    [
      ['APPLICANT', p.name],
      ['SOC SEC #', p.ssn],
      ['DOB', mdy(p.born)],
      ['MARITAL STATUS', ''],
    ],
    [
      ['CURRENT ADDRESS', p.home.oneLine, 2],
      ['LENGTH', '3 Yrs'],
    ],
  ]);
}

function scores(s: Sheet, { rng, person: p }: UsContext): void {
  section(s, 'SCORE MODELS');
  table(s, cols('Model|2', 'Borrower|2', 'Score|0.8|right', 'Factors|4'), [
    [
      'EQUIFAX/FICO CLASSIC V5',
      p.name,
      String(rng.int(620, 820)),
      '00038 Serious delinquency, and public record or collection filed; 00013 Time since delinquency is too recent or unknown',
    ],
    [
      'TRANSUNION/FICO CLASSIC (04)',
      p.name,
      String(rng.int(620, 820)),
      '010 Proportion of balances to credit limits on revolving accounts is too high',
    ],
    ['EXPERIAN/FAIR ISAAC (VER. 2)', p.name, String(rng.int(620, 820)), '14 Length of time accounts have been established'],
  ]);
}

function tradelines(s: Sheet, { loan, rng }: UsContext, manner: Manner): void {
  section(s, 'TRADELINES / CREDIT HISTORY');
  table(
    s,
    cols(
      'ECOA',
      'CREDITOR / ACCOUNT NUMBER|2',
      'DATE OPENED',
      'DATE REPORTED',
      'HIGH CREDIT|1|right',
      'BALANCE|1|right',
      'TERMS',
      'PAST DUE',
      'HISTORICAL 30-60-90',
      'STATUS',
    ),
    Array.from({ length: rng.int(9, manner === 'merged' ? 34 : 18) }, () => [
      rng.pick(['B', 'J', 'A']),
      `${bankName((x) => rng.pick(x)).toUpperCase()} ${rng.mask('######****')}`,
      mdy(addMonths(loan.applied, -rng.int(5, 140))).slice(0, 7),
      mdy(loan.applied).slice(0, 7),
      usd0(rng.int(500, 40000)),
      usd0(rng.int(0, 22000)),
      `${rng.int(20, 480)}`,
      '$0',
      '0-0-0',
      rng.pick(['AS AGREED', 'REV', 'INST', 'PAID', 'CLOSED']),
    ]),
    { size: 6.8 },
  );
}

function inquiriesAndSummary(s: Sheet, { loan, rng }: UsContext): void {
  section(s, 'INQUIRIES (LAST 120 DAYS)');
  table(s, cols('DATE', 'INQUIRY|3', 'REPOSITORY'), [
    [mdy(addDays(loan.applied, -20)), loan.lender.name, 'XP/TU/EF'],
    [mdy(addDays(loan.applied, -44)), 'AUTO FINANCE CO', 'TU'],
  ]);
  section(s, 'TRADE SUMMARY');
  table(
    s,
    cols('|1', '#|0.5|right', 'BALANCE|1|right', 'HIGH CREDIT|1|right', 'PAYMENTS|1|right', 'PAST DUE|1|right'),
    ['MORTGAGE', 'INSTALLMENT', 'REVOLVING', 'OPEN', 'TOTAL'].map((n) => [
      n,
      String(rng.int(0, 9)),
      usd0(rng.int(0, 60000)),
      usd0(rng.int(0, 90000)),
      usd0(rng.int(0, 900)),
      '$0',
    ]),
  );
}

const report =
  (manner: Manner): UsLayout =>
  (c) => {
    const { rng, person: p } = c;
    const s = numbered(
      { ...c.style, size: 8.2, grid: rng.pick(['full', 'rows'] as const) },
      rng,
      `File # ${rng.digits(8)}     ${p.name}`,
    );
    letterhead(s, rng, `${rng.pick(['CrediTrak', 'Summit', 'National Data'])} Credit Services`, [
      'PO Box 509, Brentville',
      '1-800-555-0190',
    ]);
    title(
      s,
      manner === 'merged'
        ? rng.pick(['MERGED INFILE CREDIT REPORT', 'RESIDENTIAL MORTGAGE CREDIT REPORT', 'Tri-Merge Credit Report'])
        : rng.pick(['CREDIT REPORT', 'Consumer Credit File Disclosure']),
    );
    applicant(s, c);
    scores(s, c);
    tradelines(s, c, manner);
    section(s, 'PUBLIC RECORDS');
    s.para('NO PUBLIC RECORDS FOUND');
    inquiriesAndSummary(s, c);
    section(s, 'FRAUD ALERTS / OFAC');
    s.para('EXPERIAN - FRAUD SHIELD: Inquiry address matches file. OFAC: no match found. ADDRESS DISCREPANCY: none.');
    s.para(
      'The reporting bureau certifies that: public records have been checked for judgments, foreclosures, bankruptcies, tax liens and other legal actions involving the subject(s) with the results indicated above; or equivalent information has been obtained through the use of a qualified public records reporting service with the results indicated. This report meets the underwriting requirements set forth by FNMA, FHLMC, FHA, VA and RHS. Creditors: Experian, PO Box 2002, Allen TX 75013; Equifax, PO Box 740241, Atlanta GA 30374; TransUnion, PO Box 1000, Chester PA 19016.',
      { size: 7.4 },
    );
    return s.finish();
  };

export const creditReport: UsPaper = { type: 'credit-report', layouts: [report('merged'), report('infile')] };
