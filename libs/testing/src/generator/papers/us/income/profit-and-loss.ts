import { signLines } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy, monthName, year } from '../../../people/dates.js';
import { amount, round2 } from '../../../people/money.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const EXPENSES = [
  'Advertising',
  'Auto Expense',
  'Bank Service Charges',
  'Contract Labor',
  'Depreciation',
  'Insurance',
  'Office Supplies',
  'Professional Fees',
  'Rent',
  'Repairs and Maintenance',
  'Salaries and Wages',
  'Payroll Taxes',
  'Telephone',
  'Travel',
  'Utilities',
  'Meals',
];

const profitLoss =
  (manner: 'quick' | 'hand'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet({ ...c.style, grid: manner === 'quick' ? 'bare' : c.style.grid });
    const sales = rng.int(40, 480) * 1000 + rng.int(0, 999);
    const cogs = round2(sales * rng.real(0.1, 0.4));
    const spent = rng
      .sample(EXPENSES, rng.int(8, 14))
      .sort()
      .map((e): [string, number] => [e, round2(sales * rng.real(0.004, 0.05))]);
    const total = round2(spent.reduce((t, [, v]) => t + v, 0));
    const business = `${p.last} ${rng.pick(['Consulting LLC', 'Landscaping', 'Design Studio', 'Trucking', 'Catering'])}`;
    s.para(business, { size: 14, font: `${s.style.head}-bold`, align: 'center', after: 2 });
    s.para(
      rng.pick(['Profit & Loss', 'Profit and Loss Statement', 'Income Statement', 'Year-to-Date Profit and Loss Statement']),
      { size: 12, font: `${s.style.head}-bold`, align: 'center', after: 2 },
    );
    s.para(`January 1 through ${monthName(loan.applied)} ${loan.applied.getUTCDate()}, ${year(loan.applied)}`, {
      align: 'center',
    });
    s.para(rng.pick(['Cash Basis', 'Accrual Basis', 'Unaudited']), { align: 'right', size: 8 });
    table(
      s,
      cols('|3', `Jan - ${monthName(loan.applied).slice(0, 3)} ${String(year(loan.applied)).slice(2)}|1|right`),
      [
        ['Ordinary Income/Expense', ''],
        ['   Income', ''],
        ['      Sales / Gross Receipts', amount(sales)],
        ['   Total Income', amount(sales)],
        ['   Cost of Goods Sold', amount(cogs)],
        ['Gross Profit', amount(sales - cogs)],
        ['   Expense', ''],
        ...spent.map(([n, v]) => [`      ${n}`, amount(v)]),
        ['   Total Expense', amount(total)],
        ['Net Ordinary Income', amount(sales - cogs - total)],
        ['Net Income', amount(sales - cogs - total)],
      ],
      { strong: (i) => i === 5 || i > 7 + spent.length },
    );
    if (manner === 'hand') {
      s.para('I certify that this profit and loss statement is true and correct to the best of my knowledge.');
      signLines(s, [['Business owner signature', p.name, mdy(loan.applied)]]);
    }
    return s.finish();
  };

export const profitAndLoss: UsPaper = { type: 'profit-and-loss', layouts: [profitLoss('quick'), profitLoss('hand')] };
