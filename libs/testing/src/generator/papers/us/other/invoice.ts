import { pairs, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, mdy } from '../../../people/dates.js';
import { amount, usd } from '../../../people/money.js';
import { makePhone } from '../../../people/us-case.js';
import { employerName } from '../../../people/us-names.js';
import { addressBlock, letterhead } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';
import { ITEMS } from './sold-items.js';

const oneInvoice =
  (manner: 'modern' | 'classic'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet(c.style);
    const rows = Array.from({ length: rng.int(2, 8) }, () => ({
      item: rng.pick(ITEMS),
      qty: rng.int(1, 9),
      price: rng.int(20, 480) + 0.5,
    }));
    const sum = rows.reduce((t, r) => t + r.qty * r.price, 0);
    letterhead(
      s,
      rng,
      employerName((x) => rng.pick(x)),
      [p.employer.address.street, p.employer.address.cityLine, makePhone(rng)],
    );
    title(s, 'INVOICE', { size: manner === 'modern' ? 24 : 16 });
    s.columns(
      [1, 1],
      [
        () => {
          s.para('Bill To:', { font: bodyFont(s.style, '-bold') });
          addressBlock(s, [p.name, p.home.street, p.home.cityLine]);
        },
        () =>
          pairs(s, [
            ['Invoice #', rng.mask('INV-#####')],
            ['Invoice Date', mdy(loan.applied)],
            ['P.O. #', rng.digits(4)],
            ['Due Date', mdy(addDays(loan.applied, 30))],
            ['Terms', 'Net 30'],
          ]),
      ],
    );
    table(
      s,
      cols('Qty|0.6|right', 'Description|4', 'Unit Price|1|right', 'Amount|1|right'),
      rows.map((r) => [String(r.qty), r.item, amount(r.price), amount(r.qty * r.price)]),
    );
    s.columns(
      [1.4, 1],
      [
        () =>
          s.para(
            'Thank you for your business! Make all checks payable to the company. If you have any questions concerning this invoice, contact us.',
          ),
        () =>
          pairs(s, [
            ['Subtotal', usd(sum)],
            ['Sales Tax 7.0%', usd(sum * 0.07)],
            ['Balance Due', usd(sum * 1.07)],
          ]),
      ],
    );
    return s.finish();
  };

export const invoice: UsPaper = { type: 'invoice', weight: 0.8, layouts: [oneInvoice('modern'), oneInvoice('classic')] };
