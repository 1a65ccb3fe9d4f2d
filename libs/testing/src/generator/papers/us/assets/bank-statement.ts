import { pairs, section, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { headFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, longDate, md, mdy, monDay } from '../../../people/dates.js';
import { amount, usd } from '../../../people/money.js';
import { addressBlock, letterhead } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';
import { account, type Entry } from './bank-account.js';

const IN_CASE_OF_ERRORS =
  'In Case of Errors or Questions About Your Electronic Transfers: Telephone us or write us at the address on the front of this statement as soon as you can if you think your statement or receipt is wrong or if you need more information about a transfer on the statement or receipt. We must hear from you no later than 60 days after we sent you the FIRST statement on which the error or problem appeared. (1) Tell us your name and account number. (2) Describe the error or the transfer you are unsure about, and explain as clearly as you can why you believe there is an error or why you need more information. (3) Tell us the dollar amount of the suspected error. We will investigate your complaint and will correct any error promptly.';

function reconciliation(s: Sheet): void {
  section(s, 'How to Balance Your Account');
  s.para(
    'Begin by adjusting your account register. Add any deposits, interest or credits shown on this statement that are not in your register. Subtract any checks, automatic payments, ATM withdrawals and service charges that you have not recorded.',
  );
  table(
    s,
    cols('Outstanding checks: Number', 'Amount|1|right', 'Number', 'Amount|1|right'),
    Array.from({ length: 8 }, () => ['', '', '', '']),
  );
  s.para(
    'Enter ending balance from this statement $ ________   Add deposits not shown $ ________   Subtract outstanding checks $ ________   Balance $ ________',
  );
  s.para(IN_CASE_OF_ERRORS);
}

/** Letterhead, window address and summary first; then a bare table whose pages carry only a number. */
const consolidated: UsLayout = (c) => {
  const a = account(c);
  const { rng, person } = c;
  const id = rng.mask('#######-@@@##');
  const s = new Sheet(c.style, {
    topNext: 58,
    running: (p, n, of) =>
      p.text(p.left, n === 1 ? p.height - 24 : 34, `Page ${n} of ${of}      ${id}`, { size: 8, align: 'right', width: p.width }),
  });
  letterhead(s, rng, a.bank, [`P.O. Box ${rng.digits(5)}`, person.home.cityLine, 'Member FDIC']);
  s.columns(
    [1.3, 1],
    [
      () => addressBlock(s, [person.name, person.home.street, person.home.cityLine], { upper: true }),
      () =>
        pairs(s, [
          ['Account number:', a.no],
          ['Statement period:', `${mdy(a.from)} - ${mdy(a.to)}`],
          ['Customer service:', '1-800-555-0142'],
        ]),
    ],
  );
  s.gap(14);
  title(
    s,
    rng.pick([
      'Your checking account statement',
      'Account Statement',
      'Everyday Checking',
      'Your consolidated statement',
      'Statement of Account',
      'Free Checking Statement',
    ]),
  );
  s.para(
    rng.pick([
      'Have questions? Call us any time, day or night. We are here to help.',
      'Go paperless: sign up for online statements today and view them whenever you like.',
      'Protect yourself: we will never call you to ask for your password or one-time code.',
    ]),
    { after: 8 },
  );
  section(s, rng.pick(['Account summary', 'Summary of your account', 'Checking Summary', 'Activity summary']));
  pairs(s, [
    [`Beginning balance on ${longDate(a.from)}`, usd(a.opening)],
    ['Deposits and other additions', usd(a.plus)],
    ['Withdrawals and other subtractions', `-${usd(a.minus)}`],
    ['Service fees', '-0.00'],
    [`Ending balance on ${longDate(a.to)}`, usd(a.closing)],
    ['Average ledger balance', usd((a.opening + a.closing) / 2)],
  ]);
  const groups: [string, Entry[]][] = [
    ['Deposits and other additions', a.rows.filter((r) => r.value > 0)],
    ['Withdrawals and other subtractions', a.rows.filter((r) => r.value < 0)],
  ];
  for (const [name, rows] of groups) {
    section(s, name);
    table(s, cols('Date|0.6', 'Description|4', 'Amount|1|right'), [
      ...rows.map((r) => [mdy(r.at), r.text, amount(r.value)]),
      ['', `Total ${name.toLowerCase()}`, usd(rows.reduce((t, r) => t + r.value, 0))],
    ]);
  }
  if (rng.chance(0.5)) reconciliation(s);
  return s.finish();
};

/** One table with a running balance under a coloured bar. */
const runningBalance: UsLayout = (c) => {
  const a = account(c);
  const { rng, person } = c;
  const s = new Sheet(c.style, {
    topNext: 84,
    running: (p, n, of) => {
      p.text(p.left, p.height - 22, `${n} of ${of}`, { size: 8, align: rng.chance(0.5) ? 'right' : 'center', width: p.width });
      if (n === 1) return;
      p.text(p.left, 36, a.bank, { size: 11, font: headFont(p.style), color: p.style.accent });
      p.text(p.left, 52, `Account number ${a.no}     ${longDate(a.from)} to ${longDate(a.to)}`, { size: 8.5 });
    },
  });
  s.rect(0, 0, s.pageWidth, 16, { fill: c.style.accent });
  letterhead(s, rng, a.bank, [`${rng.int(100, 900)} Main Street`, person.home.cityLine]);
  pairs(s, [
    ['Account holder', person.name],
    ['Account number', a.no],
    ['Account type', rng.pick(['Checking', 'Savings', 'Money Market Savings', 'Premier Checking'])],
    ['Statement period', `${longDate(a.from)} through ${longDate(a.to)}`],
  ]);
  section(s, 'Summary of your account for this period');
  pairs(
    s,
    [
      ['Opening balance', usd(a.opening)],
      ['Total deposits', `+ ${usd(a.plus)}`],
      ['Total withdrawals', `- ${usd(a.minus)}`],
      ['Closing balance', `= ${usd(a.closing)}`],
    ],
    2,
  );
  section(s, rng.pick(['Details of your account activity', 'Transaction history', 'Account activity']));
  table(s, cols('Date|0.7', 'Description|3', 'Withdrawals ($)|1|right', 'Deposits ($)|1|right', 'Balance ($)|1|right'), [
    ['', 'Opening balance', '', '', amount(a.opening)],
    ...a.rows.map((r) => [
      monDay(r.at),
      r.text,
      r.value < 0 ? amount(-r.value) : '',
      r.value > 0 ? amount(r.value) : '',
      amount(r.balance),
    ]),
    ['', 'Closing balance', '', '', amount(a.closing)],
  ]);
  return s.finish();
};

/** A credit union's share draft and savings on one typewritten-looking list. */
const creditUnion: UsLayout = (c) => {
  const a = account(c);
  const { rng, person } = c;
  const s = new Sheet(
    { ...c.style, body: 'mono', size: 7.8, grid: 'bare', pairs: 'colon' },
    { running: (p, n) => p.text(p.right - 60, 30, `PAGE ${n}`, { font: 'mono', size: 8 }) },
  );
  s.para(a.bank.toUpperCase(), { size: 12, font: 'mono-bold' });
  s.para(`STATEMENT OF ACCOUNT\nMEMBER NUMBER ${rng.digits(7)}     STATEMENT PERIOD ${md(a.from)} THRU ${mdy(a.to)}`);
  addressBlock(s, [person.name, person.home.street, person.home.cityLine], { upper: true });
  s.para(`SHARE SAVINGS SUFFIX 01          PREVIOUS BALANCE      ${amount(rng.int(25, 9000))}`);
  table(s, cols('POST DATE|1', 'TRANSACTION DESCRIPTION|4', 'AMOUNT|1.2|right', 'BALANCE|1.2|right'), [
    [md(a.to), 'DIVIDEND EARNED 0.100% APY', '0.41', '25.41'],
  ]);
  s.para(`SHARE DRAFT CHECKING SUFFIX 70          PREVIOUS BALANCE      ${amount(a.opening)}`);
  table(
    s,
    cols('POST DATE|1', 'TRANSACTION DESCRIPTION|4', 'AMOUNT|1.2|right', 'BALANCE|1.2|right'),
    a.rows.map((r) => [md(r.at), r.text.toUpperCase(), amount(r.value), amount(r.balance)]),
  );
  s.para(
    `NEW BALANCE ${amount(a.closing)}\nYEAR-TO-DATE DIVIDENDS PAID 3.17\nTOTAL OVERDRAFT FEES THIS PERIOD 0.00   YEAR-TO-DATE 0.00\nYOUR SAVINGS FEDERALLY INSURED TO AT LEAST $250,000 BY NCUA`,
  );
  return s.finish();
};

/** What the customer prints from online banking. */
const onlinePrint: UsLayout = (c) => {
  const a = account(c);
  const { rng, person } = c;
  const at = mdy(addDays(a.to, 6));
  const s = new Sheet(
    { ...c.style, body: 'sans', size: 9, grid: 'rows' },
    {
      top: 56,
      running: (p, n, of) => {
        p.text(p.left, 22, `${at}, ${rng.int(1, 12)}:${rng.int(10, 59)} PM                ${a.bank} | Account details`, {
          size: 7.5,
        });
        p.text(p.left, p.height - 18, `https://online.bank.example/accounts/activity`, { size: 7.5 });
        p.text(p.left, p.height - 18, `${n}/${of}`, { size: 7.5, align: 'right', width: p.width });
      },
    },
  );
  title(s, `${rng.pick(['CHECKING', 'Total Checking', 'Rewards Checking', 'Online Savings'])} (...${a.no.slice(-4)})`, {
    align: 'left',
  });
  pairs(
    s,
    [
      ['Present balance', usd(a.closing)],
      ['Available balance', usd(a.closing - 25)],
      ['Account owner', person.name],
      ['Showing', `${mdy(a.from)} - ${mdy(a.to)}`],
    ],
    2,
  );
  table(
    s,
    cols('Date|0.8', 'Description|4', 'Type|1', 'Amount|1|right', 'Balance|1|right'),
    [...a.rows].reverse().map((r) => [mdy(r.at), r.text, r.value < 0 ? 'Debit' : 'Credit', usd(r.value), usd(r.balance)]),
  );
  return s.finish();
};

export const bankStatement: UsPaper = {
  type: 'bank-statement',
  weight: 3,
  series: 0.5,
  layouts: [consolidated, runningBalance, creditUnion, onlinePrint],
};
