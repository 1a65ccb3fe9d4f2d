import { pairs, section } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { mdy } from '../../../people/dates.js';
import { whole } from '../../../people/money.js';
import type { UsLayout } from '../us-paper.js';
import { taxReturn } from './tax-return.js';

/** The IRS's own account of the return, as lenders order it. */
export const transcript: UsLayout = (c) => {
  const { rng, person } = c;
  const r = taxReturn(c);
  const s = new Sheet(
    { ...c.style, body: 'mono', head: 'mono', size: 8.4, pairs: 'dots', section: 'underline' },
    {
      running: (p, n, of) =>
        of > 1 && n > 1 && p.text(p.left, 28, `Tracking Number: ${rng.digits(12)}`, { font: 'mono', size: 8 }),
    },
  );
  s.para('This Product Contains Sensitive Taxpayer Data', { font: 'mono-bold', align: 'center' });
  s.para('Tax Return Transcript', { font: 'mono-bold', size: 14, align: 'center' });
  pairs(s, [
    ['Request Date:', mdy(c.loan.applied)],
    ['Response Date:', mdy(c.loan.applied)],
    ['Tracking Number:', rng.digits(12)],
  ]);
  s.gap().para(`SSN Provided: XXX-XX-${person.ssn.slice(-4)}\nTax Period Ending: Dec. 31, ${r.taxYear}`);
  s.para(
    'The following items reflect the amount as shown on the return (PR), and the amount as adjusted (PC), if applicable. They do not show subsequent activity on the account.',
  );
  pairs(s, [
    ['SSN:', `XXX-XX-${person.ssn.slice(-4)}`],
    ['NAME(S) SHOWN ON RETURN:', `${person.first.slice(0, 4)} ${person.last.slice(0, 4)}`.toUpperCase()],
    ['ADDRESS:', person.home.street.slice(0, 8).toUpperCase()],
    ['FILING STATUS:', 'Married Filing Joint'],
    ['FORM NUMBER:', '1040'],
    ['CYCLE POSTED:', rng.digits(8)],
    ['RECEIVED DATE:', mdy(c.loan.applied)],
    ['REMITTANCE:', '$0.00'],
    ['EXEMPTION NUMBER:', '2'],
  ]);
  section(s, 'Income');
  pairs(s, [
    ['WAGES, SALARIES, TIPS, ETC:', `$${whole(r.wages)}.00`],
    ['TAXABLE INTEREST INCOME: SCH B:', `$${whole(r.interest)}.00`],
    ['TAX-EXEMPT INTEREST:', '$0.00'],
    ['ORDINARY DIVIDEND INCOME: SCH B:', '$0.00'],
    ['REFUNDS OF STATE/LOCAL TAXES:', '$0.00'],
    ['BUSINESS INCOME OR LOSS (Schedule C):', '$0.00'],
    ['CAPITAL GAIN OR LOSS: (Schedule D):', '$0.00'],
    ['TOTAL IRA DISTRIBUTIONS:', '$0.00'],
    ['RENT/ROYALTY/PARTNERSHIP/ESTATE (Schedule E):', '$0.00'],
    ['TOTAL INCOME:', `$${whole(r.agi)}.00`],
  ]);
  section(s, 'Adjustments to Income');
  pairs(s, [
    ['EDUCATOR EXPENSES:', '$0.00'],
    ['SELF-EMPLOYMENT TAX DEDUCTION:', '$0.00'],
    ['STUDENT LOAN INTEREST DEDUCTION:', '$0.00'],
    ['TOTAL ADJUSTMENTS:', '$0.00'],
    ['ADJUSTED GROSS INCOME:', `$${whole(r.agi)}.00`],
  ]);
  section(s, 'Tax and Credits');
  pairs(s, [
    ['STANDARD DEDUCTION PER COMPUTER:', '$27,700.00'],
    ['TAXABLE INCOME:', `$${whole(r.agi - 27700)}.00`],
    ['TENTATIVE TAX:', `$${whole(r.agi * 0.1)}.00`],
    ['CHILD TAX CREDIT:', '$0.00'],
    ['TOTAL CREDITS:', '$0.00'],
  ]);
  section(s, 'Payments');
  pairs(s, [
    ['FEDERAL INCOME TAX WITHHELD:', `$${whole(r.agi * 0.12)}.00`],
    ['ESTIMATED TAX PAYMENTS:', '$0.00'],
    ['TOTAL PAYMENTS:', `$${whole(r.agi * 0.12)}.00`],
  ]);
  s.para('This Product Contains Sensitive Taxpayer Data', { font: 'mono-bold', align: 'center' });
  return s.finish();
};
