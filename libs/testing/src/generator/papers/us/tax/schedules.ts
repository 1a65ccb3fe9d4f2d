import { boxes, taxLine } from '../../../dsl/blocks.js';
import type { Sheet } from '../../../dsl/sheet.js';
import { whole } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';

interface Year {
  readonly taxYear: number;
  readonly wages: number;
  readonly interest: number;
}
type Lines = readonly (readonly [no: string, label: string, value?: string])[];

function head(
  s: Sheet,
  c: UsContext,
  r: Year,
  name: string,
  form: string,
  heading: string,
  sequence: string,
  attach: string,
): void {
  s.text(s.left, s.y + 10, name, { size: 11, font: 'sans-bold' });
  s.text(s.left, s.y + 20, form, { size: 7.5 });
  s.text(s.left, s.y + 31, 'Department of the Treasury', { size: 6 });
  s.text(s.left, s.y + 38, 'Internal Revenue Service', { size: 6 });
  s.text(s.left, s.y + 14, heading, { size: 13, font: 'sans-bold', align: 'center', width: s.width });
  s.text(s.left, s.y + 26, attach, { size: 7, align: 'center', width: s.width });
  s.text(s.left, s.y + 8, 'OMB No. 1545-0074', { size: 6.5, align: 'right', width: s.width });
  s.text(s.left, s.y + 26, String(r.taxYear), { size: 17, font: 'sans-bold', align: 'right', width: s.width });
  s.text(s.left, s.y + 38, `Attachment Sequence No. ${sequence}`, { size: 6.5, align: 'right', width: s.width });
  s.y += 42;
  boxes(s, [
    [
      ['Name(s) shown on Form 1040, 1040-SR, or 1040-NR', c.person.name, 3],
      ['Your social security number', c.person.ssn],
    ],
  ]);
}

function part(s: Sheet, label: string, title: string): void {
  s.room(40);
  s.rect(s.left, s.y + 2, 40, 11, { fill: '#000000' });
  s.text(s.left + 3, s.y + 10.5, label, { size: 8, font: 'sans-bold', color: '#ffffff' });
  s.text(s.left + 46, s.y + 10.5, title, { size: 8.5, font: 'sans-bold' });
  s.y += 16;
}

function lines(s: Sheet, items: Lines): void {
  for (const [no, label, value] of items) taxLine(s, no, label, value);
}

function foot(s: Sheet, r: Year, name: string, cat: string): void {
  s.text(s.left, s.height - 28, 'For Paperwork Reduction Act Notice, see your tax return instructions.', { size: 6.5 });
  s.text(s.left, s.height - 28, `Cat. No. ${cat}     ${name} (Form 1040) ${r.taxYear}`, {
    size: 6.5,
    align: 'right',
    width: s.width,
  });
}

export function scheduleOne(s: Sheet, c: UsContext, r: Year): void {
  head(
    s,
    c,
    r,
    'SCHEDULE 1',
    '(Form 1040)',
    'Additional Income and Adjustments to Income',
    '01',
    'Attach to Form 1040, 1040-SR, or 1040-NR.',
  );
  part(s, 'Part I', 'Additional Income');
  lines(s, [
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
  part(s, 'Part II', 'Adjustments to Income');
  lines(s, [
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
  foot(s, r, 'Schedule 1', '71479F');
}

export function scheduleTwo(s: Sheet, c: UsContext, r: Year): void {
  head(s, c, r, 'SCHEDULE 2', '(Form 1040)', 'Additional Taxes', '02', 'Attach to Form 1040, 1040-SR, or 1040-NR.');
  part(s, 'Part I', 'Tax');
  lines(s, [
    ['1', 'Alternative minimum tax. Attach Form 6251'],
    ['2', 'Excess advance premium tax credit repayment. Attach Form 8962'],
    ['3', 'Add lines 1 and 2. Enter here and on Form 1040, 1040-SR, or 1040-NR, line 17'],
  ]);
  part(s, 'Part II', 'Other Taxes');
  lines(s, [
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
  foot(s, r, 'Schedule 2', '71478U');
}

export function scheduleA(s: Sheet, c: UsContext, r: Year): void {
  head(
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
  lines(s, [
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
  foot(s, r, 'Schedule A', '17145C');
}

export function scheduleB(s: Sheet, c: UsContext, r: Year): void {
  head(s, c, r, 'SCHEDULE B', '(Form 1040)', 'Interest and Ordinary Dividends', '08', 'Attach to Form 1040 or 1040-SR.');
  part(s, 'Part I', 'Interest');
  lines(s, [
    [
      '1',
      'List name of payer. If any interest is from a seller-financed mortgage and the buyer used the property as a personal residence, see the instructions and list this interest first. Also, show that buyer’s social security number and address:',
      whole(r.interest),
    ],
    ['2', 'Add the amounts on line 1', whole(r.interest)],
    ['3', 'Excludable interest on series EE and I U.S. savings bonds issued after 1989. Attach Form 8815'],
    ['4', 'Subtract line 3 from line 2. Enter the result here and on Form 1040 or 1040-SR, line 2b', whole(r.interest)],
  ]);
  part(s, 'Part II', 'Ordinary Dividends');
  lines(s, [
    ['5', 'List name of payer:'],
    ['6', 'Add the amounts on line 5. Enter the total here and on Form 1040 or 1040-SR, line 3b'],
  ]);
  part(s, 'Part III', 'Foreign Accounts and Trusts');
  s.para(
    `7a  At any time during ${r.taxYear}, did you have a financial interest in or signature authority over a financial account (such as a bank account, securities account, or brokerage account) located in a foreign country? See instructions. If “Yes,” are you required to file FinCEN Form 114, Report of Foreign Bank and Financial Accounts (FBAR), to report that financial interest or signature authority?    Yes    No X`,
  );
  s.para(
    `8  During ${r.taxYear}, did you receive a distribution from, or were you the grantor of, or transferor to, a foreign trust? If “Yes,” you may have to file Form 3520. See instructions.    Yes    No X`,
  );
  foot(s, r, 'Schedule B', '17146N');
}

export function scheduleC(s: Sheet, c: UsContext, r: Year): void {
  const gross = c.rng.int(18, 140) * 1000;
  head(
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
  part(s, 'Part I', 'Income');
  lines(s, [
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
  part(s, 'Part II', 'Expenses. Enter expenses for business use of your home only on line 30.');
  lines(s, [
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
  foot(s, r, 'Schedule C', '11334P');
}

export function scheduleE(s: Sheet, c: UsContext, r: Year): void {
  const rent = c.rng.int(12, 34) * 1000;
  head(
    s,
    c,
    r,
    'SCHEDULE E',
    '(Form 1040)',
    'Supplemental Income and Loss',
    '13',
    '(From rental real estate, royalties, partnerships, S corporations, estates, trusts, REMICs, etc.)',
  );
  part(s, 'Part I', 'Income or Loss From Rental Real Estate and Royalties');
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
  lines(s, [
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
  foot(s, r, 'Schedule E', '11344L');
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
  part(s, 'Part II', 'Income or Loss From Partnerships and S Corporations');
  lines(s, [
    [
      '27',
      'Are you reporting any loss not allowed in a prior year due to the at-risk or basis limitations, a prior year unallowed loss from a passive activity, or unreimbursed partnership expenses?',
    ],
    ['28', '(a) Name   (b) Enter P for partnership; S for S corporation   (d) Employer identification number'],
    ['29a', 'Totals: Passive income, nonpassive income'],
    ['30', 'Add columns (h) and (k) of line 29a'],
    ['32', 'Total partnership and S corporation income or (loss). Combine lines 30 and 31'],
  ]);
  part(s, 'Part III', 'Income or Loss From Estates and Trusts');
  lines(s, [['37', 'Total estate and trust income or (loss). Combine lines 35 and 36']]);
  part(s, 'Part V', 'Summary');
  lines(s, [
    ['40', 'Net farm rental income or (loss) from Form 4835'],
    [
      '41',
      'Total income or (loss). Combine lines 26, 32, 37, 39, and 40. Enter the result here and on Schedule 1 (Form 1040), line 5',
      whole(rent * 0.2),
    ],
    ['43', 'Reconciliation for real estate professionals. If you were a real estate professional (see instructions)'],
  ]);
}
