import { boxes, pairs, section, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, longDate, mdy } from '../../../people/dates.js';
import { amount, inWords, round2, usd } from '../../../people/money.js';
import { addressBlock, letterhead } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

/** One pay period's money, adding up. */
function payroll({ rng, person, loan }: UsContext) {
  const told = loan.facts?.payroll;
  const paid = told?.paid ?? addDays(loan.closing, -rng.int(10, 50));
  const perYear = told ? 26 : rng.pick([26, 24, 12]);
  const soFar = told?.periodsSoFar ?? Math.max(1, Math.floor(((paid.getUTCMonth() * 30 + paid.getUTCDate()) / 365) * perYear));
  const hourly = !told && rng.chance(0.5);
  const rate = round2(person.salary / 2080);
  const hours = perYear === 26 ? 80 : perYear === 24 ? 86.67 : 173.33;
  const regular = told?.gross ?? (hourly ? round2(rate * hours) : round2(person.salary / perYear));
  const overtime = hourly && rng.chance(0.6) ? round2(rate * 1.5 * rng.int(2, 14)) : 0;
  const gross = round2(regular + overtime);
  const share = (fraction: number): number => round2(gross * fraction);
  const taxes: [string, number][] = [
    ['Federal Income Tax', share(rng.real(0.08, 0.16))],
    ['Social Security', share(0.062)],
    ['Medicare', share(0.0145)],
    [`${person.home.state} State Income Tax`, share(rng.real(0.02, 0.05))],
  ];
  const deductions: [string, number][] = rng.sample<[string, number]>(
    [
      ['401(k)', share(0.05)],
      ['Medical', rng.int(40, 160)],
      ['Dental', 12.5],
      ['Vision', 6.2],
      ['Life Ins', 9.75],
      ['HSA', 50],
      ['Union Dues', 22.4],
      ['Parking', 35],
    ],
    rng.int(2, 5),
  );
  const out = [...taxes, ...deductions].reduce((sum, [, v]) => sum + v, 0);
  return {
    paid,
    from: addDays(paid, -(perYear === 12 ? 34 : told ? 18 : 19)),
    to: addDays(paid, -5),
    soFar,
    rate,
    hours,
    regular,
    overtime,
    gross,
    taxes,
    deductions,
    net: round2(gross - out + (told?.netOff ?? 0)),
    out: round2(out),
    ytd: (n: number) => amount(n * soFar + (n === gross ? (told?.ytdOff ?? 0) : 0)),
  };
}
type Payroll = ReturnType<typeof payroll>;

const earningRows = (p: Payroll): string[][] => [
  ['Regular', amount(p.rate), p.hours.toFixed(2), amount(p.regular), p.ytd(p.regular)],
  ...(p.overtime ? [['Overtime', amount(p.rate * 1.5), '', amount(p.overtime), p.ytd(p.overtime)]] : []),
];

/** Ruled columns with the advice or cheque on the lower third of the page. */
const processor: UsLayout = (c) => {
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
const sum = (items: readonly (readonly [string, number])[]): number => items.reduce((t, [, v]) => t + v, 0);

/** Public payroll: everything in boxes of one width. */
const government: UsLayout = (c) => {
  const { rng, person } = c;
  const p = payroll(c);
  const s = new Sheet({ ...c.style, body: 'serif', head: 'serif', pairs: 'boxes', grid: 'full', size: 8.5, section: 'boxed' });
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
  s.para('MESSAGE:', { after: 20 });
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
  layouts: [processor, threeTables, government, minimal],
};
