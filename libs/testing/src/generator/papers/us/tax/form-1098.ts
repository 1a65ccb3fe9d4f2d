import { amount } from '../../../people/money.js';
import type { UsContext, UsPaper } from '../us-paper.js';
import { type InformationReturn, someMoney, substitute, third, withInstructions } from './information-return.js';

const KIND_1098: InformationReturn = {
  no: '1098',
  omb: '1545-1380',
  title: 'Mortgage Interest Statement',
  from: 'RECIPIENT’S/LENDER',
  to: 'PAYER’S/BORROWER',
  notice:
    'The information in boxes 1 through 9 and 11 is important tax information and is being furnished to the IRS. If you are required to file a return, a negligence penalty or other sanction may be imposed on you if the IRS determines that an underpayment of tax results because you overstated a deduction for this mortgage interest or for these points, reported in boxes 1 and 6.',
  boxes: (c) => [
    [
      [
        '* Caution: The amount shown may not be fully deductible by you. Limits based on the loan amount and the cost and value of the secured property may apply. Also, you may only deduct interest to the extent it was incurred by you, actually paid by you, and not reimbursed by another person.',
        '',
      ],
    ],
    [['1 Mortgage interest received from payer(s)/borrower(s)*', someMoney(c, 3000, 19000)]],
    [
      ['2 Outstanding mortgage principal', `$ ${amount(c.loan.loan * 0.93)}`],
      ['3 Mortgage origination date', ''],
    ],
    [
      ['4 Refund of overpaid interest', '$'],
      ['5 Mortgage insurance premiums', '$'],
    ],
    [['6 Points paid on purchase of principal residence', '$']],
    [
      [
        '7 If address of property securing mortgage is the same as PAYER’S/BORROWER’S address, the box is checked, or the address or description is entered in box 8',
        'X',
      ],
    ],
    [['8 Address or description of property securing mortgage (see instructions)', c.loan.property.oneLine]],
    [
      ['9 Number of properties securing the mortgage', '1'],
      ['10 Other', `Real estate taxes ${amount(c.rng.int(1800, 7900))}`],
    ],
    [['11 Mortgage acquisition date', '']],
  ],
};

const KIND_1098_E: InformationReturn = {
  no: '1098-E',
  omb: '1545-1576',
  title: 'Student Loan Interest Statement',
  from: 'RECIPIENT’S/LENDER',
  to: 'BORROWER',
  notice:
    'This is important tax information and is being furnished to the IRS. If you are required to file a return, a negligence penalty or other sanction may be imposed on you if the IRS determines that an underpayment of tax results because you overstated a deduction for student loan interest.',
  boxes: (c) => [
    [['1 Student loan interest received by lender', someMoney(c, 200, 2500)]],
    [
      [
        '2 If checked, box 1 does not include loan origination fees and/or capitalized interest for loans made before September 1, 2004',
        '',
      ],
    ],
  ],
};

const any1098 = (c: UsContext): InformationReturn => c.rng.pick([KIND_1098, KIND_1098, KIND_1098_E]);

export const form1098: UsPaper = {
  type: 'form-1098',
  series: 0.25,
  layouts: [third(any1098), withInstructions(any1098), substitute(any1098)],
};
