import { pairs, section, signLines, title } from '../../../dsl/blocks.js';
import type { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, dmy, monthName, year } from '../../../people/dates.js';
import { lakh } from '../../../people/money.js';
import { numbered } from '../../parts.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';
import { tradeName } from './trade-name.js';

const gstin = (c: InContext): string => `${c.person.home.stateCode}${c.person.pan}1Z${c.rng.int(1, 9)}`;

function supplies(s: Sheet, value: number): void {
  const row = (n: string, k: number): string[] => [
    n,
    lakh(value * k),
    '0.00',
    lakh(value * k * 0.09),
    lakh(value * k * 0.09),
    '0.00',
  ];
  const head = cols(
    'Nature of supplies|3',
    'Total taxable value|1.2|right',
    'Integrated tax|1|right',
    'Central tax|1|right',
    'State/UT tax|1|right',
    'Cess|0.7|right',
  );
  section(s, '3.1 Details of Outward supplies and inward supplies liable to reverse charge');
  table(s, head, [
    row('(a) Outward taxable supplies (other than zero rated, nil rated and exempted)', 1),
    row('(b) Outward taxable supplies (zero rated)', 0),
    row('(c) Other outward supplies (nil rated, exempted)', 0),
    row('(d) Inward supplies (liable to reverse charge)', 0),
    row('(e) Non-GST outward supplies', 0),
  ]);
  section(s, '3.2 Out of supplies made in 3.1 (a) above, details of inter-state supplies made');
  table(s, cols('Nature of Supplies|3', 'Total taxable value|1|right', 'Integrated tax|1|right'), [
    ['Supplies made to Unregistered Persons', '0.00', '0.00'],
    ['Supplies made to Composition Taxable Persons', '0.00', '0.00'],
    ['Supplies made to UIN holders', '0.00', '0.00'],
  ]);
}

function inputTaxCredit(s: Sheet, value: number): void {
  section(s, '4. Eligible ITC');
  table(
    s,
    cols('Details|3', 'Integrated tax|1|right', 'Central tax|1|right', 'State/UT tax|1|right', 'Cess|0.7|right'),
    [
      'A. ITC Available (whether in full or part)',
      '(1) Import of goods',
      '(2) Import of services',
      '(4) Inward supplies from ISD',
      '(5) All other ITC',
      'B. ITC Reversed',
      'C. Net ITC available (A-B)',
      'D. Ineligible ITC',
    ].map((n, i) => [
      n,
      '0.00',
      i === 4 || i === 6 ? lakh(value * 0.05) : '0.00',
      i === 4 || i === 6 ? lakh(value * 0.05) : '0.00',
      '0.00',
    ]),
  );
}

function payment(s: Sheet, value: number): void {
  section(s, '6.1 Payment of tax');
  table(
    s,
    cols(
      'Description',
      'Total tax payable|1|right',
      'Tax paid through ITC|1|right',
      'Tax paid in cash|1|right',
      'Interest paid in cash|1|right',
      'Late fee paid in cash|1|right',
    ),
    ['Integrated tax', 'Central tax', 'State/UT tax', 'Cess'].map((n) => [
      n,
      lakh(value * 0.09),
      lakh(value * 0.05),
      lakh(value * 0.04),
      '0.00',
      '0.00',
    ]),
  );
}

function outwardSupplies(s: Sheet, { rng }: InContext, value: number): void {
  for (const [n, k] of [
    ['4A - Taxable outward supplies made to registered persons (other than reverse charge supplies) - B2B Regular', 0.7],
    ['5 - Taxable outward inter-state supplies made to unregistered persons - B2CL (Large)', 0],
    ['6A - Exports', 0],
    ['7 - Taxable supplies (Net of debit and credit notes) to unregistered persons - B2CS (Others)', 0.3],
    ['8 - Nil rated, exempted and non GST outward supplies', 0],
    ['9B - Credit/Debit Notes (Registered) - CDNR', 0],
    ['11A(1), 11A(2) - Advances received for which invoice has not been issued', 0],
    ['12 - HSN-wise summary of outward supplies', 1],
    ['13 - Documents issued', 0],
  ] as const) {
    section(s, n);
    table(
      s,
      cols(
        'Description|2',
        'No. of records|0.8|right',
        'Document Type',
        'Value (Rs.)|1|right',
        'Central Tax (Rs.)|1|right',
        'State/UT Tax (Rs.)|1|right',
      ),
      [['Total', String(k ? rng.int(2, 60) : 0), 'Invoice', lakh(value * k), lakh(value * k * 0.09), lakh(value * k * 0.09)]],
    );
  }
}

const gst =
  (form: '3B' | '1'): InLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const month = addMonths(loan.applied, -rng.int(1, 6));
    const value = rng.int(90_000, 2_600_000);
    const s = numbered({ ...c.style, size: 8.4, grid: 'full', body: 'sans' }, rng, '');
    title(s, form === '3B' ? 'Form GSTR-3B' : 'FORM GSTR-1', { align: 'center' });
    s.para(form === '3B' ? '[See rule 61(5)]' : '[See rule 59(1)]\nDetails of outward supplies of goods or services', {
      align: 'center',
    });
    pairs(s, [
      ['Financial year', `${year(month)}-${String(year(month) + 1).slice(2)}`],
      [form === '3B' ? 'Month' : 'Tax period', monthName(month)],
      ['GSTIN of the supplier', gstin(c)],
      ['Legal name of the registered person', p.name.toUpperCase()],
      ['Trade name, if any', tradeName(c)],
      ['ARN', rng.mask('AA############@')],
      ['ARN date', dmy(addDays(month, 20))],
    ]);
    if (form === '3B') {
      supplies(s, value);
      inputTaxCredit(s, value);
      section(s, '5. Values of exempt, nil-rated and non-GST inward supplies');
      payment(s, value);
    } else outwardSupplies(s, c, value);
    s.para(
      'Verification: I hereby solemnly affirm and declare that the information given herein above is true and correct to the best of my knowledge and belief and nothing has been concealed therefrom.',
    );
    signLines(s, [['Name of Authorized Signatory', p.name, dmy(addDays(month, 20))]]);
    return s.finish();
  };

export const gstReturn: InPaper = { type: 'gst-return', series: 0.5, layouts: [gst('3B'), gst('1')] };
