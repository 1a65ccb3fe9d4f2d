import { boxes, pairs, section, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { day, mdy, year } from '../../../people/dates.js';
import { usd, usd0 } from '../../../people/money.js';
import { letterhead } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const propertyTax =
  (manner: 'bill' | 'statement'): UsLayout =>
  (c) => {
    const { loan, rng } = c;
    const y = year(loan.closing) - rng.int(0, 1);
    const value = Math.round(loan.price * rng.real(0.6, 0.95));
    const rate = rng.real(0.8, 2.2) / 100;
    const s = new Sheet(c.style);
    letterhead(s, rng, `${loan.property.county} County ${rng.pick(['Tax Collector', 'Treasurer', 'Treasurer-Tax Collector'])}`, [
      `P.O. Box ${rng.digits(4)}, ${loan.property.cityLine}`,
      'www.example.gov/taxes',
    ]);
    title(
      s,
      manner === 'bill'
        ? rng.pick([
            `${y} REAL ESTATE TAX BILL`,
            `SECURED PROPERTY TAX BILL FISCAL YEAR ${y}-${y + 1}`,
            `${y} NOTICE OF AD VALOREM TAXES AND NON-AD VALOREM ASSESSMENTS`,
          ])
        : `${y} PROPERTY TAX STATEMENT`,
    );
    pairs(
      s,
      [
        ['Parcel Number', rng.mask('##-##-###-###')],
        ['Owner of Record', loan.purchase ? loan.seller : loan.borrowers[0].name],
        ['Property Location', loan.property.oneLine],
        ['Tax Code Area', rng.digits(5)],
        ['Bill Number', rng.digits(8)],
      ],
      1,
    );
    section(s, 'Assessed Valuation');
    table(
      s,
      cols(
        'Land|1|right',
        'Improvements|1|right',
        'Total Assessed Value|1|right',
        'Homestead Exemption|1|right',
        'Net Taxable Value|1|right',
      ),
      [[usd0(value * 0.3), usd0(value * 0.7), usd0(value), usd0(25000), usd0(value - 25000)]],
    );
    section(s, 'Taxing Authorities');
    table(
      s,
      cols('Taxing Authority|2', 'Telephone', 'Millage / Rate|1|right', 'Taxable Value|1|right', 'Taxes Levied|1|right'),
      ['County General', 'School District', 'City', 'Library', 'Water Management District', 'Community College'].map((n) => [
        n,
        '555-0100',
        (rate * 1000 * rng.real(0.1, 0.3)).toFixed(4),
        usd0(value - 25000),
        usd(value * rate * rng.real(0.1, 0.3)),
      ]),
    );
    table(s, cols('Installment', 'Due Date', 'Delinquent After', 'Amount|1|right'), [
      ['1st Installment', mdy(day(y, 11, 1)), mdy(day(y, 12, 10)), usd((value * rate) / 2)],
      ['2nd Installment', mdy(day(y + 1, 2, 1)), mdy(day(y + 1, 4, 10)), usd((value * rate) / 2)],
    ]);
    pairs(s, [['Total Tax Due', usd(value * rate)]]);
    s.para(
      'Interest and penalties accrue on delinquent taxes as provided by law. Failure to receive a tax bill does not relieve the taxpayer of responsibility for payment. If your taxes are paid by a mortgage company, this is for your information only.',
      { size: 8 },
    );
    s.room(110).line(0, s.y + 4, s.pageWidth, s.y + 4, { dash: [3, 3] });
    s.gap(12).para('DETACH AND RETURN THIS STUB WITH YOUR PAYMENT. Make checks payable to the Tax Collector. Do not send cash.', {
      size: 8,
      align: 'center',
    });
    boxes(s, [
      [
        ['Parcel Number', rng.mask('##-##-###-###')],
        ['Tax Year', String(y)],
        ['Amount Due', usd(value * rate)],
        ['Amount Paid', ''],
      ],
    ]);
    return s.finish();
  };

export const propertyTaxBill: UsPaper = { type: 'property-tax-bill', layouts: [propertyTax('bill'), propertyTax('statement')] };
