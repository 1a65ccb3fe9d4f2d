import { pairs, section, title } from '../../../dsl/blocks.js';
import type { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, dMonY, dmy, shortDate } from '../../../people/dates.js';
import { lakh } from '../../../people/money.js';
import { letterhead, numbered } from '../../parts.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';

const FUNDS = [
  'Bluechip Equity Fund - Regular Plan - Growth',
  'Tax Saver ELSS Fund - Direct - Growth',
  'Liquid Fund - Growth',
  'Balanced Advantage Fund - Growth',
  'Nifty 50 Index Fund - Direct',
  'Corporate Bond Fund - Growth',
];

function fixedDeposit(s: Sheet, { loan, rng, person: p }: InContext): void {
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
}

function mutualFunds(s: Sheet, { loan, rng, person: p }: InContext): void {
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
}

function dematHoldings(s: Sheet, { rng }: InContext): void {
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

const investment =
  (manner: 'cas' | 'demat' | 'fd'): InLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = numbered({ ...c.style, size: 8.8 }, rng, '');
    if (manner === 'fd') {
      fixedDeposit(s, c);
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
    if (manner === 'cas') mutualFunds(s, c);
    else dematHoldings(s, c);
    return s.finish();
  };

export const investmentStatement: InPaper = {
  type: 'investment-statement',
  layouts: [investment('cas'), investment('demat'), investment('fd')],
};
