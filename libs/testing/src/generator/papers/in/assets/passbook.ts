import { pairs } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { dmy } from '../../../people/dates.js';
import { lakh } from '../../../people/money.js';
import type { InLayout, InPaper } from '../in-paper.js';
import { ledger } from './bank-account.js';

const savingsBook =
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

export const passbook: InPaper = { type: 'passbook', scanned: 0.9, layouts: [savingsBook('entries'), savingsBook('front')] };
