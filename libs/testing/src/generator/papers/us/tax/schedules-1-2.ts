import type { Sheet } from '../../../dsl/sheet.js';
import { whole } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';
import { scheduleFoot, scheduleHead, scheduleLines, schedulePart } from './schedule-sheet.js';
import type { TaxReturn } from './tax-return.js';

export function scheduleOne(s: Sheet, c: UsContext, r: TaxReturn): void {
  scheduleHead(
    s,
    c,
    r,
    'SCHEDULE 1',
    '(Form 1040)',
    'Additional Income and Adjustments to Income',
    '01',
    'Attach to Form 1040, 1040-SR, or 1040-NR.',
  );
  schedulePart(s, 'Part I', 'Additional Income');
  scheduleLines(s, [
    ['1', 'Taxable refunds, credits, or offsets of state and local income taxes', whole(c.rng.int(0, 900))],
    ['2a', 'Alimony received'],
    ['3', 'Business income or (loss). Attach Schedule C'],
    ['4', 'Other gains or (losses). Attach Form 4797'],
    ['5', 'Rental real estate, royalties, partnerships, S corporations, trusts, etc. Attach Schedule E'],
    ['6', 'Farm income or (loss). Attach Schedule F'],
    ['7', 'Unemployment compensation'],
    ['8a', 'Other income: Net operating loss'],
    ['8b', 'Gambling'],
    ['8c', 'Cancellation of debt'],
    ['8z', 'Other income. List type and amount:'],
    ['9', 'Total other income. Add lines 8a through 8z'],
    [
      '10',
      'Combine lines 1 through 7 and 9. This is your additional income. Enter here and on Form 1040, 1040-SR, or 1040-NR, line 8',
    ],
  ]);
  schedulePart(s, 'Part II', 'Adjustments to Income');
  scheduleLines(s, [
    ['11', 'Educator expenses', c.rng.chance(0.4) ? '300' : ''],
    ['12', 'Certain business expenses of reservists, performing artists, and fee-basis government officials. Attach Form 2106'],
    ['13', 'Health savings account deduction. Attach Form 8889'],
    ['14', 'Moving expenses for members of the Armed Forces. Attach Form 3903'],
    ['15', 'Deductible part of self-employment tax. Attach Schedule SE'],
    ['16', 'Self-employed SEP, SIMPLE, and qualified plans'],
    ['17', 'Self-employed health insurance deduction'],
    ['18', 'Penalty on early withdrawal of savings'],
    ['19a', 'Alimony paid'],
    ['20', 'IRA deduction'],
    ['21', 'Student loan interest deduction', whole(c.rng.int(0, 2500))],
    ['23', 'Archer MSA deduction'],
    ['25', 'Total other adjustments. Add lines 24a through 24z'],
    [
      '26',
      'Add lines 11 through 23 and 25. These are your adjustments to income. Enter here and on Form 1040, 1040-SR, or 1040-NR, line 10',
    ],
  ]);
  scheduleFoot(s, r, 'Schedule 1', '71479F');
}

export function scheduleTwo(s: Sheet, c: UsContext, r: TaxReturn): void {
  scheduleHead(s, c, r, 'SCHEDULE 2', '(Form 1040)', 'Additional Taxes', '02', 'Attach to Form 1040, 1040-SR, or 1040-NR.');
  schedulePart(s, 'Part I', 'Tax');
  scheduleLines(s, [
    ['1', 'Alternative minimum tax. Attach Form 6251'],
    ['2', 'Excess advance premium tax credit repayment. Attach Form 8962'],
    ['3', 'Add lines 1 and 2. Enter here and on Form 1040, 1040-SR, or 1040-NR, line 17'],
  ]);
  schedulePart(s, 'Part II', 'Other Taxes');
  scheduleLines(s, [
    ['4', 'Self-employment tax. Attach Schedule SE', whole(c.rng.int(0, 6000))],
    ['5', 'Social security and Medicare tax on unreported tip income. Attach Form 4137'],
    ['6', 'Uncollected social security and Medicare tax on wages. Attach Form 8919'],
    ['7', 'Total additional social security and Medicare tax. Add lines 5 and 6'],
    ['8', 'Additional tax on IRAs or other tax-favored accounts. Attach Form 5329 if required'],
    ['9', 'Household employment taxes. Attach Schedule H'],
    ['10', 'Repayment of first-time homebuyer credit. Attach Form 5405 if required'],
    ['11', 'Additional Medicare Tax. Attach Form 8959'],
    ['12', 'Net investment income tax. Attach Form 8960'],
    ['14', 'Interest on tax due on installment income from the sale of certain residential lots and timeshares'],
    [
      '21',
      'Add lines 4, 7 through 16, and 18. These are your total other taxes. Enter here and on Form 1040 or 1040-SR, line 23',
    ],
  ]);
  scheduleFoot(s, r, 'Schedule 2', '71478U');
}
