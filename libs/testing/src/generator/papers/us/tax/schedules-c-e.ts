import { boxes } from '../../../dsl/blocks.js';
import type { Sheet } from '../../../dsl/sheet.js';
import { whole } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';
import { scheduleFoot, scheduleHead, scheduleLines, schedulePart } from './schedule-sheet.js';
import type { TaxReturn } from './tax-return.js';

export function scheduleC(s: Sheet, c: UsContext, r: TaxReturn): void {
  const gross = c.rng.int(18, 140) * 1000;
  scheduleHead(
    s,
    c,
    r,
    'SCHEDULE C',
    '(Form 1040)',
    'Profit or Loss From Business (Sole Proprietorship)',
    '09',
    'Attach to Form 1040, 1040-SR, 1040-SS, 1040-NR, or 1041; partnerships must generally file Form 1065.',
  );
  boxes(s, [
    [
      [
        'A  Principal business or profession, including product or service (see instructions)',
        c.rng.pick(['Landscaping', 'Bookkeeping', 'Rideshare driver', 'Graphic design', 'Home cleaning']),
        3,
      ],
      ['B  Enter code from instructions', c.rng.digits(6)],
    ],
    [
      ['C  Business name. If no separate business name, leave blank.', '', 3],
      ['D  Employer ID number (EIN)', ''],
    ],
    [
      [
        'E  Business address (including suite or room no.)  City, town or post office, state, and ZIP code',
        c.person.home.oneLine,
      ],
    ],
    [
      ['F  Accounting method: (1) Cash X (2) Accrual (3) Other (specify)', ''],
      ['G  Did you “materially participate” in the operation of this business?  Yes X  No', ''],
    ],
  ]);
  schedulePart(s, 'Part I', 'Income');
  scheduleLines(s, [
    [
      '1',
      'Gross receipts or sales. See instructions for line 1 and check the box if this income was reported to you on Form W-2 and the “Statutory employee” box on that form was checked',
      whole(gross),
    ],
    ['2', 'Returns and allowances'],
    ['3', 'Subtract line 2 from line 1', whole(gross)],
    ['4', 'Cost of goods sold (from line 42)'],
    ['5', 'Gross profit. Subtract line 4 from line 3', whole(gross)],
    ['6', 'Other income, including federal and state gasoline or fuel tax credit or refund'],
    ['7', 'Gross income. Add lines 5 and 6', whole(gross)],
  ]);
  schedulePart(s, 'Part II', 'Expenses. Enter expenses for business use of your home only on line 30.');
  scheduleLines(s, [
    ['8', 'Advertising', '740'],
    ['9', 'Car and truck expenses (see instructions)', whole(gross * 0.08)],
    ['10', 'Commissions and fees'],
    ['11', 'Contract labor (see instructions)'],
    ['13', 'Depreciation and section 179 expense deduction'],
    ['15', 'Insurance (other than health)', '1,210'],
    ['17', 'Legal and professional services', '450'],
    ['18', 'Office expense (see instructions)', '388'],
    ['22', 'Supplies (not included in Part III)', whole(gross * 0.05)],
    ['25', 'Utilities'],
    ['28', 'Total expenses before expenses for business use of home. Add lines 8 through 27b', whole(gross * 0.2)],
    ['29', 'Tentative profit or (loss). Subtract line 28 from line 7', whole(gross * 0.8)],
    [
      '31',
      'Net profit or (loss). Subtract line 30 from line 29. If a profit, enter on both Schedule 1 (Form 1040), line 3, and on Schedule SE, line 2',
      whole(gross * 0.8),
    ],
  ]);
  scheduleFoot(s, r, 'Schedule C', '11334P');
}

export function scheduleE(s: Sheet, c: UsContext, r: TaxReturn): void {
  const rent = c.rng.int(12, 34) * 1000;
  scheduleHead(
    s,
    c,
    r,
    'SCHEDULE E',
    '(Form 1040)',
    'Supplemental Income and Loss',
    '13',
    '(From rental real estate, royalties, partnerships, S corporations, estates, trusts, REMICs, etc.)',
  );
  schedulePart(s, 'Part I', 'Income or Loss From Rental Real Estate and Royalties');
  s.para(
    `A  Did you make any payments in ${r.taxYear} that would require you to file Form(s) 1099? See instructions     Yes    No X`,
    { size: 7.2 },
  );
  boxes(s, [
    [['1a  Physical address of each property (street, city, state, ZIP code)', `A   ${c.loan.property.oneLine}`]],
    [
      ['1b  Type of Property (from list below)', 'A  1'],
      ['2  For each rental real estate property listed above, report the number of fair rental and personal use days.', '365'],
      ['QJV', ''],
    ],
  ]);
  s.para(
    'Type of Property:  1 Single Family Residence   2 Multi-Family Residence   3 Vacation/Short-Term Rental   4 Commercial   5 Land   6 Royalties   7 Self-Rental   8 Other (describe)',
    { size: 7 },
  );
  scheduleLines(s, [
    ['3', 'Income: Rents received', whole(rent)],
    ['4', 'Royalties received'],
    ['5', 'Expenses: Advertising'],
    ['6', 'Auto and travel (see instructions)'],
    ['7', 'Cleaning and maintenance', '640'],
    ['9', 'Insurance', '1,320'],
    ['11', 'Management fees'],
    ['12', 'Mortgage interest paid to banks, etc. (see instructions)', whole(rent * 0.35)],
    ['14', 'Repairs', '885'],
    ['16', 'Taxes', '3,110'],
    ['17', 'Utilities'],
    ['18', 'Depreciation expense or depletion', '6,545'],
    ['20', 'Total expenses. Add lines 5 through 19', whole(rent * 0.8)],
    [
      '21',
      'Subtract line 20 from line 3 (rents) and/or 4 (royalties). If result is a (loss), see instructions to find out if you must file Form 6198',
      whole(rent * 0.2),
    ],
    ['22', 'Deductible rental real estate loss after limitation, if any, on Form 8582 (see instructions)'],
    ['24', 'Income. Add positive amounts shown on line 21. Do not include any losses'],
    ['26', 'Total rental real estate and royalty income or (loss). Combine lines 24 and 25'],
  ]);
  scheduleFoot(s, r, 'Schedule E', '11344L');
  if (!c.rng.chance(0.4)) return;
  s.newPage();
  s.text(s.left, s.y + 8, `Schedule E (Form 1040) ${r.taxYear}`, { size: 7.5 });
  s.text(s.left, s.y + 8, 'Attachment Sequence No. 13     Page 2', { size: 7.5, align: 'right', width: s.width });
  s.y += 12;
  boxes(s, [
    [
      ['Name(s) shown on return. Do not enter name and social security number if shown on other side.', c.person.name, 3],
      ['Your social security number', c.person.ssn],
    ],
  ]);
  s.para('Caution: The IRS compares amounts reported on your tax return with amounts shown on Schedule(s) K-1.', {
    font: 'sans-bold',
  });
  schedulePart(s, 'Part II', 'Income or Loss From Partnerships and S Corporations');
  scheduleLines(s, [
    [
      '27',
      'Are you reporting any loss not allowed in a prior year due to the at-risk or basis limitations, a prior year unallowed loss from a passive activity, or unreimbursed partnership expenses?',
    ],
    ['28', '(a) Name   (b) Enter P for partnership; S for S corporation   (d) Employer identification number'],
    ['29a', 'Totals: Passive income, nonpassive income'],
    ['30', 'Add columns (h) and (k) of line 29a'],
    ['32', 'Total partnership and S corporation income or (loss). Combine lines 30 and 31'],
  ]);
  schedulePart(s, 'Part III', 'Income or Loss From Estates and Trusts');
  scheduleLines(s, [['37', 'Total estate and trust income or (loss). Combine lines 35 and 36']]);
  schedulePart(s, 'Part V', 'Summary');
  scheduleLines(s, [
    ['40', 'Net farm rental income or (loss) from Form 4835'],
    [
      '41',
      'Total income or (loss). Combine lines 26, 32, 37, 39, and 40. Enter the result here and on Schedule 1 (Form 1040), line 5',
      whole(rent * 0.2),
    ],
    ['43', 'Reconciliation for real estate professionals. If you were a real estate professional (see instructions)'],
  ]);
}
