import { boxes, taxLine } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { mdy } from '../../../people/dates.js';
import { whole } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';
import type { TaxReturn } from './tax-return.js';

/** The head that every page of the form but the first carries. */
function pageHead(s: Sheet, r: TaxReturn, page: number): void {
  s.text(s.left, s.y + 8, `Form 1040 (${r.taxYear})`, { size: 7.5 });
  s.text(s.left, s.y + 8, `Page ${page}`, { size: 8.5, font: 'sans-bold', align: 'right', width: s.width });
  s.y += 12;
  s.line(s.left, s.y, s.right, s.y);
}

function taxAndPayments(s: Sheet, r: TaxReturn): void {
  const tax = Math.round(r.agi * 0.1);
  const held = Math.round(r.agi * 0.12);
  const lines: [string, string, string?][] = [
    ['16', 'Tax (see instructions). Check if any from Form(s): 1   8814   2   4972   3', whole(tax)],
    ['17', 'Amount from Schedule 2, line 3'],
    ['18', 'Add lines 16 and 17', whole(tax)],
    ['19', 'Child tax credit or credit for other dependents from Schedule 8812'],
    ['20', 'Amount from Schedule 3, line 8'],
    ['21', 'Add lines 19 and 20'],
    ['22', 'Subtract line 21 from line 18. If zero or less, enter -0-', whole(tax)],
    ['23', 'Other taxes, including self-employment tax, from Schedule 2, line 21'],
    ['24', 'Add lines 22 and 23. This is your total tax', whole(tax)],
    ['25a', 'Federal income tax withheld from: Form(s) W-2', whole(held)],
    ['25b', 'Form(s) 1099'],
    ['25d', 'Add lines 25a through 25c', whole(held)],
    ['26', `${r.taxYear} estimated tax payments and amount applied from ${r.taxYear - 1} return`],
    ['27', 'Earned income credit (EIC)'],
    ['28', 'Additional child tax credit from Schedule 8812'],
    ['29', 'American opportunity credit from Form 8863, line 8'],
    ['31', 'Amount from Schedule 3, line 15'],
    ['32', 'Add lines 27, 28, 29, and 31. These are your total other payments and refundable credits'],
    ['33', 'Add lines 25d, 26, and 32. These are your total payments', whole(held)],
    ['34', 'If line 33 is more than line 24, subtract line 24 from line 33. This is the amount you overpaid', whole(held - tax)],
    ['35a', 'Amount of line 34 you want refunded to you. If Form 8888 is attached, check here', whole(held - tax)],
  ];
  for (const [no, label, value] of lines) taxLine(s, no, label, value);
}

function signatures(s: Sheet, { loan, rng, person }: UsContext): void {
  s.para(
    'Sign Here   Under penalties of perjury, I declare that I have examined this return and accompanying schedules and statements, and to the best of my knowledge and belief, they are true, correct, and complete. Declaration of preparer (other than taxpayer) is based on all information of which preparer has any knowledge.',
    { size: 7.4, font: 'sans-bold' },
  );
  boxes(s, [
    [
      ['Your signature', '', 2],
      ['Date', mdy(loan.applied), 0.8],
      ['Your occupation', person.job, 1.5],
      ['If the IRS sent you an Identity Protection PIN, enter it here (see inst.)', '', 1.2],
    ],
    [
      ['Spouse’s signature. If a joint return, both must sign.', '', 2],
      ['Date', '', 0.8],
      ['Spouse’s occupation', '', 1.5],
      ['If the IRS sent your spouse an Identity Protection PIN', '', 1.2],
    ],
    [
      ['Phone no.', person.phone],
      ['Email address', person.email],
    ],
    [
      [
        'Paid Preparer Use Only   Preparer’s name',
        rng.chance(0.6) ? 'Self-Prepared' : `${rng.pick(['H', 'J', 'T'])}. ${rng.pick(['Marlow', 'Dunn', 'Pace'])}, CPA`,
        1.5,
      ],
      ['Preparer’s signature', '', 1.5],
      ['Date', ''],
      ['PTIN', rng.mask('P0#######')],
      ['Check if: Self-employed', ''],
    ],
    [
      ['Firm’s name', '', 3],
      ['Phone no.', ''],
      ['Firm’s EIN', ''],
    ],
  ]);
}

export function secondPage(s: Sheet, c: UsContext, r: TaxReturn): void {
  const { rng } = c;
  s.newPage();
  pageHead(s, r, 2);
  taxAndPayments(s, r);
  boxes(s, [
    [
      ['b Routing number', rng.digits(9)],
      ['c Type:   Checking   Savings', ''],
      ['d Account number', rng.digits(10)],
    ],
  ]);
  taxLine(
    s,
    '37',
    'Subtract line 33 from line 24. This is the amount you owe. For details on how to pay, go to www.irs.gov/Payments or see instructions',
  );
  taxLine(s, '38', 'Estimated tax penalty (see instructions)');
  s.para(
    'Third Party Designee   Do you want to allow another person to discuss this return with the IRS? See instructions     Yes. Complete below.     No',
    { size: 7.4 },
  );
  signatures(s, c);
  s.text(s.left, s.height - 28, `Go to www.irs.gov/Form1040 for instructions and the latest information.`, { size: 6.5 });
  s.text(s.left, s.height - 28, `Form 1040 (${r.taxYear})`, { size: 6.5, align: 'right', width: s.width });
}
