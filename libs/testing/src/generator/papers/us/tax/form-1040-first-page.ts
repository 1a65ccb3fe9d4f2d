import { boxes, checks, taxLine } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { whole } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';
import type { TaxReturn } from './tax-return.js';

function nameAndAddress(s: Sheet, { loan, person }: UsContext, r: TaxReturn): void {
  const spouse = loan.borrowers.find((b) => b !== person)!;
  s.text(s.left, s.y + 24, '1040', { size: 26, font: 'sans-bold' });
  s.text(s.left, s.y + 4, 'Form', { size: 6.5 });
  s.text(s.left + 72, s.y + 6, 'Department of the Treasury—Internal Revenue Service', { size: 6.5 });
  s.text(s.left + 72, s.y + 22, `U.S. Individual Income Tax Return`, { size: 13.5, font: 'sans-bold' });
  s.text(s.left + 306, s.y + 23, String(r.taxYear), { size: 20, font: 'sans-bold' });
  s.text(s.left + 362, s.y + 20, 'OMB No. 1545-0074', { size: 6.5 });
  s.text(s.left + 430, s.y + 20, 'IRS Use Only—Do not write or staple in this space.', { size: 5.2 });
  s.y += 30;
  s.para(
    `For the year Jan. 1–Dec. 31, ${r.taxYear}, or other tax year beginning                     , ${r.taxYear}, ending                     , 20          See separate instructions.`,
    { size: 7, after: 2 },
  );
  boxes(s, [
    [
      ['Your first name and middle initial', `${person.first} ${person.middle}`, 2],
      ['Last name', person.last, 2],
      ['Your social security number', person.ssn, 1.2],
    ],
    [
      ['If joint return, spouse’s first name and middle initial', `${spouse.first} ${spouse.middle}`, 2],
      ['Last name', spouse.last, 2],
      ['Spouse’s social security number', spouse.ssn, 1.2],
    ],
    [
      ['Home address (number and street). If you have a P.O. box, see instructions.', person.home.street, 4],
      ['Apt. no.', '', 0.6],
      [
        'Presidential Election Campaign. Check here if you, or your spouse if filing jointly, want $3 to go to this fund. Checking a box below will not change your tax or refund.   You     Spouse',
        '',
        1.4,
      ],
    ],
    [
      ['City, town, or post office. If you have a foreign address, also complete spaces below.', person.home.city, 3],
      ['State', person.home.state, 0.8],
      ['ZIP code', person.home.zip, 1],
    ],
    [
      ['Foreign country name', '', 2],
      ['Foreign province/state/county', '', 2],
      ['Foreign postal code', '', 1],
    ],
  ]);
}

function filingStatus(s: Sheet, { rng, person }: UsContext, r: TaxReturn): void {
  s.para('Filing Status   Check only one box.', { font: 'sans-bold', after: 0 });
  checks(
    s,
    [
      ['Single', false],
      ['Married filing jointly (even if only one had income)', true],
      ['Married filing separately (MFS)', false],
      ['Head of household (HOH)', false],
      ['Qualifying surviving spouse (QSS)', false],
    ],
    { size: 7.5 },
  );
  s.para(
    `Digital Assets   At any time during ${r.taxYear}, did you: (a) receive (as a reward, award, or payment for property or services); or (b) sell, exchange, or otherwise dispose of a digital asset (or a financial interest in a digital asset)? (See instructions.)    Yes    No`,
    { size: 7.4, after: 2 },
  );
  s.para(
    'Standard Deduction   Someone can claim:     You as a dependent     Your spouse as a dependent     Spouse itemizes on a separate return or you were a dual-status alien',
    { size: 7.4, after: 2 },
  );
  s.para(
    'Age/Blindness   You:   Were born before January 2, 1959    Are blind    Spouse:   Was born before January 2, 1959    Is blind',
    { size: 7.4, after: 2 },
  );
  table(
    s,
    cols(
      'Dependents (see instructions): (1) First name   Last name|2',
      '(2) Social security number',
      '(3) Relationship to you',
      '(4) Check the box if qualifies for: Child tax credit   Credit for other dependents|2',
    ),
    rng.chance(0.5)
      ? [
          [
            `${rng.pick(['Mia', 'Leo', 'Ava', 'Noah'])} ${person.last}`,
            rng.mask('9##-##-####'),
            rng.pick(['Son', 'Daughter']),
            'X',
          ],
        ]
      : [['', '', '', '']],
    { size: 7 },
  );
}

function income(s: Sheet, r: TaxReturn): void {
  s.para('Income   Attach Form(s) W-2 here. Also attach Forms W-2G and 1099-R if tax was withheld.', {
    font: 'sans-bold',
    after: 2,
  });
  const v = (n: number): string => whole(n);
  const lines: [string, string, string?][] = [
    ['1a', 'Total amount from Form(s) W-2, box 1 (see instructions)', v(r.wages)],
    ['b', 'Household employee wages not reported on Form(s) W-2'],
    ['c', 'Tip income not reported on line 1a (see instructions)'],
    ['d', 'Medicaid waiver payments not reported on Form(s) W-2 (see instructions)'],
    ['e', 'Taxable dependent care benefits from Form 2441, line 26'],
    ['f', 'Employer-provided adoption benefits from Form 8839, line 29'],
    ['g', 'Wages from Form 8919, line 6'],
    ['h', 'Other earned income (see instructions)'],
    ['z', 'Add lines 1a through 1h', v(r.wages)],
    ['2b', 'Taxable interest      2a Tax-exempt interest', v(r.interest)],
    ['3b', 'Ordinary dividends      3a Qualified dividends'],
    ['4b', 'Taxable amount      4a IRA distributions'],
    ['5b', 'Taxable amount      5a Pensions and annuities'],
    ['6b', 'Taxable amount      6a Social security benefits'],
    ['7', 'Capital gain or (loss). Attach Schedule D if required. If not required, check here'],
    ['8', 'Additional income from Schedule 1, line 10'],
    ['9', 'Add lines 1z, 2b, 3b, 4b, 5b, 6b, 7, and 8. This is your total income', v(r.agi)],
    ['10', 'Adjustments to income from Schedule 1, line 26'],
    ['11', 'Subtract line 10 from line 9. This is your adjusted gross income', v(r.agi)],
    ['12', 'Standard deduction or itemized deductions (from Schedule A)', '27,700'],
    ['13', 'Qualified business income deduction from Form 8995 or Form 8995-A'],
    ['14', 'Add lines 12 and 13', '27,700'],
    [
      '15',
      'Subtract line 14 from line 11. If zero or less, enter -0-. This is your taxable income',
      v(Math.max(0, r.agi - 27_700)),
    ],
  ];
  for (const [no, label, value] of lines) taxLine(s, no, label, value);
}

export function firstPage(s: Sheet, c: UsContext, r: TaxReturn): void {
  nameAndAddress(s, c, r);
  filingStatus(s, c, r);
  income(s, r);
  s.text(s.left, s.height - 28, 'For Disclosure, Privacy Act, and Paperwork Reduction Act Notice, see separate instructions.', {
    size: 6.5,
  });
  s.text(s.left, s.height - 28, `Cat. No. 11320B      Form 1040 (${r.taxYear})`, { size: 6.5, align: 'right', width: s.width });
}
