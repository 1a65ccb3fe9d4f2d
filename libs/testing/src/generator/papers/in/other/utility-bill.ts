import { pairs, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, dmy, monthName, year } from '../../../people/dates.js';
import { lakh } from '../../../people/money.js';
import { letterhead } from '../../parts.js';
import type { InLayout, InPaper } from '../in-paper.js';

const utility =
  (manner: 'electric' | 'other'): InLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const gas = manner === 'other' && rng.chance(0.5);
    const s = new Sheet({ ...c.style, size: 8.8, grid: 'full' });
    const date = addMonths(loan.applied, -rng.int(1, 3));
    const used = rng.int(60, 480);
    const total = Math.round(used * rng.real(4, 9));
    letterhead(
      s,
      rng,
      manner === 'electric'
        ? `${p.home.state} State Electricity Distribution Co. Ltd.`
        : gas
          ? `${p.home.city} Piped Gas Ltd`
          : rng.pick(['Bharat Telecom Broadband', 'City Fibre Networks Ltd']),
      [
        manner === 'electric' ? `GSTIN ${p.home.stateCode}AAECM2933K1ZB` : 'Customer care 1800-000-1111',
        `Website: www.example.in`,
      ],
    );
    title(
      s,
      manner === 'electric'
        ? `ELECTRICITY BILL FOR THE MONTH OF ${monthName(date).toUpperCase()} ${year(date)}`
        : gas
          ? 'DOMESTIC PNG BILL / TAX INVOICE'
          : 'TELEPHONE / BROADBAND BILL - TAX INVOICE',
      { size: 12 },
    );
    pairs(
      s,
      [
        ['Consumer No.', rng.digits(12)],
        ['Consumer Name', p.name.toUpperCase()],
        ['Address', p.home.oneLine],
        ['Bill Date', dmy(date)],
        ['Due Date', dmy(addDays(date, 15))],
        ['Bill Amount', `Rs. ${lakh(total)}`],
        ['Tariff / Category', manner === 'electric' ? 'LT I Residential 1-Phase' : 'Domestic'],
        ['Sanctioned Load', manner === 'electric' ? '3.00 KW' : 'NA'],
        ['Meter No.', rng.digits(10)],
      ],
      2,
    );
    if (manner === 'electric' || gas)
      table(
        s,
        cols(
          'Current Reading|1|right',
          'Previous Reading|1|right',
          'Multiplying Factor|1|right',
          'Units|1|right',
          'Adjusted Units|1|right',
          'Total Consumption|1|right',
        ),
        [[String(9000 + used), '9000', '1', String(used), '0', String(used)]],
      );
    table(
      s,
      cols('Billing Details|3', 'Amount (Rs.)|1|right'),
      (manner === 'electric'
        ? [
            'Fixed Charges',
            'Energy Charges',
            'Wheeling Charges',
            'Fuel Adjustment Charges (FAC)',
            'Electricity Duty',
            'Net Arrears',
            'Rounded Bill',
          ]
        : gas
          ? ['Gas Consumption Charges', 'Fixed Charges', 'VAT', 'Minimum charges', 'Previous balance', 'Net payable']
          : ['Monthly Rental', 'Usage Charges', 'Taxes: CGST 9%', 'SGST 9%', 'Adjustments', 'Amount payable']
      ).map((n, i, all) => [n, lakh(i === all.length - 1 ? total : (total * rng.real(0.05, 0.3)) / 1)]),
    );
    s.para(
      'Pay your bill online through the website, mobile app, UPI or at any collection centre. A delayed payment charge of 1.25% applies after the due date. For complaints call the toll free number.',
      { size: 8 },
    );
    return s.finish();
  };

export const utilityBill: InPaper = { type: 'utility-bill', layouts: [utility('electric'), utility('other')] };
