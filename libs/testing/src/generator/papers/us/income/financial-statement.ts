import { pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { longDate, mdy, year } from '../../../people/dates.js';
import { usd, usd0 } from '../../../people/money.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

function assetsAndLiabilities(s: Sheet, v: (k: number) => string): void {
  s.columns(
    [1, 1],
    [
      () =>
        table(
          s,
          cols('ASSETS (Omit Cents)|2.4', '|1|right'),
          [
            'Cash on Hand & in banks',
            'Savings Accounts',
            'IRA or Other Retirement Account',
            'Accounts & Notes Receivable',
            'Life Insurance – Cash Surrender Value Only',
            'Stocks and Bonds',
            'Real Estate',
            'Automobiles',
            'Other Personal Property',
            'Other Assets',
            'Total',
          ].map((n) => [n, v(90)]),
        ),
      () =>
        table(
          s,
          cols('LIABILITIES (Omit Cents)|2.4', '|1|right'),
          [
            'Accounts Payable',
            'Notes Payable to Banks and Others',
            'Installment Account (Auto)',
            'Installment Account (Other)',
            'Loan(s) Against Life Insurance',
            'Mortgages on Real Estate',
            'Unpaid Taxes',
            'Other Liabilities',
            'Total Liabilities',
            'Net Worth',
            'Total',
          ].map((n) => [n, v(60)]),
        ),
    ],
  );
}

function personalStatement(s: Sheet, { loan, rng, person: p }: UsContext): void {
  const v = (k: number): string => usd0(rng.int(1, k) * 1000);
  title(s, rng.pick(['PERSONAL FINANCIAL STATEMENT', 'Personal Financial Statement']));
  s.para(`As of ${longDate(loan.applied)}`, { align: 'center' });
  pairs(s, [
    ['Name', p.name],
    ['Residence Address', p.home.oneLine],
    ['Business Phone', p.employer.phone],
    ['Business Name of Applicant/Borrower', p.employer.name],
  ]);
  assetsAndLiabilities(s, v);
  section(s, 'Section 1. Source of Income / Contingent Liabilities');
  pairs(
    s,
    [
      ['Salary', usd(p.salary)],
      ['Net Investment Income', usd(800)],
      ['Real Estate Income', '$0'],
      ['As Endorser or Co-Maker', '$0'],
      ['Legal Claims & Judgments', '$0'],
    ],
    2,
  );
  section(s, 'Section 2. Notes Payable to Banks and Others');
  table(
    s,
    cols(
      'Name and Address of Noteholder(s)|2',
      'Original Balance|1|right',
      'Current Balance|1|right',
      'Payment Amount|1|right',
      'How Secured or Endorsed',
    ),
    [['Auto Finance', v(30), v(20), '$410', 'Vehicle']],
  );
  s.para(
    'By signing this form, I/we certify that the statements contained in it and in the attachments are true and accurate as of the stated date(s).',
  );
  signLines(s, [['Signature', p.name, mdy(loan.applied)]]);
}

function balanceSheet(s: Sheet, { loan, rng, person: p }: UsContext): void {
  s.para(p.employer.name, { size: 14, font: `${s.style.head}-bold`, align: 'center' });
  title(s, 'BALANCE SHEET', { align: 'center' });
  s.para(`December 31, ${year(loan.closing) - 1}   (Unaudited - see accountant’s compilation report)`, { align: 'center' });
  table(
    s,
    cols('|3', '|1|right'),
    [
      'ASSETS',
      'Current Assets',
      '   Checking/Savings',
      '   Accounts Receivable',
      '   Inventory',
      'Total Current Assets',
      'Fixed Assets',
      '   Furniture and Equipment',
      '   Accumulated Depreciation',
      'Total Fixed Assets',
      'TOTAL ASSETS',
      'LIABILITIES & EQUITY',
      '   Accounts Payable',
      '   Credit Cards',
      '   Payroll Liabilities',
      'Long Term Liabilities',
      'Total Liabilities',
      '   Owner’s Equity',
      '   Retained Earnings',
      '   Net Income',
      'Total Equity',
      'TOTAL LIABILITIES & EQUITY',
    ].map((n) => [n, /^ {3}|Total|TOTAL/.test(n) ? usd(rng.int(1, 90000)) : '']),
  );
  s.para(
    'Accountant’s Compilation Report: Management is responsible for the accompanying financial statements, which comprise the balance sheet as of December 31, in accordance with accounting principles generally accepted in the United States of America. We did not audit or review the financial statements.',
    { size: 8.5 },
  );
}

const financial =
  (manner: 'personal' | 'company'): UsLayout =>
  (c) => {
    const s = new Sheet(c.style);
    if (manner === 'personal') personalStatement(s, c);
    else balanceSheet(s, c);
    return s.finish();
  };

export const financialStatement: UsPaper = {
  type: 'financial-statement',
  weight: 0.7,
  layouts: [financial('personal'), financial('company')],
};
