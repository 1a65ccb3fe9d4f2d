import { title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { year } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { lakh } from '../../../people/money.js';
import type { InLayout, InPaper } from '../in-paper.js';
import { tradeName } from './trade-name.js';

const accounts =
  (kind: 'pl' | 'bs', manner: 'T' | 'schedule'): InLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const y = year(loan.applied) - 1;
    const s = new Sheet({ ...c.style, grid: manner === 'T' ? 'full' : 'rows' });
    const v = (k: number): string => lakh(rng.int(1, k) * 100 + rng.int(0, 99));
    s.para(`M/S ${tradeName(c).toUpperCase()}\nProp. ${p.name}\n${p.office.oneLine}`, {
      align: 'center',
      font: bodyFont(s.style, '-bold'),
    });
    title(
      s,
      kind === 'pl'
        ? rng.pick([
            `TRADING AND PROFIT & LOSS ACCOUNT FOR THE YEAR ENDED 31ST MARCH ${y + 1}`,
            `STATEMENT OF PROFIT AND LOSS FOR THE YEAR ENDED 31ST MARCH, ${y + 1}`,
          ])
        : `BALANCE SHEET AS ON 31ST MARCH ${y + 1}`,
      { size: 12, align: 'center' },
    );
    if (kind === 'pl') {
      if (manner === 'T')
        table(s, cols('Particulars|2.4', 'Amount (Rs.)|1|right', 'Particulars|2.4', 'Amount (Rs.)|1|right'), [
          ['To Opening Stock', v(9000), 'By Sales', v(90000)],
          ['To Purchases', v(50000), 'By Closing Stock', v(9000)],
          ['To Carriage Inward', v(300), '', ''],
          ['To Gross Profit c/d', v(20000), '', ''],
          ['To Salaries and Wages', v(4000), 'By Gross Profit b/d', v(20000)],
          ['To Shop Rent', v(1800), 'By Discount Received', v(90)],
          ['To Electricity Charges', v(400), 'By Interest on FDR', v(200)],
          ['To Bank Charges', v(60), '', ''],
          ['To Depreciation', v(900), '', ''],
          ['To Audit Fees', v(150), '', ''],
          ['To Net Profit transferred to Capital A/c', v(9000), '', ''],
        ]);
      else
        table(
          s,
          cols('Particulars|3', 'Note No.|0.6|center', `31 March ${y + 1}|1|right`, `31 March ${y}|1|right`),
          [
            'I. Revenue from operations',
            'II. Other income',
            'III. Total Revenue (I + II)',
            'IV. Expenses: Cost of materials consumed',
            'Purchases of Stock-in-Trade',
            'Changes in inventories',
            'Employee benefits expense',
            'Finance costs',
            'Depreciation and amortization expense',
            'Other expenses',
            'Total expenses',
            'V. Profit before tax',
            'VI. Tax expense: Current tax',
            'VII. Profit (Loss) for the period',
          ].map((n, i) => [n, String(15 + i), v(80000), v(70000)]),
        );
    } else if (manner === 'T')
      table(s, cols('Liabilities|2.4', 'Amount (Rs.)|1|right', 'Assets|2.4', 'Amount (Rs.)|1|right'), [
        ['Capital Account: Opening Balance', v(40000), 'Fixed Assets (as per schedule)', v(20000)],
        ['Add: Net Profit', v(9000), 'Less: Depreciation', v(900)],
        ['Less: Drawings', v(4000), 'Closing Stock', v(9000)],
        ['Secured Loans', v(9000), 'Sundry Debtors', v(9000)],
        ['Unsecured Loans', v(3000), 'Loans and Advances', v(900)],
        ['Sundry Creditors', v(5000), 'Cash in Hand', v(300)],
        ['Outstanding Expenses', v(300), 'Balance with Bank', v(900)],
        ['Total', v(90000), 'Total', v(90000)],
      ]);
    else
      table(
        s,
        cols('Particulars|3', 'Note No.|0.6|center', `31 March ${y + 1}|1|right`, `31 March ${y}|1|right`),
        [
          'I. EQUITY AND LIABILITIES',
          '(1) Shareholders’ funds: (a) Share capital',
          '(b) Reserves and surplus',
          '(2) Non-current liabilities: Long-term borrowings',
          '(3) Current liabilities: Short-term borrowings',
          'Trade payables',
          'Other current liabilities',
          'TOTAL',
          'II. ASSETS',
          '(1) Non-current assets: Property, plant and equipment',
          '(2) Current assets: Inventories',
          'Trade receivables',
          'Cash and cash equivalents',
          'Short-term loans and advances',
          'TOTAL',
        ].map((n, i) => [n, /^I/.test(n) ? '' : String(i), /^I/.test(n) ? '' : v(60000), /^I/.test(n) ? '' : v(50000)]),
      );
    s.para(
      'As per our report of even date attached. Significant accounting policies and notes on accounts form an integral part of the financial statements.',
    );
    s.columns(
      [1, 1],
      [
        () =>
          s.para(
            `For ${c.person.last} & Associates\nChartered Accountants\nFirm Reg. No. ${rng.mask('######W')}\n\n\nCA ${anyInName(rng)}\nMembership No. ${rng.digits(6)}\nUDIN: ${rng.mask('########@@@@@@####')}`,
          ),
        () => s.para(`For M/S ${tradeName(c)}\n\n\n\n${p.name}\nProprietor\nPlace: ${p.office.city}`, { align: 'right' }),
      ],
    );
    return s.finish();
  };

export const profitAndLoss: InPaper = {
  type: 'profit-and-loss',
  series: 0.15,
  layouts: [accounts('pl', 'T'), accounts('pl', 'schedule')],
};

export const balanceSheet: InPaper = {
  type: 'balance-sheet',
  series: 0.15,
  layouts: [accounts('bs', 'T'), accounts('bs', 'schedule')],
};
