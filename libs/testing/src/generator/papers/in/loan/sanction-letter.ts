import { list, pairs, section, signLines } from '../../../dsl/blocks.js';
import { bodyFont } from '../../../dsl/style.js';
import { dmy } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { lakh0, rupeesInFull } from '../../../people/money.js';
import { letterhead, numbered } from '../../parts.js';
import type { InLayout, InPaper } from '../in-paper.js';

const sanction =
  (manner: 'letter' | 'table'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered({ ...c.style, size: rng.real(9.6, 10.8), pairs: manner === 'table' ? 'boxes' : 'colon' }, rng, '');
    letterhead(s, rng, loan.lender, [`${p.home.city} Branch`, `CIN: ${rng.mask('L#####@@####PLC######')}`]);
    s.para(`Ref: ${loan.loanNo}          Date: ${dmy(loan.sanctioned)}`);
    s.para(`To,\n${loan.applicants.map((a) => a.name).join('\n')}\n${p.home.oneLine}`);
    s.para(
      rng.pick([
        'Sub: Sanction of Home Loan',
        'SANCTION LETTER',
        'Sub: In-principle sanction letter for your Home Loan application',
        'OFFER LETTER / SANCTION ADVICE',
      ]),
      { font: bodyFont(s.style, '-bold') },
    );
    s.para(
      `Dear Sir / Madam,\nWith reference to your application dated ${dmy(loan.applied)}, we are pleased to inform you that we have in principle sanctioned a housing loan to you on the following terms and conditions:`,
    );
    pairs(s, [
      ['Facility', 'Home Loan (Term Loan)'],
      ['Loan amount sanctioned', rupeesInFull(loan.loan)],
      ['Rate of interest', `${loan.rate.toFixed(2)}% p.a. floating, linked to Repo / RPLR`],
      ['Tenure', `${loan.months} months`],
      ['EMI', `Rs. ${lakh0(loan.emi)}`],
      ['Processing fees', 'Rs. 10,000 + GST'],
      ['Purpose', 'Purchase of residential flat'],
      ['Property', loan.property.oneLine],
      ['Security', 'Equitable mortgage of the property financed'],
      ['Moratorium', 'Nil'],
      ['Prepayment charges', 'Nil for floating rate loans to individuals'],
      ['Penal charges', '2% per month on overdue instalments'],
      ['Validity of this sanction', '90 days from the date of this letter'],
    ]);
    section(s, 'Special conditions / Pre-disbursement conditions');
    list(
      s,
      [
        'Satisfactory legal and technical (valuation) clearance of the property.',
        'Own contribution to be paid before disbursement of the loan.',
        'Execution of the loan agreement and other documents in the format of the lender.',
        'Submission of the original sale deed, chain of title documents, encumbrance certificate and latest property tax receipt.',
        'NACH mandate duly registered along with three security cheques.',
        'Insurance of the property and, at your option, of the life of the borrower.',
      ],
      (i) => `${i + 1}.`,
    );
    s.para(
      'This sanction letter is not a commitment to disburse and may be revoked if there is any material change in the facts furnished. Please return the duplicate copy of this letter duly signed as a token of your acceptance.',
    );
    signLines(s, [
      [`For ${loan.lender}   Authorised Signatory`, anyInName(rng)],
      ['Accepted: Borrower / Co-borrower', p.name],
    ]);
    return s.finish();
  };

export const sanctionLetter: InPaper = { type: 'sanction-letter', layouts: [sanction('letter'), sanction('table')] };
