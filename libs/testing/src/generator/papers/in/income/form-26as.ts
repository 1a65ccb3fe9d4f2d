import { boxes, list, section, title } from '../../../dsl/blocks.js';
import type { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, dMonY, endOfMonth, year } from '../../../people/dates.js';
import { lakh } from '../../../people/money.js';
import { numbered } from '../../parts.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';

function deductor(s: Sheet, { loan, rng, person: p }: InContext, fy: number, k: number): void {
  table(
    s,
    cols(
      'Sr. No.|0.5',
      'Name of Deductor|3',
      'TAN of Deductor|1.2',
      'Total Amount Paid/Credited|1.3|right',
      'Total Tax Deducted#|1.2|right',
      'Total TDS Deposited|1.2|right',
    ),
    [
      [
        String(k + 1),
        k ? p.bank.toUpperCase() : p.employer.toUpperCase(),
        rng.mask('PNE@#####@'),
        lakh(k ? 22000 : p.gross * 12),
        lakh(k ? 2200 : p.gross),
        lakh(k ? 2200 : p.gross),
      ],
    ],
  );
  table(
    s,
    cols(
      'Sr. No.|0.5',
      'Section',
      'Transaction Date',
      'Status of Booking*',
      'Date of Booking',
      'Remarks**',
      'Amount Paid / Credited|1|right',
      'Tax Deducted##|1|right',
      'TDS Deposited|1|right',
    ),
    Array.from({ length: k ? 3 : 12 }, (_, i) => [
      String(i + 1),
      k ? '194A' : '192',
      dMonY(endOfMonth(new Date(Date.UTC(fy, 3 + i, 1)))),
      'F',
      dMonY(addDays(loan.applied, -100)),
      '-',
      lakh(k ? 7300 : p.gross),
      lakh(k ? 730 : p.gross / 12),
      lakh(k ? 730 : p.gross / 12),
    ]),
  );
}

const taxCredit =
  (newer: boolean): InLayout =>
  (c) => {
    const { person: p, rng, loan } = c;
    const fy = year(loan.applied) - 1;
    const s = numbered(
      { ...c.style, size: 7.8, grid: 'full' },
      rng,
      `Assessee PAN: ${p.pan}    Assessee Name: ${p.name.toUpperCase()}    Assessment Year: ${fy + 1}-${String(fy + 2).slice(2)}`,
      { size: rng.pick(['a4', 'a4-landscape'] as const) },
    );
    title(s, newer ? 'Annual Tax Statement' : 'Form 26AS', { align: 'center' });
    s.para(
      newer
        ? 'Form 26AS   [See Section 285BB and Rule 114-I]'
        : 'Annual Tax Statement under Section 203AA of the Income Tax Act, 1961',
      { align: 'center' },
    );
    boxes(s, [
      [
        ['Permanent Account Number (PAN)', p.pan],
        ['Current Status of PAN', 'Active and Operative'],
        ['Financial Year', `${fy}-${String(fy + 1).slice(2)}`],
        ['Assessment Year', `${fy + 1}-${String(fy + 2).slice(2)}`],
      ],
      [
        ['Name of Assessee', p.name.toUpperCase(), 1],
        ['Address of Assessee', p.home.oneLine.toUpperCase(), 3],
      ],
    ]);
    list(
      s,
      [
        'Above data / Status of PAN is as per PAN details. For any changes in data as mentioned above, you may submit request for corrections.',
        'Communication details for TRACES can be updated in Profile section.',
      ],
      () => '•',
      7.4,
    );
    section(s, 'PART-I - Details of Tax Deducted at Source (All amount values are in INR)');
    for (let k = 0; k < 2; k++) deductor(s, c, fy, k);
    for (const name of [
      'PART-II - Details of Tax Deducted at Source for 15G / 15H',
      'PART-IV - Details of Tax Deducted at Source u/s 194IA / 194IB / 194M / 194S (For Seller/Landlord of Property)',
      'PART-VI - Details of Tax Collected at Source',
      'PART-VII - Details of Paid Refund (For which source is CPC TDS)',
      'PART-X - TDS/TCS Defaults* (Processing of Statements)',
    ]) {
      section(s, name);
      s.para('No Transactions Present', { align: 'center' });
    }
    s.para(
      'Notes for Form 26AS: a. Figures in brackets represent reversal (negative) entries. b. In Part C, details of tax paid are displayed excluding TDS or TCS, payments related to Securities Transaction Tax and Banking Cash Transaction Tax. Status Of Booking: U Unmatched, P Provisional, F Final, O Overbooked.',
      { size: 7 },
    );
    return s.finish();
  };

export const form26as: InPaper = { type: 'form-26as', layouts: [taxCredit(false), taxCredit(true)] };
