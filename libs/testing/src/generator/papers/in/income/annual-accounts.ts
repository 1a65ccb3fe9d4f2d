import { title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { year } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { lakh } from '../../../people/money.js';
import type { InLayout, InPaper } from '../in-paper.js';
import { tradeName } from './trade-name.js';

type Figure = (k: number) => string;

function tradingAccount(s: Sheet, figure: Figure): void {
  table(s, cols('Particulars|2.4', 'Amount (Rs.)|1|right', 'Particulars|2.4', 'Amount (Rs.)|1|right'), [
    ['To Opening Stock', figure(9000), 'By Sales', figure(90000)],
    ['To Purchases', figure(50000), 'By Closing Stock', figure(9000)],
    ['To Carriage Inward', figure(300), '', ''],
    ['To Gross Profit c/d', figure(20000), '', ''],
    ['To Salaries and Wages', figure(4000), 'By Gross Profit b/d', figure(20000)],
    ['To Shop Rent', figure(1800), 'By Discount Received', figure(90)],
    ['To Electricity Charges', figure(400), 'By Interest on FDR', figure(200)],
    ['To Bank Charges', figure(60), '', ''],
    ['To Depreciation', figure(900), '', ''],
    ['To Audit Fees', figure(150), '', ''],
    ['To Net Profit transferred to Capital A/c', figure(9000), '', ''],
  ]);
}

function statementOfProfit(s: Sheet, figure: Figure, y: number): void {
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
    ].map((n, i) => [n, String(15 + i), figure(80000), figure(70000)]),
  );
}

function liabilitiesAndAssets(s: Sheet, figure: Figure): void {
  table(s, cols('Liabilities|2.4', 'Amount (Rs.)|1|right', 'Assets|2.4', 'Amount (Rs.)|1|right'), [
    ['Capital Account: Opening Balance', figure(40000), 'Fixed Assets (as per schedule)', figure(20000)],
    ['Add: Net Profit', figure(9000), 'Less: Depreciation', figure(900)],
    ['Less: Drawings', figure(4000), 'Closing Stock', figure(9000)],
    ['Secured Loans', figure(9000), 'Sundry Debtors', figure(9000)],
    ['Unsecured Loans', figure(3000), 'Loans and Advances', figure(900)],
    ['Sundry Creditors', figure(5000), 'Cash in Hand', figure(300)],
    ['Outstanding Expenses', figure(300), 'Balance with Bank', figure(900)],
    ['Total', figure(90000), 'Total', figure(90000)],
  ]);
}

function scheduleOfBalances(s: Sheet, figure: Figure, y: number): void {
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
    ].map((n, i) => [n, /^I/.test(n) ? '' : String(i), /^I/.test(n) ? '' : figure(60000), /^I/.test(n) ? '' : figure(50000)]),
  );
}

const accounts =
  (kind: 'pl' | 'bs', manner: 'T' | 'schedule'): InLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const y = year(loan.applied) - 1;
    const s = new Sheet({ ...c.style, grid: manner === 'T' ? 'full' : 'rows' });
    const figure: Figure = (k) => lakh(rng.int(1, k) * 100 + rng.int(0, 99));
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
    if (kind === 'pl' && manner === 'T') tradingAccount(s, figure);
    else if (kind === 'pl') statementOfProfit(s, figure, y);
    else if (manner === 'T') liabilitiesAndAssets(s, figure);
    else scheduleOfBalances(s, figure, y);
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
