import type { Sheet } from '../../../dsl/sheet.js';
import { whole } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';
import { scheduleFoot, scheduleHead, scheduleLines, schedulePart } from './schedule-sheet.js';
import type { TaxReturn } from './tax-return.js';

export function scheduleA(s: Sheet, c: UsContext, r: TaxReturn): void {
  scheduleHead(
    s,
    c,
    r,
    'SCHEDULE A',
    '(Form 1040)',
    'Itemized Deductions',
    '07',
    'Attach to Form 1040 or 1040-SR. Go to www.irs.gov/ScheduleA for instructions and the latest information.',
  );
  s.para('Caution: If you are claiming a net qualified disaster loss on Form 4684, see the instructions for line 16.', {
    size: 7,
  });
  scheduleLines(s, [
    [
      '1',
      'Medical and Dental Expenses. Caution: Do not include expenses reimbursed or paid by others. Medical and dental expenses (see instructions)',
      whole(c.rng.int(0, 8000)),
    ],
    ['2', 'Enter amount from Form 1040 or 1040-SR, line 11'],
    ['3', 'Multiply line 2 by 7.5% (0.075)'],
    ['4', 'Subtract line 3 from line 1. If line 3 is more than line 1, enter -0-'],
    ['5a', 'Taxes You Paid. State and local income taxes or general sales taxes', whole(c.rng.int(2000, 9000))],
    ['5b', 'State and local real estate taxes (see instructions)', whole(c.rng.int(1500, 7000))],
    ['5c', 'State and local personal property taxes'],
    ['5d', 'Add lines 5a through 5c'],
    ['5e', 'Enter the smaller of line 5d or $10,000 ($5,000 if married filing separately)', '10,000'],
    [
      '8a',
      'Interest You Paid. Home mortgage interest and points reported to you on Form 1098. See instructions if limited',
      whole(c.rng.int(4000, 16000)),
    ],
    ['8b', 'Home mortgage interest not reported to you on Form 1098. See instructions if limited'],
    ['9', 'Investment interest. Attach Form 4952 if required'],
    [
      '11',
      'Gifts to Charity. Gifts by cash or check. If you made any gift of $250 or more, see instructions',
      whole(c.rng.int(0, 4000)),
    ],
    ['12', 'Other than by cash or check. You must attach Form 8283 if over $500'],
    ['15', 'Casualty and Theft Losses. Casualty and theft loss(es) from a federally declared disaster'],
    ['16', 'Other Itemized Deductions. Other—from list in instructions'],
    [
      '17',
      'Total Itemized Deductions. Add the amounts in the far right column for lines 4 through 16. Also, enter this amount on Form 1040 or 1040-SR, line 12',
    ],
    ['18', 'If you elect to itemize deductions even though they are less than your standard deduction, check this box'],
  ]);
  scheduleFoot(s, r, 'Schedule A', '17145C');
}

export function scheduleB(s: Sheet, c: UsContext, r: TaxReturn): void {
  scheduleHead(s, c, r, 'SCHEDULE B', '(Form 1040)', 'Interest and Ordinary Dividends', '08', 'Attach to Form 1040 or 1040-SR.');
  schedulePart(s, 'Part I', 'Interest');
  scheduleLines(s, [
    [
      '1',
      'List name of payer. If any interest is from a seller-financed mortgage and the buyer used the property as a personal residence, see the instructions and list this interest first. Also, show that buyer’s social security number and address:',
      whole(r.interest),
    ],
    ['2', 'Add the amounts on line 1', whole(r.interest)],
    ['3', 'Excludable interest on series EE and I U.S. savings bonds issued after 1989. Attach Form 8815'],
    ['4', 'Subtract line 3 from line 2. Enter the result here and on Form 1040 or 1040-SR, line 2b', whole(r.interest)],
  ]);
  schedulePart(s, 'Part II', 'Ordinary Dividends');
  scheduleLines(s, [
    ['5', 'List name of payer:'],
    ['6', 'Add the amounts on line 5. Enter the total here and on Form 1040 or 1040-SR, line 3b'],
  ]);
  schedulePart(s, 'Part III', 'Foreign Accounts and Trusts');
  s.para(
    `7a  At any time during ${r.taxYear}, did you have a financial interest in or signature authority over a financial account (such as a bank account, securities account, or brokerage account) located in a foreign country? See instructions. If “Yes,” are you required to file FinCEN Form 114, Report of Foreign Bank and Financial Accounts (FBAR), to report that financial interest or signature authority?    Yes    No X`,
  );
  s.para(
    `8  During ${r.taxYear}, did you receive a distribution from, or were you the grantor of, or transferor to, a foreign trust? If “Yes,” you may have to file Form 3520. See instructions.    Yes    No X`,
  );
  scheduleFoot(s, r, 'Schedule B', '17146N');
}
