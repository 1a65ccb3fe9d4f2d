import { boxes, section } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy } from '../../../people/dates.js';
import { amount, usd } from '../../../people/money.js';
import type { UsContext, UsLayout } from '../us-paper.js';
import { earningRows, type Payroll, payroll, sum } from './payroll.js';

function employeeBoxes(s: Sheet, { rng, person }: UsContext, p: Payroll): void {
  const { employer, home } = person;
  boxes(s, [
    [
      [employer.name, `${employer.address.street}, ${employer.address.cityLine}`, 2],
      ['Pay Group:', rng.mask('@@@-Biweekly Staff'), 1.2],
      ['Business Unit:', rng.mask('@@@##'), 0.8],
    ],
    [
      ['Pay Begin Date:', mdy(p.from)],
      ['Pay End Date:', mdy(p.to)],
      ['Advice #:', rng.digits(15)],
      ['Advice Date:', mdy(p.paid)],
    ],
    [
      ['Employee', `${person.last}, ${person.first} ${person.middle}`, 2],
      ['Employee ID:', rng.digits(7)],
      ['Department:', rng.mask('#######-Facilities'), 1.4],
      ['Job Title:', person.job, 1.4],
    ],
    [
      ['Address', `${home.street}, ${home.cityLine}`, 2],
      ['Pay Rate:', `${usd(person.salary)} Annual`],
      ['TAX DATA: Federal', `Marital Status ${rng.pick(['Single', 'Married'])}  Allowances ${rng.int(0, 4)}`, 1.5],
    ],
  ]);
}

function earningsAndTaxes(s: Sheet, p: Payroll): void {
  s.columns(
    [1.5, 1],
    [
      () => {
        section(s, 'HOURS AND EARNINGS');
        table(s, cols('Description|1.5', 'Rate|0.9|right', 'Hours|0.8|right', 'Earnings|1|right', 'YTD Earnings|1.1|right'), [
          ...earningRows(p),
          ['TOTAL:', '', p.hours.toFixed(2), amount(p.gross), p.ytd(p.gross)],
        ]);
      },
      () => {
        section(s, 'TAXES');
        table(s, cols('Description|1.5', 'Current|1|right', 'YTD|1.1|right'), [
          ...p.taxes.map(([n, v]) => [n, amount(v), p.ytd(v)]),
          ['TOTAL:', amount(sum(p.taxes)), p.ytd(sum(p.taxes))],
        ]);
      },
    ],
  );
}

function deductions(s: Sheet, p: Payroll): void {
  s.columns(
    [1, 1, 1],
    [
      () => {
        section(s, 'BEFORE-TAX DEDUCTIONS');
        table(
          s,
          cols('Description|1.4', 'Current|1|right', 'YTD|1.1|right'),
          p.deductions.slice(0, 2).map(([n, v]) => [n, amount(v), p.ytd(v)]),
        );
      },
      () => {
        section(s, 'AFTER-TAX DEDUCTIONS');
        table(
          s,
          cols('Description|1.4', 'Current|1|right', 'YTD|1.1|right'),
          p.deductions.slice(2).map(([n, v]) => [n, amount(v), p.ytd(v)]),
        );
      },
      () => {
        section(s, 'EMPLOYER PAID BENEFITS');
        table(s, cols('Description|1.4', 'Current|1|right', 'YTD|1.1|right'), [
          ['Retirement ER', amount(p.gross * 0.08), p.ytd(p.gross * 0.08)],
          ['Health ER', '318.22', p.ytd(318.22)],
        ]);
      },
    ],
    4,
  );
}

function totals(s: Sheet, p: Payroll): void {
  table(
    s,
    cols(
      '|1',
      'TOTAL GROSS|1|right',
      'FED TAXABLE GROSS|1.2|right',
      'TOTAL TAXES|1|right',
      'TOTAL DEDUCTIONS|1.2|right',
      'NET PAY|1|right',
    ),
    [
      ['Current', amount(p.gross), amount(p.gross * 0.95), amount(sum(p.taxes)), amount(sum(p.deductions)), amount(p.net)],
      ['YTD', p.ytd(p.gross), p.ytd(p.gross * 0.95), p.ytd(sum(p.taxes)), p.ytd(sum(p.deductions)), p.ytd(p.net)],
    ],
  );
}

function leaveAndDeposit(s: Sheet, { rng }: UsContext, p: Payroll): void {
  s.columns(
    [1, 1],
    [
      () => {
        section(s, 'LEAVE BALANCES');
        table(s, cols('|1.2', 'Vacation|1|right', 'Sick|1|right'), [
          ['Start Balance', '80.3', '112.0'],
          ['+ Earned', '6.7', '4.0'],
          ['- Taken', '0.0', '8.0'],
          ['End Balance', '87.0', '108.0'],
        ]);
      },
      () => {
        section(s, 'NET PAY DISTRIBUTION');
        table(s, cols('Payment Type', 'Account Type', 'Account Number', 'Deposit Amount|1|right'), [
          [`Advice #${rng.digits(6)}`, 'Checking', rng.mask('XXXX####'), usd(p.net)],
        ]);
      },
    ],
  );
}

/** Public payroll: everything in boxes of one width. */
export const publicPayroll: UsLayout = (c) => {
  const p = payroll(c);
  const s = new Sheet({ ...c.style, body: 'serif', head: 'serif', pairs: 'boxes', grid: 'full', size: 8.5, section: 'boxed' });
  employeeBoxes(s, c, p);
  earningsAndTaxes(s, p);
  deductions(s, p);
  totals(s, p);
  leaveAndDeposit(s, c, p);
  s.para('MESSAGE:', { after: 20 });
  return s.finish();
};
