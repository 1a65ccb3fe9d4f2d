import { checks, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import type { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { dmy } from '../../../people/dates.js';
import { type Applicant, anyInName } from '../../../people/in-case.js';
import { lakh0 } from '../../../people/money.js';
import type { Rng } from '../../../rng/rng.js';
import { letterhead, numbered } from '../../parts.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';

const personal = (a: Applicant, rng: Rng): [string, string][] => [
  ['Name*', a.name],
  ['Father’s / Spouse’s Name*', a.father],
  ['Date of Birth*', dmy(a.born)],
  ['Gender', a.sex],
  ['Marital Status', 'Married'],
  ['PAN*', a.pan],
  ['Aadhaar No.', `XXXX XXXX ${a.aadhaar.slice(-4)}`],
  ['Category', 'General'],
  ['Educational Qualification', rng.pick(['Graduate', 'Post Graduate', 'Professional'])],
  ['No. of Dependents', String(rng.int(0, 4))],
  ['Mobile No.*', a.mobile],
  ['E-mail ID', a.email],
  ['Current Residence Address', a.home.oneLine],
  ['Residence is', rng.pick(['Owned', 'Rented', 'Parental', 'Company provided'])],
  ['Years at current address', String(rng.int(1, 20))],
];

function employment(s: Sheet, { rng, person: p }: InContext): void {
  section(s, 'EMPLOYMENT / BUSINESS DETAILS');
  pairs(
    s,
    [
      ['Occupation', rng.pick(['Salaried', 'Self Employed Professional', 'Self Employed Non Professional'])],
      ['Name of Employer / Business', p.employer],
      ['Designation', p.job],
      ['Office Address', p.office.oneLine],
      ['Total work experience (years)', String(rng.int(2, 25))],
      ['Gross Monthly Income', `Rs. ${lakh0(p.gross)}`],
      ['Net Monthly Income', `Rs. ${lakh0(p.gross * 0.85)}`],
      ['Other Income', 'Rs. 0'],
    ],
    2,
  );
}

function loanRequest(s: Sheet, { loan, rng }: InContext): void {
  section(s, 'LOAN REQUEST AND PROPERTY DETAILS');
  pairs(
    s,
    [
      ['Loan Amount Required', `Rs. ${lakh0(loan.loan)}`],
      ['Tenure (months)', String(loan.months)],
      ['Type of Loan', 'Home Loan'],
      ['Purpose', rng.pick(['Purchase of resale flat', 'Purchase of new flat', 'Construction', 'Balance transfer'])],
      ['Rate of Interest', rng.pick(['Floating', 'Fixed'])],
      ['Cost of Property', `Rs. ${lakh0(loan.price)}`],
      ['Property Address', loan.property.oneLine],
      ['Name of Seller / Builder', loan.seller],
    ],
    2,
  );
}

function loansAccountsAndReferences(s: Sheet, { rng, person: p }: InContext): void {
  section(s, 'EXISTING LOANS AND CREDIT CARDS');
  table(s, cols('Bank / Institution|2', 'Type of Loan', 'Sanctioned Amount|1|right', 'EMI|1|right', 'Outstanding|1|right'), [
    ['Metro Private Bank', 'Vehicle Loan', '4,50,000', '9,800', '2,10,000'],
    ['', '', '', '', ''],
  ]);
  section(s, 'BANK ACCOUNT DETAILS');
  table(s, cols('Name of Bank|2', 'Branch', 'Account Type', 'Account No.'), [[p.bank, p.home.city, 'Savings', p.account]]);
  section(s, 'REFERENCES');
  table(s, cols('Name', 'Relationship', 'Address|2', 'Mobile'), [
    [anyInName(rng), 'Friend', p.home.city, rng.mask('9#########')],
    [anyInName(rng), 'Relative', p.home.city, rng.mask('9#########')],
  ]);
}

function declaration(s: Sheet, { loan, person: p }: InContext, other: Applicant): void {
  section(s, 'DECLARATION');
  s.para(
    'I/We declare that all the particulars and information given in the application form are true, correct and complete and that they shall form the basis of any loan that may be granted to me/us. I/We confirm that I/We have had no insolvency proceedings against me/us nor have I/We ever been adjudicated insolvent. I/We authorise the lender to exchange, share or part with all the information relating to my/our loan details and repayment history to other banks, financial institutions, credit bureaus and agencies as may be required. I/We understand that processing fees are non-refundable.',
  );
  signLines(s, [
    ['Signature of Applicant', p.name, dmy(loan.applied)],
    ['Signature of Co-Applicant', other.name, dmy(loan.applied)],
  ]);
}

const application =
  (manner: 'boxes' | 'columns'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const other = loan.applicants.find((a) => a !== p)!;
    const s = numbered(
      { ...c.style, pairs: manner === 'boxes' ? 'boxes' : 'columns', size: rng.real(8.4, 9.4) },
      rng,
      rng.chance(0.5) ? 'Home Loan Application Form' : '',
    );
    letterhead(s, rng, loan.lender, ['Retail Assets', 'Toll free 1800-000-0000']);
    title(
      s,
      rng.pick([
        'HOME LOAN APPLICATION FORM',
        'LOAN APPLICATION FORM',
        'APPLICATION FORM FOR HOUSING LOAN',
        'Retail Loan Application',
      ]),
    );
    s.para(
      `Application No. ${loan.loanNo}     Date ${dmy(loan.applied)}     Branch ${p.home.city}     Source / DSA Code ${rng.digits(5)}`,
    );
    s.picture('portrait', p.name, s.right - 76, s.y, 70, 88);
    s.gap(8).para('(Please fill in CAPITAL LETTERS and tick boxes as appropriate. Fields marked * are mandatory.)', {
      size: 7.6,
    });
    s.gap(70);
    section(s, 'PERSONAL DETAILS - APPLICANT');
    pairs(s, personal(p, rng), 2);
    employment(s, c);
    section(s, 'CO-APPLICANT DETAILS');
    pairs(s, personal(other, rng), 2);
    loanRequest(s, c);
    loansAccountsAndReferences(s, c);
    declaration(s, c, other);
    section(s, 'DOCUMENT CHECKLIST');
    checks(s, [
      ['PAN Card', true],
      ['Aadhaar', true],
      ['Last 3 months salary slips', true],
      ['Form 16 / ITR for 2 years', true],
      ['6 months bank statement', true],
      ['Agreement to sell', false],
      ['Photograph', true],
    ]);
    return s.finish();
  };

export const loanApplication: InPaper = {
  type: 'loan-application',
  weight: 0.8,
  layouts: [application('boxes'), application('columns')],
};
