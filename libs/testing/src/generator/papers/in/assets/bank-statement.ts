import { pairs } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont, headFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { dmy, shortDate } from '../../../people/dates.js';
import { inBank } from '../../../people/in-case.js';
import { lakh } from '../../../people/money.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';
import { ledger } from './bank-account.js';

const holder = ({ person: p, rng }: InContext): [string, string][] => [
  ['Account Name', `${p.sex === 'Male' ? 'Mr.' : 'Mrs.'} ${p.name.toUpperCase()}`],
  ['Address', p.home.oneLine],
  ['Account Number', p.account],
  ['Account Description', rng.pick(['REGULAR SB CHQ-INDIVIDUALS', 'SAVINGS ACCOUNT', 'CURRENT ACCOUNT'])],
  ['Branch', `${p.home.lines[1]}, ${p.home.city}`],
  ['Drawing Power', '0.00'],
  ['Interest Rate(% p.a.)', '2.7'],
  ['CIF No.', rng.digits(11)],
  ['IFS Code', p.ifsc],
  ['MICR Code', rng.digits(9)],
  ['Nomination Registered', 'Yes'],
];

const publicBank: InLayout = (c) => {
  const a = ledger(c);
  const { rng, person: p } = c;
  const s = new Sheet(
    { ...c.style, size: 8.6, grid: rng.pick(['full', 'zebra'] as const), pairs: 'colon' },
    {
      top: 44,
      bottom: 50,
      running: (q, n, of) => {
        q.text(q.left, q.height - 24, `Page ${n} of ${of}`, { size: 7.5, align: 'right', width: q.width });
        if (n === of)
          q.text(
            q.left,
            q.height - 36,
            'Please do not share your ATM, Debit/Credit card number, PIN and OTP with anyone over mail, SMS, phone call or any other media. Bank never asks for such information.',
            { size: 6 },
          );
      },
    },
  );
  s.para(p.bank, { size: 16, font: headFont(s.style), color: s.style.accent });
  pairs(s, [...holder(c), [`Balance as on ${shortDate(a.from)}`, lakh(a.opening)]]);
  s.gap().para(`Account Statement from ${shortDate(a.from)} to ${shortDate(a.to)}`, { font: bodyFont(s.style, '-bold') });
  table(
    s,
    cols(
      'Txn Date|0.9',
      'Value Date|0.9',
      'Description|2.6',
      'Ref No./Cheque No.|1.4',
      'Debit|1|right',
      'Credit|1|right',
      'Balance|1.1|right',
    ),
    a.entries.map((e) => [
      shortDate(e.at),
      shortDate(e.at),
      e.text,
      e.ref,
      e.value < 0 ? lakh(-e.value) : '',
      e.value > 0 ? lakh(e.value) : '',
      lakh(e.balance),
    ]),
    { size: 7.4 },
  );
  s.para('**This is a computer generated statement and does not require a signature.', { size: 7.6 });
  return s.finish();
};

const privateBank: InLayout = (c) => {
  const a = ledger(c);
  const { rng, person: p } = c;
  const s = new Sheet(
    { ...c.style, size: 8.2, grid: 'rows' },
    {
      topNext: 76,
      running: (q, n) => {
        q.text(q.left, 28, `Page No .: ${n}`, { size: 7.5 });
        if (n > 1) {
          q.text(q.left, 44, p.name.toUpperCase(), { size: 8 });
          q.text(q.left, 58, `Statement of account      Account No : ${p.account}   From : ${dmy(a.from)}  To : ${dmy(a.to)}`, {
            size: 8,
          });
        }
        q.text(
          q.left,
          q.height - 26,
          `${p.bank.toUpperCase()} LIMITED     *Closing balance includes funds earmarked for hold and uncleared funds`,
          { size: 6.5 },
        );
      },
    },
  );
  s.gap(8).columns(
    [1, 1.1],
    [
      () =>
        s.para(
          `${p.name.toUpperCase()}\n${p.home.lines[0]}\n${p.home.lines[1]}\n${p.home.city} ${p.home.pin}\n${p.home.state.toUpperCase()} INDIA\n\nJOINT HOLDERS :`,
        ),
      () =>
        pairs(s, [
          ['Account Branch', p.home.city.toUpperCase()],
          ['Phone no.', '18000000000'],
          ['OD Limit', '0.00'],
          ['Currency', 'INR'],
          ['Email', p.email],
          ['Cust ID', rng.digits(8)],
          ['Account No', p.account],
          ['A/C Open Date', dmy(p.joined)],
          ['Account Status', 'Regular'],
          ['RTGS/NEFT IFSC', p.ifsc],
          ['Branch Code', rng.digits(4)],
        ]),
    ],
  );
  s.para(`Nomination : Registered\nFrom : ${dmy(a.from)}     To : ${dmy(a.to)}          Statement of account`, {
    font: bodyFont(s.style, '-bold'),
  });
  table(
    s,
    cols(
      'Date|0.8',
      'Narration|3',
      'Chq./Ref.No.|1.4',
      'Value Dt|0.8',
      'Withdrawal Amt.|1.1|right',
      'Deposit Amt.|1.1|right',
      'Closing Balance|1.1|right',
    ),
    a.entries.map((e) => [
      dmy(e.at).replace('/20', '/'),
      e.text,
      `0000${e.ref}`,
      dmy(e.at).replace('/20', '/'),
      e.value < 0 ? lakh(-e.value) : '',
      e.value > 0 ? lakh(e.value) : '',
      lakh(e.balance),
    ]),
    { size: 7.2 },
  );
  s.para('STATEMENT SUMMARY :-', { font: bodyFont(s.style, '-bold') });
  table(s, cols('Opening Balance', 'Dr Count', 'Cr Count', 'Debits', 'Credits', 'Closing Bal'), [
    [
      lakh(a.opening),
      String(a.entries.filter((e) => e.value < 0).length),
      String(a.entries.filter((e) => e.value > 0).length),
      lakh(-a.entries.filter((e) => e.value < 0).reduce((t, e) => t + e.value, 0)),
      lakh(a.entries.filter((e) => e.value > 0).reduce((t, e) => t + e.value, 0)),
      lakh(a.closing),
    ],
  ]);
  return s.finish();
};

const coopBank: InLayout = (c) => {
  const a = ledger(c);
  const { rng, person: p } = c;
  const s = new Sheet(
    { ...c.style, body: 'mono', head: 'mono', size: 7.4, grid: 'bare', pairs: 'colon' },
    { running: (q, n) => q.text(q.right - 80, 28, `PAGE NO : ${n}`, { size: 8, font: 'mono' }) },
  );
  s.para(
    `${p.bank.toUpperCase()}\nBRANCH : ${p.home.city.toUpperCase()}\nSTATEMENT OF ACCOUNT FOR THE PERIOD ${dmy(a.from)} TO ${dmy(a.to)}`,
    { font: 'mono-bold', align: 'center' },
  );
  pairs(s, [
    ['CUSTOMER', p.name.toUpperCase()],
    ['A/C NO', p.account],
    ['A/C TYPE', rng.pick(['SAVINGS BANK', 'CURRENT DEPOSIT', 'CASH CREDIT'])],
    ['IFSC', p.ifsc],
  ]);
  table(s, cols('DATE|1', 'PARTICULARS|3', 'CHQ NO|0.8', 'WITHDRAWALS|1.2|right', 'DEPOSITS|1.2|right', 'BALANCE|1.3|right'), [
    ['', 'B/F', '', '', '', `${lakh(a.opening)}Cr`],
    ...a.entries.map((e) => [
      dmy(e.at),
      e.text,
      '',
      e.value < 0 ? lakh(-e.value) : '',
      e.value > 0 ? lakh(e.value) : '',
      `${lakh(Math.abs(e.balance))}${e.balance < 0 ? 'Dr' : 'Cr'}`,
    ]),
  ]);
  s.para(
    'UNLESS THE CONSTITUENT NOTIFIES THE BANK IMMEDIATELY OF ANY DISCREPANCY FOUND BY HIM IN THIS STATEMENT OF ACCOUNT, IT WILL BE TAKEN THAT HE HAS FOUND THE ACCOUNT CORRECT.',
  );
  return s.finish();
};

const otherBank = (c: InContext): InContext => ({
  ...c,
  person: { ...c.person, bank: inBank(c.rng), account: c.rng.digits(12) },
});

const sometimes =
  (layout: InLayout): InLayout =>
  (c) =>
    layout(c.rng.chance(0.4) ? otherBank(c) : c);

export const bankStatement: InPaper = {
  type: 'bank-statement',
  weight: 2.5,
  series: 0.4,
  layouts: [sometimes(publicBank), sometimes(privateBank), sometimes(coopBank)],
};
