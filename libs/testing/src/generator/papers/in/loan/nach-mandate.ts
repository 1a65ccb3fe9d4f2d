import { boxes, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { addMonths, dmy } from '../../../people/dates.js';
import { lakh0, rupeesInWords } from '../../../people/money.js';
import type { InLayout, InPaper } from '../in-paper.js';

const nach =
  (manner: 'new' | 'old'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = new Sheet({ ...c.style, body: 'sans', head: 'sans', size: 8.6, pairs: 'boxes' });
    s.y = rng.int(40, 220);
    title(
      s,
      manner === 'new'
        ? rng.pick([
            'NACH / ECS / DIRECT DEBIT MANDATE INSTRUCTION FORM',
            'NACH MANDATE INSTRUCTION FORM',
            'e-Mandate / NACH Debit Mandate Form',
          ])
        : 'ELECTRONIC CLEARING SERVICE (DEBIT CLEARING) MANDATE FORM',
      { size: 11, align: 'center' },
    );
    boxes(
      s,
      [
        [
          ['UMRN', rng.chance(0.4) ? rng.mask('@@@@###############') : ''],
          ['Date', dmy(loan.sanctioned), 0.6],
        ],
        [
          ['Tick (✓)  CREATE   MODIFY   CANCEL', 'CREATE'],
          ['Sponsor Bank Code', rng.mask('@@@@0@@@@@@')],
          ['Utility Code', rng.mask('@@@@#############')],
        ],
        [
          ['I/We hereby authorize', loan.lender, 2],
          ['to debit (tick)  SB / CA / CC / SB-NRE / SB-NRO / Other', 'SB'],
        ],
        [['Bank A/c number', p.account]],
        [
          ['with Bank   Name of customer’s bank', p.bank],
          ['IFSC', p.ifsc],
          ['or MICR', rng.digits(9)],
        ],
        [
          ['an amount of Rupees', `${rupeesInWords(Math.round(loan.emi))} Only`, 2],
          ['₹', lakh0(loan.emi)],
        ],
        [
          ['FREQUENCY   Mthly   Qtly   H-Yrly   Yrly   As & when presented', 'Mthly'],
          ['DEBIT TYPE   Fixed Amount   Maximum Amount', 'Maximum Amount'],
        ],
        [
          ['Reference 1 (Loan account number)', loan.loanNo],
          ['Phone No.', p.mobile],
        ],
        [
          ['Reference 2 (Application number)', rng.digits(8)],
          ['Email ID', p.email],
        ],
      ],
      { height: 28 },
    );
    s.para(
      'I agree for the debit of mandate processing charges by the bank whom I am authorizing to debit my account as per latest schedule of charges of the bank.',
      { size: 7.6 },
    );
    s.columns(
      [1, 2],
      [
        () =>
          boxes(s, [
            [['PERIOD   From', dmy(addMonths(loan.sanctioned, 1))]],
            [['To', dmy(addMonths(loan.sanctioned, loan.months))]],
            [['Or   Until Cancelled', '']],
          ]),
        () =>
          signLines(s, [
            ['1. Signature Primary Account holder   Name as in bank records', p.name],
            ['2. Signature Account holder', ''],
          ]),
      ],
    );
    s.para(
      'This is to confirm that the declaration has been carefully read, understood & made by me/us. I am authorizing the user entity/corporate to debit my account. I have understood that I am authorized to cancel/amend this mandate by appropriately communicating the cancellation/amendment request to the user entity/corporate or the bank where I have authorized the debit.',
      { size: 7.4 },
    );
    return s.finish();
  };

export const nachMandate: InPaper = { type: 'nach-mandate', series: 0.2, layouts: [nach('new'), nach('old')] };
