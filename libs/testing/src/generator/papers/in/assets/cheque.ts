import { signature } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { dmy } from '../../../people/dates.js';
import { lakh0, rupeesInWords } from '../../../people/money.js';
import type { InLayout, InPaper } from '../in-paper.js';

const oneCheque =
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

export const cheque: InPaper = {
  type: 'cheque',
  scanned: 0.9,
  series: 0.2,
  layouts: [oneCheque('issued'), oneCheque('cancelled')],
};
