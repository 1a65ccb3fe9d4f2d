import { pairs } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy } from '../../../people/dates.js';
import { amount, inWords, usd } from '../../../people/money.js';
import { addressBlock } from '../../parts.js';
import type { UsContext, UsLayout } from '../us-paper.js';
import { earningRows, type Payroll, payroll } from './payroll.js';

/** Ruled columns with the advice or cheque on the lower third of the page. */
export const withVoucher: UsLayout = (c) => {
  const { rng, person } = c;
  const p = payroll(c);
  const s = new Sheet({ ...c.style, grid: 'bare', body: 'sans', head: 'sans', size: 8.2, margin: 38 });
  const { employer } = person;
  s.text(s.left, 44, 'CO.     FILE      DEPT.    CLOCK   VCHR. NO.', { size: 7 });
  s.text(s.left, 54, rng.mask('@#@   ######    00##00           ##########   1'), { size: 7.5, font: 'mono' });
  s.text(s.right - 210, 58, 'Earnings Statement', { size: 20, font: 'sans-bold' });
  s.y = 66;
  s.columns(
    [1, 1],
    [
      () => addressBlock(s, [employer.name, employer.address.street, employer.address.cityLine], { upper: rng.chance(0.5) }),
      () =>
        pairs(s, [
          ['Period Beginning:', mdy(p.from)],
          ['Period Ending:', mdy(p.to)],
          ['Pay Date:', mdy(p.paid)],
        ]),
    ],
  );
  s.columns(
    [1, 1],
    [
      () =>
        s.para(
          `Taxable Marital Status:  ${rng.pick(['Single', 'Married'])}\nExemptions/Allowances:\n   Federal:   ${rng.int(0, 4)}\n   ${person.home.state}:   ${rng.int(0, 4)}\nSocial Security Number: XXX-XX-${person.ssn.slice(-4)}`,
          { size: 7.5 },
        ),
      () => addressBlock(s, [person.name, person.home.street, person.home.cityLine], { upper: true }),
    ],
  );
  s.gap(6).columns(
    [1.25, 1],
    [
      () => {
        table(
          s,
          cols('Earnings|1.3', 'rate|0.8|right', 'hours|0.8|right', 'this period|1|right', 'year to date|1.1|right'),
          [...earningRows(p), ['Gross Pay', '', '', usd(p.gross), p.ytd(p.gross)]],
          { strong: (i) => i === earningRows(p).length },
        );
        table(s, cols('Deductions|1.6', 'Statutory|1.2|right', '|1|right'), [
          ...p.taxes.map(([n, v]) => [n, `-${amount(v)}`, p.ytd(v)]),
          ['Other', '', ''],
          ...p.deductions.map(([n, v]) => [n, `-${amount(v)}${n === '401(k)' ? '*' : ''}`, p.ytd(v)]),
        ]);
        table(
          s,
          cols('|1.4', '|1|right'),
          [
            ['Net Pay', usd(p.net)],
            ['Checking 1', `-${amount(p.net)}`],
            ['Net Check', '$0.00'],
          ],
          { strong: () => true },
        );
        s.para('* Excluded from federal taxable wages', { size: 7 });
        s.para(`Your federal taxable wages this period are ${usd(p.gross * 0.95)}`, { size: 7 });
      },
      () => {
        table(s, cols('Other Benefits and Information|1.5', 'this period|1|right', 'total to date|1|right'), [
          ['Vacation Hrs', '3.08', String(rng.int(10, 90))],
          ['Sick Hrs', '1.85', String(rng.int(10, 60))],
          ['401(k) Match', amount(p.gross * 0.03), p.ytd(p.gross * 0.03)],
          ['Group Term Life', '0.51', p.ytd(0.51)],
        ]);
        s.para('Important Notes', { font: 'sans-bold' });
        s.para(
          rng.pick([
            'EFFECTIVE THIS PAY PERIOD YOUR REGULAR HOURLY RATE HAS BEEN CHANGED.',
            'YOUR COMPANY PHONE NUMBER IS ON FILE WITH PAYROLL.',
            'BASIS OF PAY: HOURLY',
            'BASIS OF PAY: SALARIED',
            'Open enrollment ends on the last business day of the month.',
          ]),
          { size: 7.5 },
        );
      },
    ],
  );
  voucher(s, c, p);
  return s.finish();
};

function voucher(s: Sheet, { person, rng }: UsContext, p: Payroll): void {
  const { employer } = person;
  const top = Math.max(s.y + 12, 540);
  s.line(0, top - 8, s.pageWidth, top - 8, { dash: [3, 3] });
  s.y = top;
  s.columns(
    [1.4, 1],
    [
      () => addressBlock(s, [employer.name, employer.address.street, employer.address.cityLine]),
      () =>
        pairs(s, [
          [rng.pick(['Advice number:', 'Check number:']), rng.digits(10)],
          ['Pay date:', mdy(p.paid)],
        ]),
    ],
  );
  s.para(rng.pick(['Deposited to the account of', 'Pay to the order of']), { size: 8, after: 2 });
  s.text(s.left, s.y + 10, person.name.toUpperCase(), { font: 'sans-bold' });
  s.text(s.right - 120, s.y + 10, usd(p.net), { font: 'sans-bold', align: 'right', width: 120 });
  s.gap(18).para(`${inWords(p.net).toUpperCase()} AND ${String(Math.round((p.net % 1) * 100)).padStart(2, '0')}/100 DOLLARS`, {
    size: 7.5,
  });
  s.text(s.left, s.y + 14, rng.pick(['NON-NEGOTIABLE', 'THIS IS NOT A CHECK', 'VOID VOID VOID']), {
    size: 15,
    font: 'sans-bold',
    color: '#888888',
    align: 'center',
    width: s.width,
  });
}
