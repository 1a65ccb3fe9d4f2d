import { pairs, section, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { longDate, mdy } from '../../../people/dates.js';
import { amount, usd } from '../../../people/money.js';
import { letterhead } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';
import { earningRows, payroll, sum } from './payroll.js';
import { publicPayroll } from './paystub-of-public-payroll.js';
import { withVoucher } from './paystub-with-voucher.js';

/** Three small tables under a black bar. */
const threeTables: UsLayout = (c) => {
  const { rng, person } = c;
  const p = payroll(c);
  const s = new Sheet(c.style);
  letterhead(s, rng, person.employer.name, [
    person.employer.address.street,
    person.employer.address.cityLine,
    person.employer.phone,
  ]);
  title(
    s,
    rng.pick([
      'Pay Stub',
      'EARNINGS STATEMENT',
      'Payroll Statement',
      'Statement of Earnings and Deductions',
      'Pay Advice',
      'Direct Deposit Advice',
    ]),
  );
  pairs(
    s,
    [
      ['Employee Name', person.name],
      ['Employee ID', rng.mask('E####')],
      ['SSN', `XXX-XX-${person.ssn.slice(-4)}`],
      ['Department', rng.pick(['100 Operations', '220 Admin', '310 Field'])],
      ['Pay Period', `${mdy(p.from)} - ${mdy(p.to)}`],
      ['Pay Date', mdy(p.paid)],
      ['Pay Frequency', rng.pick(['Bi-Weekly', 'Semi-Monthly', 'Monthly'])],
      ['Check No.', rng.digits(6)],
    ],
    2,
  );
  section(s, 'Earnings');
  table(s, cols('Description|1.6', 'Rate|1|right', 'Hours|1|right', 'Current|1|right', 'YTD|1.1|right'), [
    ...earningRows(p),
    ['Total Earnings', '', '', amount(p.gross), p.ytd(p.gross)],
  ]);
  s.columns(
    [1, 1],
    [
      () => {
        section(s, 'Taxes Withheld');
        table(
          s,
          cols('Tax|1.6', 'Current|1|right', 'YTD|1.1|right'),
          p.taxes.map(([n, v]) => [n, amount(v), p.ytd(v)]),
        );
      },
      () => {
        section(s, 'Deductions');
        table(
          s,
          cols('Description|1.6', 'Current|1|right', 'YTD|1.1|right'),
          p.deductions.map(([n, v]) => [n, amount(v), p.ytd(v)]),
        );
      },
    ],
  );
  section(s, 'Summary');
  table(s, cols('|1', 'Gross Pay|1|right', 'Taxes|1|right', 'Deductions|1|right', 'Net Pay|1|right'), [
    ['Current', amount(p.gross), amount(sum(p.taxes)), amount(sum(p.deductions)), amount(p.net)],
    ['Year to Date', p.ytd(p.gross), p.ytd(sum(p.taxes)), p.ytd(sum(p.deductions)), p.ytd(p.net)],
  ]);
  section(s, 'Direct Deposit Distribution');
  table(s, cols('Account Type', 'Account', 'Amount|1|right'), [
    [rng.pick(['Checking', 'Savings']), rng.mask('XXXXXX####'), amount(p.net)],
  ]);
  pairs(s, [
    ['PTO Accrued', `${rng.int(2, 8)}.00`],
    ['PTO Used', `${rng.int(0, 8)}.00`],
    ['PTO Balance', `${rng.int(9, 120)}.00`],
  ]);
  return s.finish();
};

/** A list of labels and values from a small employer's spreadsheet. */
const minimal: UsLayout = (c) => {
  const { rng, person } = c;
  const p = payroll(c);
  const s = new Sheet({ ...c.style, pairs: rng.pick(['columns', 'colon', 'dots'] as const), size: 10.5 });
  title(s, person.employer.name);
  title(s, rng.pick(['PAY SLIP', 'EARNINGS STATEMENT', 'Payroll Check Stub', 'Wage Statement', 'Employee Pay Stub']), {
    size: 12,
  });
  pairs(s, [
    ['Employee Name', person.name],
    ['Job Title', person.job],
    ['Pay Period', `${mdy(p.from)} to ${mdy(p.to)}`],
    ['Pay Date', longDate(p.paid)],
    ['Hours Worked', p.hours.toFixed(2)],
    ['Gross Pay', usd(p.gross)],
    ...p.taxes.map(([n, v]): [string, string] => [n, usd(v)]),
    ...p.deductions.map(([n, v]): [string, string] => [n, usd(v)]),
    ['Total Deductions', usd(p.out)],
    ['Net Pay', usd(p.net)],
    ['YTD Gross', `$${p.ytd(p.gross)}`],
    ['YTD Net', `$${p.ytd(p.net)}`],
  ]);
  return s.finish();
};

export const paystub: UsPaper = {
  type: 'paystub',
  weight: 2,
  series: 0.5,
  layouts: [withVoucher, threeTables, publicPayroll, minimal],
};
