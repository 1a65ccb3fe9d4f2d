import { pairs, section, signature, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont, headFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, dMonY, dmy, firstOfMonth, shortDate } from '../../../people/dates.js';
import { inBank } from '../../../people/in-case.js';
import { lakh, lakh0, round2, rupeesInWords } from '../../../people/money.js';
import type { Rng } from '../../../rng/rng.js';
import { letterhead, numbered } from '../../parts.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';

interface Entry {
  readonly at: Date;
  readonly text: string;
  readonly ref: string;
  readonly value: number;
  readonly balance: number;
}
const PAYEES = [
  'KIRANA STORES',
  'PETROL PUMP',
  'FOOD DELIVERY',
  'ELECTRICITY BILL',
  'MOBILE RECHARGE',
  'SCHOOL FEES',
  'MEDICAL STORE',
  'CAB RIDE',
  'GROCERY BAZAAR',
  'DTH RECHARGE',
  'TEA STALL',
  'ONLINE SHOPPING',
];
function narration(rng: Rng): string {
  return rng.pick([
    `UPI/DR/${rng.digits(12)}/${rng.pick(PAYEES)}/PAYTM`,
    `UPI-${rng.pick(PAYEES)}-${rng.digits(10)}@OKBANK-${rng.digits(12)}`,
    `POS ${rng.digits(6)}XXXXXX${rng.digits(4)} ${rng.pick(PAYEES)}`,
    `ATM WDL ATM CASH ${rng.digits(4)}`,
    `NEFT*${rng.letters(4)}0${rng.digits(6)}*${rng.pick(PAYEES)}`,
    `ACH D- ${rng.pick(['MUTUAL FUND SIP', 'LIC PREMIUM', 'HOME LOAN EMI', 'CAR LOAN EMI'])}-${rng.digits(8)}`,
    `IMPS/P2A/${rng.digits(12)}/${rng.pick(PAYEES)}`,
  ]);
}
function ledger(c: InContext) {
  const { rng, person: p, loan } = c;
  const months = rng.pick([1, 2, 3, 6, 6, 12]);
  const from = firstOfMonth(addMonths(loan.applied, -months - 1));
  const to = addDays(firstOfMonth(addMonths(from, months)), -1);
  const days = Math.round((to.getTime() - from.getTime()) / 86_400_000);
  const opening = rng.int(2000, 190000) + rng.int(0, 99) / 100;
  const raw = Array.from({ length: rng.int(16, 30) * months }, () => ({
    at: addDays(from, rng.int(0, days)),
    text: narration(rng),
    value: -round2(rng.real(20, 4200)),
  }));
  for (let m = 0; m < months; m++)
    raw.push({
      at: addMonths(from, m),
      text: `NEFT CR-${p.ifsc}-${p.employer.toUpperCase()}-SALARY`,
      value: Math.round(p.gross * 0.86),
    });
  let balance = opening;
  const entries: Entry[] = [];
  for (const e of raw.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    balance = round2(balance + e.value);
    entries.push({ ...e, ref: rng.digits(12), balance });
  }
  return { from, to, opening, entries, closing: balance };
}

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

const passbook =
  (manner: 'entries' | 'front'): InLayout =>
  (c) => {
    const a = ledger(c);
    const { rng, person: p } = c;
    const s = new Sheet(
      { ...c.style, body: 'mono', head: 'sans', size: 8, grid: 'bare', pairs: 'colon' },
      { size: rng.pick(['a5', 'a4'] as const) },
    );
    if (manner === 'front') {
      s.para(p.bank, { size: 15, font: 'sans-bold', align: 'center' });
      s.para('SAVINGS BANK PASS BOOK', { size: 13, font: 'sans-bold', align: 'center' });
      s.picture('portrait', p.name, s.right - 78, s.y, 70, 86);
      s.gap(20);
      pairs(s, [
        ['CIF No.', rng.digits(11)],
        ['Account No.', p.account],
        ['Customer Name', p.name.toUpperCase()],
        ['S/D/W/H/o', p.father.toUpperCase()],
        ['Address', `${p.home.lines[0]} ${p.home.city}`],
        ['Mode of Operation', 'SINGLE'],
        ['IFSC', p.ifsc],
        ['MICR', rng.digits(9)],
        ['Branch', p.home.city],
        ['Date of Issue', dmy(a.from)],
        ['Nom. Reg. No', rng.digits(9)],
      ]);
      s.gap(20).para('Branch Manager', { align: 'right' });
      return s.finish();
    }
    s.para(`${p.bank}          A/C No ${p.account}          ${p.name.toUpperCase()}`, { size: 7 });
    table(
      s,
      cols(
        'DATE|1',
        'PARTICULARS|2.6',
        'CHEQUE NO.|0.9',
        'DEBIT|1.1|right',
        'CREDIT|1.1|right',
        'BALANCE|1.3|right',
        'INITIALS|0.6',
      ),
      a.entries
        .slice(0, rng.int(18, 28))
        .map((e) => [
          dmy(e.at),
          e.text.slice(0, 22),
          '',
          e.value < 0 ? lakh(-e.value) : '',
          e.value > 0 ? lakh(e.value) : '',
          `${lakh(Math.abs(e.balance))}Cr`,
          '',
        ]),
      { size: 6.8 },
    );
    return s.finish();
  };

const FUNDS = [
  'Bluechip Equity Fund - Regular Plan - Growth',
  'Tax Saver ELSS Fund - Direct - Growth',
  'Liquid Fund - Growth',
  'Balanced Advantage Fund - Growth',
  'Nifty 50 Index Fund - Direct',
  'Corporate Bond Fund - Growth',
];
const investment =
  (manner: 'cas' | 'demat' | 'fd'): InLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = numbered({ ...c.style, size: 8.8 }, rng, '');
    if (manner === 'fd') {
      letterhead(s, rng, p.bank, [`${p.home.city} Branch`, `IFSC ${p.ifsc}`]);
      title(s, rng.pick(['FIXED DEPOSIT RECEIPT', 'TERM DEPOSIT ADVICE', 'e-Fixed Deposit Receipt']));
      pairs(s, [
        ['Deposit Account No.', rng.digits(12)],
        ['Name of Depositor', p.name.toUpperCase()],
        ['Customer ID', rng.digits(8)],
        ['Principal Amount', `Rs. ${lakh(rng.int(1, 20) * 50000)}`],
        ['Date of Deposit', dmy(addDays(loan.applied, -200))],
        ['Period of Deposit', '1 Year 0 Months 0 Days'],
        ['Rate of Interest', '7.10% p.a.'],
        ['Maturity Date', dmy(addDays(loan.applied, 165))],
        ['Maturity Amount', `Rs. ${lakh(rng.int(1, 20) * 53500)}`],
        ['Nomination', 'Registered'],
        ['Mode of Operation', 'Self'],
      ]);
      s.gap().para(
        'This deposit is insured by DICGC up to Rs. 5,00,000 per depositor. TDS will be deducted as per Income Tax rules; submit Form 15G/15H if applicable. This is a system generated advice and does not require signature.',
      );
      return s.finish();
    }
    title(
      s,
      manner === 'cas'
        ? 'Consolidated Account Statement'
        : rng.pick(['Statement of Transaction cum Holding', 'DEMAT ACCOUNT STATEMENT OF HOLDINGS']),
    );
    s.para(`${shortDate(addMonths(loan.applied, -6))} To ${shortDate(loan.applied)}`, { align: 'center' });
    pairs(s, [
      ['Email Id', p.email],
      ['Name', p.name],
      ['Address', p.home.oneLine],
      ['Mobile', `+91${p.mobile}`],
      ['PAN', p.pan],
      [
        manner === 'cas' ? 'CAMS / KFintech' : 'DP ID - Client ID',
        manner === 'cas' ? 'Mutual Fund folios' : `IN${rng.digits(6)} - ${rng.digits(8)}`,
      ],
    ]);
    if (manner === 'cas') {
      s.para(
        'This Consolidated Account Statement is brought to you as an investor friendly initiative by the registrars, and lists the transactions, balances and valuation of Mutual Funds in which you are holding investments.',
        { size: 8 },
      );
      section(s, 'PORTFOLIO SUMMARY');
      table(
        s,
        cols('Mutual Fund|3', 'Cost Value (INR)|1|right', 'Market Value (INR)|1|right'),
        FUNDS.slice(0, 4).map((f) => [f.split(' - ')[0]!, lakh(rng.int(10000, 300000)), lakh(rng.int(10000, 400000))]),
      );
      for (const f of rng.sample(FUNDS, rng.int(2, 4))) {
        s.para(
          `Folio No: ${rng.digits(8)} / 0     PAN: ${p.pan}     KYC: OK\n${f} - ISIN: INF${rng.mask('###@#####')} (Advisor: ARN-${rng.digits(5)})     Registrar : CAMS`,
          { font: bodyFont(s.style, '-bold') },
        );
        table(
          s,
          cols('Date', 'Transaction|2.6', 'Amount (INR)|1|right', 'Units|1|right', 'NAV (INR)|1|right', 'Unit Balance|1|right'),
          Array.from({ length: rng.int(3, 8) }, (_, i) => [
            dMonY(addMonths(loan.applied, i - 8)),
            'Purchase - Systematic Instalment (SIP)',
            '5,000.00',
            rng.real(20, 90).toFixed(3),
            rng.real(30, 300).toFixed(4),
            rng.real(200, 2000).toFixed(3),
          ]),
        );
      }
    } else {
      section(s, 'Holdings as on date');
      table(
        s,
        cols(
          'ISIN|1.2',
          'Security|3',
          'Free Bal|1|right',
          'Current Bal|1|right',
          'Market Price / Face Value|1|right',
          'Value (Rs.)|1.2|right',
        ),
        Array.from({ length: rng.int(5, 14) }, () => [
          `INE${rng.mask('###@#####')}`,
          `${rng.pick(['INDUS STEEL', 'KAVERI POWER', 'SAHYADRI MOTORS', 'METRO BANK', 'ORBIT RETAIL'])} LTD EQ`,
          String(rng.int(1, 500)),
          String(rng.int(1, 500)),
          lakh(rng.real(20, 3000)),
          lakh(rng.int(500, 200000)),
        ]),
      );
      s.para(
        'Depository Participant: Sahara Broking Services Ltd, SEBI Reg. No. IN-DP-000-2015. NSDL / CDSL. Beneficial Owner status: Active. Nominee: Registered.',
        { size: 8 },
      );
    }
    return s.finish();
  };

const cheque =
  (manner: 'issued' | 'cancelled'): InLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet({ ...c.style, body: 'sans' }, { size: rng.pick(['a4', 'a4-landscape'] as const) });
    const k = s.pageWidth > 700 ? 1.35 : 1;
    const [x, y, w] = [30, rng.int(50, 160), 530 * k];
    s.rect(x, y, w, 230 * k, { fill: rng.pick(['#eaf3ee', '#eef0fa', '#fbf3e6']), stroke: '#888888' });
    const t = (dx: number, dy: number, v: string, size = 8, font: 'sans' | 'sans-bold' | 'mono' = 'sans'): void => {
      s.text(x + dx * k, y + dy * k, v, { size: size * k, font });
    };
    t(14, 24, p.bank, 13, 'sans-bold');
    t(14, 38, `${p.home.lines[1]}, ${p.home.city} - ${p.home.pin}   RTGS / NEFT IFSC Code : ${p.ifsc}`, 7);
    t(380, 20, 'VALID FOR THREE MONTHS FROM THE DATE OF ISSUE', 5);
    t(400, 40, manner === 'issued' ? [...dmy(loan.applied).replaceAll('/', '')].join(' ') : 'D D M M Y Y Y Y', 11, 'mono');
    t(14, 68, 'Pay', 9);
    s.line(x + 34 * k, y + 70 * k, x + 450 * k, y + 70 * k);
    t(456, 68, 'OR BEARER', 7);
    t(14, 94, 'Rupees', 9);
    s.line(x + 50 * k, y + 96 * k, x + 500 * k, y + 96 * k);
    s.rect(x + 380 * k, y + 104 * k, 130 * k, 24 * k);
    t(386, 121, 'Rs.', 11, 'sans-bold');
    t(14, 140, 'A/c No.', 8);
    t(60, 140, p.account, 12, 'sans-bold');
    t(14, 158, 'SB ACCOUNT     PAYABLE AT PAR AT ALL BRANCHES IN INDIA', 7);
    t(380, 180, p.name.toUpperCase(), 8, 'sans-bold');
    t(380, 192, 'Please sign above', 6.5);
    t(120, 218, `"${rng.digits(6)}"  ${rng.digits(9)}:  ${rng.digits(6)}"  ${rng.int(10, 31)}`, 13, 'mono');
    if (manner === 'issued') {
      const value = rng.int(1, 60) * 5000;
      s.ink(x + 44 * k, y + 66 * k, rng.pick([loan.lender, loan.seller]), { max: 390 * k });
      s.ink(x + 60 * k, y + 92 * k, `${rupeesInWords(value)} only`, { max: 430 * k });
      s.ink(x + 410 * k, y + 121 * k, `${lakh0(value)}/-`, { max: 96 * k });
      signature(s, x + 380 * k, y + 168 * k, p.name, 110 * k);
    } else {
      s.line(x + 120 * k, y + 190 * k, x + 420 * k, y + 50 * k, { lineWidth: 1.2, color: '#14204f' });
      s.line(x + 140 * k, y + 205 * k, x + 440 * k, y + 65 * k, { lineWidth: 1.2, color: '#14204f' });
      s.text(x + 210 * k, y + 150 * k, 'CANCELLED', {
        size: 24 * k,
        font: rng.pick(['hand', 'sans-bold'] as const),
        color: '#14204f',
        angle: 25,
      });
    }
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

export const inAssetPapers: InPaper[] = [
  {
    type: 'bank-statement',
    weight: 2.5,
    series: 0.4,
    layouts: [sometimes(publicBank), sometimes(privateBank), sometimes(coopBank)],
  },
  { type: 'passbook', scanned: 0.9, layouts: [passbook('entries'), passbook('front')] },
  { type: 'investment-statement', layouts: [investment('cas'), investment('demat'), investment('fd')] },
  { type: 'cheque', scanned: 0.9, series: 0.2, layouts: [cheque('issued'), cheque('cancelled')] },
];
