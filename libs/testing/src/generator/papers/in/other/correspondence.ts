import { list, signLines } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { longDate, shortDate } from '../../../people/dates.js';
import { letterhead } from '../../parts.js';
import type { InLayout, InPaper } from '../in-paper.js';

const letters =
  (manner: 'bank' | 'customer'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = new Sheet({ ...c.style, size: rng.real(10, 11.6) });
    const asks = rng.sample(
      [
        'latest three months salary slips',
        'Form 16 for the last two financial years',
        'bank statement of the salary account for six months with bank seal',
        'self-attested copy of PAN card and Aadhaar',
        'agreement for sale duly registered',
        'encumbrance certificate for 13 years',
        'ITR with computation of income',
        'NACH mandate and cancelled cheque',
        'property tax receipt',
      ],
      4,
    );
    if (manner === 'bank') {
      letterhead(s, rng, loan.lender, [`${p.home.city} Branch`]);
      s.para(`Date: ${longDate(loan.applied)}\n\nTo,\n${p.name}\n${p.home.oneLine}`);
      s.para(`Ref: Your application no. ${loan.loanNo}`, { font: bodyFont(s.style, '-bold') });
      s.para(
        'Dear Customer,\nWe thank you for choosing us. In connection with your application we request you to submit the following at the earliest so that we may take a decision:',
      );
      list(s, asks, (i) => `${i + 1}.`);
      s.para(
        'If the above are not received within fifteen days the application will be treated as withdrawn. The sanction letter will be issued after verification of the documents and a visit to the property by our valuer.',
      );
      s.para(`Thanking you,\nYours faithfully,\n\nCredit Manager\n${loan.lender}`);
    } else {
      s.para(
        `From,\n${p.name}\n${p.home.oneLine}\n\nTo,\nThe Branch Manager\n${loan.lender}\n${p.home.city}\n\nDate: ${shortDate(loan.applied)}`,
      );
      s.para(
        rng.pick([
          'Sub: Request for change of EMI date',
          'Sub: Explanation regarding cheque return',
          'Sub: Covering letter for documents submitted',
          'Sub: Request to expedite disbursement',
        ]),
        { font: bodyFont(s.style, '-bold') },
      );
      s.para(
        `Respected Sir/Madam,\nWith reference to the above I wish to state that I have enclosed ${asks.slice(0, 2).join(' and ')}. The ${rng.pick(['delay', 'difference in signature', 'return of one cheque in March'])} was due to ${rng.pick(['my transfer to another city', 'a change of my salary account', 'hospitalisation in the family'])} and will not happen again.`,
      );
      s.para('I request you to kindly consider and do the needful.');
      s.para('Thanking you,\nYours sincerely,');
      signLines(s, [[p.name, p.name]]);
    }
    return s.finish();
  };

export const correspondence: InPaper = { type: 'correspondence', layouts: [letters('bank'), letters('customer')] };
