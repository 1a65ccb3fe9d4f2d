import { pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, mdy, year } from '../../../people/dates.js';
import { amount, usd } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import { letterhead, numbered } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';
import { form1005 } from './form-1005.js';

const verbal: UsLayout = (c) => {
  const { person: p, loan, rng } = c;
  const s = new Sheet(c.style);
  title(
    s,
    rng.pick(['VERBAL VERIFICATION OF EMPLOYMENT', 'Verbal Verification of Employment (VVOE)', 'EMPLOYMENT VERIFICATION']),
  );
  pairs(s, [
    ['Lender', loan.lender.name],
    ['Loan Number', loan.loanNo],
    ['Borrower Name', p.name],
    ['Name of Employer', p.employer.name],
    ['Employer Address', p.employer.address.oneLine],
    ['Employer Phone Number', p.employer.phone],
    ['Source of Employer Phone Number', rng.pick(['Directory Assistance', 'Internet search', 'Telephone book'])],
    ['Date of Contact', mdy(addDays(loan.closing, -3))],
    ['Name of Person Contacted', makeName(rng)],
    ['Title of Person Contacted', 'Human Resources'],
    ['Hire Date', mdy(p.hired)],
    ['Current Position / Job Title', p.job],
    ['Is the borrower currently employed?', 'Yes'],
    ['Employment Status', rng.pick(['Full time', 'Part time', 'Seasonal'])],
    ['Probability of continued employment', 'Not provided per company policy'],
  ]);
  s.gap().para(
    'The verbal verification of employment must be completed within 10 business days prior to the note date for employment income, and within 120 calendar days prior to the note date for self-employment income.',
  );
  signLines(s, [['Verified by (lender’s employee)', loan.officer, mdy(addDays(loan.closing, -3))]]);
  return s.finish();
};

const numberReport: UsLayout = (c) => {
  const { person: p, loan, rng } = c;
  const s = numbered(c.style, rng, 'Employment and Income Verification');
  letterhead(s, rng, 'Employment Data Exchange', ['Verification of Employment and Income', `Reference Number ${rng.digits(10)}`]);
  title(s, 'Verification of Employment and Income');
  pairs(
    s,
    [
      ['Current As Of', mdy(loan.applied)],
      ['Verified On', mdy(addDays(loan.applied, 2))],
      ['Permissible Purpose', 'Consumer’s application for credit'],
      ['Verifier', loan.lender.name],
      ['Employer', p.employer.name],
      ['Employer Code', rng.digits(5)],
      ['Federal Employer ID Number', p.employer.ein],
      ['Employee', p.name],
      ['Social Security Number', `XXX-XX-${p.ssn.slice(-4)}`],
      ['Employment Status', 'Active'],
      ['Most Recent Start Date', mdy(p.hired)],
      ['Original Hire Date', mdy(p.hired)],
      ['Total Time With Employer', '4 years, 7 months'],
      ['Job Title', p.job],
      ['Rate of Pay', `${usd(p.salary / 12)} Monthly`],
      ['Average Hours per Pay Period', '80'],
      ['Pay Cycle', 'Biweekly'],
    ],
    2,
  );
  const y = year(loan.closing);
  section(s, 'Gross Earnings');
  table(
    s,
    cols(
      'Year',
      'Base Pay|1|right',
      'Overtime|1|right',
      'Commission|1|right',
      'Bonus|1|right',
      'Other Income|1|right',
      'Total|1|right',
    ),
    [y, y - 1, y - 2].map((n, i) => [
      String(n),
      amount(p.salary * (i ? 0.95 : 0.4)),
      '0.00',
      '0.00',
      i ? '2,000.00' : '0.00',
      '0.00',
      amount(p.salary * (i ? 0.97 : 0.4)),
    ]),
  );
  section(s, 'Pay Detail');
  table(
    s,
    cols('Pay Date', 'Pay Period End Date', 'Hours|1|right', 'Gross|1|right', 'Net|1|right'),
    Array.from({ length: 6 }, (_, i) => [
      mdy(addDays(loan.applied, -14 * i)),
      mdy(addDays(loan.applied, -14 * i - 6)),
      '80.00',
      amount(p.salary / 26),
      amount((p.salary / 26) * 0.72),
    ]),
  );
  s.para(
    'The data in this report was furnished by the employer. This report is a consumer report under the Fair Credit Reporting Act (FCRA). The employee may dispute its completeness or accuracy.',
    { size: 8 },
  );
  return s.finish();
};

export const verificationOfEmployment: UsPaper = {
  type: 'verification-of-employment',
  layouts: [form1005, verbal, numberReport],
};
