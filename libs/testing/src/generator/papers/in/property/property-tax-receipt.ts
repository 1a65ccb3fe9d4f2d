import { pairs, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, dmy, year } from '../../../people/dates.js';
import { lakh0, rupeesInFull } from '../../../people/money.js';
import type { InLayout, InPaper } from '../in-paper.js';

const taxReceipt =
  (manner: 'receipt' | 'demand'): InLayout =>
  (c) => {
    const { loan, rng } = c;
    const y = year(loan.applied);
    const half = rng.int(900, 12000);
    const s = new Sheet({ ...c.style, grid: 'full' }, { size: rng.pick(['a4', 'a5'] as const) });
    s.picture('emblem', loan.property.city, s.left, s.y, 40, 40);
    s.para(`${loan.property.city.toUpperCase()} MUNICIPAL CORPORATION\nRevenue Department`, {
      align: 'center',
      font: bodyFont(s.style, '-bold'),
      size: 13,
    });
    title(
      s,
      manner === 'receipt'
        ? rng.pick(['PROPERTY TAX RECEIPT', 'House Tax Receipt', 'PROPERTY TAX PAYMENT RECEIPT'])
        : rng.pick(['PROPERTY TAX BILL', 'PROPERTY TAX DEMAND NOTICE']),
      { align: 'center', size: 12 },
    );
    pairs(s, [
      ['Receipt No.', rng.mask('PT/####/#######')],
      ['Date', dmy(loan.applied)],
      ['Assessment No. / PTIN', rng.digits(10)],
      ['Ward / Zone', `${rng.int(1, 180)} / ${rng.pick(['East', 'West', 'South'])}`],
      ['Owner Name', loan.seller],
      ['Property Address', loan.property.oneLine],
      ['Usage', 'Residential'],
      ['Assessment Year', `${y - 1}-${y}`],
      ['Annual Rental Value', lakh0(half * 8)],
    ]);
    table(
      s,
      cols('Particulars|3', 'Arrears (Rs.)|1|right', 'Current (Rs.)|1|right', 'Total (Rs.)|1|right'),
      [
        'General Tax',
        'Water Tax',
        'Conservancy / Sewerage Tax',
        'Library Cess',
        'Education Cess',
        'Street Light Tax',
        'Solid Waste Management Cess',
        'Penalty / Interest',
        'Rebate',
      ].map((n, i) => [
        n,
        '0',
        lakh0(i > 6 ? 0 : half * [0.5, 0.15, 0.1, 0.05, 0.1, 0.05, 0.05][i]!),
        lakh0(i > 6 ? 0 : half * [0.5, 0.15, 0.1, 0.05, 0.1, 0.05, 0.05][i]!),
      ]),
    );
    s.para(
      `${manner === 'receipt' ? 'Received with thanks a sum of' : 'Total amount payable'} ${rupeesInFull(half)} ${manner === 'receipt' ? `by ${rng.pick(['online payment', 'cash', 'UPI'])}, transaction no. ${rng.digits(12)}` : `on or before ${dmy(addDays(loan.applied, 30))}`}.`,
    );
    s.para(
      manner === 'receipt'
        ? 'This is a computer generated receipt and does not require signature. Receipt is subject to realisation of cheque. This receipt does not confer any right of ownership.'
        : 'Simple interest at 1% per month will be charged on delayed payment. Pay online or at any citizen service centre.',
      { size: 8 },
    );
    return s.finish();
  };

export const propertyTaxReceipt: InPaper = {
  type: 'property-tax-receipt',
  layouts: [taxReceipt('receipt'), taxReceipt('demand')],
};
