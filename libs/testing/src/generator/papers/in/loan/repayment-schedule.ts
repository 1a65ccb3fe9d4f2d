import { pairs, title } from '../../../dsl/blocks.js';
import { cols, table } from '../../../dsl/table.js';
import { addMonths, dmy } from '../../../people/dates.js';
import { lakh, round2 } from '../../../people/money.js';
import { letterhead, numbered } from '../../parts.js';
import type { InLayout, InPaper } from '../in-paper.js';

const repayment =
  (manner: 'wide' | 'plain'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered(
      { ...c.style, size: 8.4, grid: rng.pick(['full', 'zebra', 'rows'] as const) },
      rng,
      `Loan Account No. ${loan.loanNo}`,
      { bottom: 46 },
    );
    letterhead(s, rng, loan.lender, ['Customer Service']);
    title(s, rng.pick(['REPAYMENT SCHEDULE', 'AMORTIZATION SCHEDULE', 'LOAN REPAYMENT SCHEDULE', 'EMI Schedule']));
    pairs(
      s,
      [
        ['Loan account number', loan.loanNo],
        ['Customer name', p.name],
        ['Loan amount', lakh(loan.loan)],
        ['Rate of interest', `${loan.rate.toFixed(2)}%`],
        ['Tenure', `${loan.months} months`],
        ['EMI amount', lakh(loan.emi)],
        ['Disbursal date', dmy(loan.sanctioned)],
        ['First EMI due date', dmy(addMonths(loan.sanctioned, 1))],
      ],
      2,
    );
    let balance = loan.loan;
    const rows: string[][] = [];
    for (let i = 1; i <= (manner === 'wide' ? rng.pick([60, 120]) : rng.pick([24, 36, 48])); i++) {
      const interest = round2((balance * loan.rate) / 1200);
      const principal = round2(loan.emi - interest);
      rows.push([
        String(i),
        dmy(addMonths(loan.sanctioned, i)),
        lakh(balance),
        lakh(loan.emi),
        lakh(principal),
        lakh(interest),
        lakh(balance - principal),
      ]);
      balance = round2(balance - principal);
    }
    table(
      s,
      cols(
        'Instl. No.|0.6',
        'Due Date|1',
        'Opening Principal|1.2|right',
        'Instalment (EMI)|1.1|right',
        'Principal Component|1.1|right',
        'Interest Component|1.1|right',
        'Closing Principal|1.2|right',
      ),
      rows,
      { size: 7.8 },
    );
    s.para(
      'The above schedule is indicative and subject to change on account of variation in the rate of interest, part-prepayment or change in the due date. This is a system generated document.',
      { size: 7.8 },
    );
    return s.finish();
  };

export const repaymentSchedule: InPaper = {
  type: 'repayment-schedule',
  weight: 0.8,
  layouts: [repayment('wide'), repayment('plain')],
};
