import { pairs, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy } from '../../../people/dates.js';
import { amount, usd } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import type { UsLayout, UsPaper } from '../us-paper.js';
import { ITEMS } from './sold-items.js';

const oneReceipt =
  (manner: 'till' | 'book'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet({ ...c.style, ...(manner === 'till' ? { body: 'mono' as const, size: 8.6, margin: 190 } : {}) });
    if (manner === 'till') {
      const rows = Array.from({ length: rng.int(4, 14) }, () => [
        rng.pick(ITEMS).toUpperCase().slice(0, 18),
        amount(rng.real(2, 90)),
      ]);
      s.para(
        `${rng.pick(['HOME SUPPLY DEPOT', 'CORNER HARDWARE', 'VALLEY LUMBER'])}\nSTORE #${rng.digits(4)}\n${loan.property.cityLine}`,
        { align: 'center', font: 'mono-bold' },
      );
      s.para(`${mdy(loan.applied)}  ${rng.int(8, 19)}:${rng.int(10, 59)}  REG ${rng.int(1, 9)}  CASHIER ${rng.digits(3)}`);
      table(s, cols('|2.4', '|1|right'), rows);
      const sum = rows.reduce((t, r) => t + Number(r[1]!.replace(',', '')), 0);
      s.para(
        `SUBTOTAL ${amount(sum)}\nTAX ${amount(sum * 0.07)}\nTOTAL ${usd(sum * 1.07)}\nVISA XXXXXXXXXXXX${rng.digits(4)}\nAUTH CODE ${rng.digits(6)}\nCHANGE DUE 0.00`,
        { font: 'mono-bold' },
      );
      s.para('THANK YOU FOR SHOPPING WITH US\nRETURNS WITHIN 90 DAYS WITH RECEIPT\nCUSTOMER COPY', { align: 'center' });
    } else {
      const value = rng.int(2, 40) * 100;
      title(s, rng.pick(['RECEIPT', 'CASH RECEIPT', 'EARNEST MONEY RECEIPT', 'RENT RECEIPT']));
      pairs(s, [
        ['Receipt No.', rng.digits(5)],
        ['Date', mdy(loan.applied)],
        ['Received from', p.name],
        ['The sum of', usd(value)],
        ['For', rng.pick(['earnest money deposit', 'rent', 'inspection fee', 'appraisal fee'])],
        ['Paid by', rng.pick(['Check', 'Cash', 'Money order'])],
        ['Account: Amount of account / This payment / Balance due', `${usd(value)} / ${usd(value)} / $0.00`],
      ]);
      signLines(s, [['Received by', makeName(rng)]]);
    }
    return s.finish();
  };

export const receipt: UsPaper = { type: 'receipt', weight: 0.7, scanned: 0.8, layouts: [oneReceipt('till'), oneReceipt('book')] };
