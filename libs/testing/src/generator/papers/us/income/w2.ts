import { boxes, type Cell, list } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { year } from '../../../people/dates.js';
import { amount, round2 } from '../../../people/money.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

interface Wages {
  readonly taxYear: number;
  readonly cells: Cell[][];
  readonly gross: number;
}

function wages({ rng, person, loan, copy }: UsContext): Wages {
  const told = loan.facts?.wages;
  const taxYear = told?.taxYear ?? year(loan.closing) - 1 - copy;
  const gross = told?.gross ?? round2(person.salary * rng.real(0.86, 1.02));
  const box1 = round2(gross * (told?.taxed ?? rng.real(0.9, 1)));
  const { employer: e, home } = person;
  const cells: Cell[][] = [
    [
      ['a  Employee’s social security number', person.ssn, 1.2],
      ['OMB No. 1545-0008', '', 1],
      ['Safe, accurate, FAST! Use IRS e-file   Visit the IRS website at www.irs.gov/efile', '', 2],
    ],
    [
      ['b  Employer identification number (EIN)', e.ein, 2],
      ['1  Wages, tips, other compensation', amount(box1)],
      ['2  Federal income tax withheld', amount(box1 * 0.13)],
    ],
    [
      ['c  Employer’s name, address, and ZIP code', `${e.name}, ${e.address.oneLine}`, 2],
      ['3  Social security wages', amount(gross)],
      ['4  Social security tax withheld', amount(gross * 0.062 + (told?.socialSecurityOff ?? 0))],
    ],
    [
      ['', '', 2],
      ['5  Medicare wages and tips', amount(gross)],
      ['6  Medicare tax withheld', amount(gross * 0.0145)],
    ],
    [
      ['d  Control number', rng.chance(0.6) ? rng.mask('#####-@@/###') : '', 2],
      ['7  Social security tips', ''],
      ['8  Allocated tips', ''],
    ],
    [
      ['e  Employee’s first name and initial     Last name     Suff.', person.name, 2],
      ['9', ''],
      ['10  Dependent care benefits', rng.chance(0.2) ? '2,400.00' : ''],
    ],
    [
      ['f  Employee’s address and ZIP code', home.oneLine, 2],
      ['11  Nonqualified plans', ''],
      ['12a  See instructions for box 12  Code', `${rng.pick(['D', 'DD', 'W'])}  ${amount(gross - box1)}`],
    ],
    [
      ['13  Statutory employee     Retirement plan     Third-party sick pay', rng.chance(0.6) ? '            X' : '', 1],
      ['14  Other', rng.chance(0.3) ? `SDI ${amount(rng.int(80, 900))}` : '', 1],
      ['12b  Code', ''],
      ['12c  Code', ''],
    ],
    [
      ['15  State   Employer’s state ID number', `${home.state}   ${rng.mask('##-#######')}`, 1.4],
      ['16  State wages, tips, etc.', amount(box1)],
      ['17  State income tax', amount(box1 * 0.039)],
      ['18  Local wages, tips, etc.', ''],
      ['19  Local income tax', ''],
      ['20  Locality name', ''],
    ],
  ];
  return { taxYear, cells, gross };
}

const COPIES = [
  'Copy B—To Be Filed With Employee’s FEDERAL Tax Return. This information is being furnished to the Internal Revenue Service.',
  'Copy C—For EMPLOYEE’S RECORDS (See Notice to Employee on the back of Copy B.)',
  'Copy 2—To Be Filed With Employee’s State, City, or Local Income Tax Return',
  'Copy D—For Employer. For Privacy Act and Paperwork Reduction Act Notice, see separate instructions.',
];

function w2Box(s: Sheet, w: Wages, copy: string): void {
  boxes(s, w.cells);
  s.text(s.left, s.y + 16, 'Form', { size: 7 });
  s.text(s.left + 18, s.y + 18, 'W-2', { size: 18, font: 'sans-bold' });
  s.text(s.left + 62, s.y + 16, 'Wage and Tax Statement', { size: 11, font: 'sans-bold' });
  s.text(s.left, s.y + 18, String(w.taxYear), { size: 19, font: 'sans-bold', align: 'center', width: s.width });
  s.text(s.left, s.y + 12, 'Department of the Treasury—Internal Revenue Service', { size: 6.5, align: 'right', width: s.width });
  s.y += 24;
  s.para(copy, { size: 7, font: 'sans-bold', after: 4 });
}

const single: UsLayout = (c) => {
  const s = new Sheet(officialStyle(c.style, { margin: c.rng.int(30, 50), size: c.rng.real(7.6, 8.8) }));
  w2Box(s, wages(c), c.rng.pick(COPIES));
  return s.finish();
};

const twoUp: UsLayout = (c) => {
  const s = new Sheet(officialStyle(c.style));
  const w = wages(c);
  w2Box(s, w, COPIES[0]!);
  s.gap(22).line(0, s.y, s.pageWidth, s.y, { dash: [4, 3] });
  s.gap(22);
  w2Box(s, w, COPIES[c.rng.int(1, 2)]!);
  return s.finish();
};

/** Four small copies, and the summary of the year's pay above, as payroll processors print them. */
const fourUp: UsLayout = (c) => {
  const s = new Sheet(officialStyle(c.style, { size: 5.6, margin: 26 }));
  const w = wages(c);
  s.para(`${w.taxYear} W-2 and EARNINGS SUMMARY`, { size: 14, font: 'sans-bold' });
  s.para(
    'This blue section is your Earnings Summary which provides more detailed information on the generation of your W-2 statement. The reverse side includes instructions and other general information.',
    { size: 7 },
  );
  table(
    s,
    cols(
      '1. Your Gross Pay was adjusted as follows to produce your W-2 Statement.|2',
      'Wages, Tips, other Compensation Box 1 of W-2|1|right',
      'Social Security Wages Box 3 of W-2|1|right',
      'Medicare Wages Box 5 of W-2|1|right',
    ),
    [
      ['Gross Pay', amount(w.gross), amount(w.gross), amount(w.gross)],
      ['Less 401(k) (D-Box 12)', 'see box 12', 'N/A', 'N/A'],
      ['Reported W-2 Wages', w.cells[1]![1]![1], amount(w.gross), amount(w.gross)],
    ],
    { size: 6.5 },
  );
  for (const pair of [
    [0, 1],
    [2, 1],
  ] as const) {
    s.columns(
      [1, 1],
      pair.map((i) => () => w2Box(s, w, COPIES[i]!)),
      16,
    );
    s.gap(10);
  }
  return s.finish();
};

/** The form and the notice on the back of Copy B. */
const withInstructions: UsLayout = (c) => {
  const s = new Sheet(officialStyle(c.style));
  w2Box(s, wages(c), COPIES[0]!);
  s.newPage();
  s.columns(
    [1, 1],
    [
      () => {
        s.para('Notice to Employee', { size: 11, font: 'sans-bold' });
        s.para(
          'Do you have to file? Refer to the Form 1040 instructions to determine if you are required to file a tax return. Even if you don’t have to file a tax return, you may be eligible for a refund if box 2 shows an amount or if you are eligible for any credit.',
        );
        s.para(
          'Earned income tax credit (EITC). You may be able to take the EITC for the year if your adjusted gross income (AGI) is less than a certain amount. The amount of the credit is based on income and family size. Any EITC that is more than your tax liability is refunded to you, but only if you file a tax return.',
        );
        s.para(
          'Employee’s social security number (SSN). For your protection, this form may show only the last four digits of your SSN. However, your employer has reported your complete SSN to the IRS and the Social Security Administration (SSA).',
        );
        s.para(
          'Corrections. If your name, SSN, or address is incorrect, correct Copies B, C, and 2 and ask your employer to correct your employment record. Be sure to ask the employer to file Form W-2c, Corrected Wage and Tax Statement, with the SSA.',
        );
        s.para(
          'Cost of employer-sponsored health coverage (if such cost is provided by the employer). The reporting in box 12, using code DD, of the cost of employer-sponsored health coverage is for your information only. The amount reported with code DD is not taxable.',
        );
      },
      () => {
        s.para('Instructions for Employee', { size: 11, font: 'sans-bold' });
        list(
          s,
          [
            'Enter this amount on the wages line of your tax return.',
            'Enter this amount on the federal income tax withheld line of your tax return.',
            'You may be required to report this amount on Form 8959, Additional Medicare Tax.',
            'This amount includes the 1.45% Medicare tax withheld on all Medicare wages and tips shown in box 5.',
            'This amount is not included in box 1, 3, 5, or 7. For information on how to report tips on your tax return, see the Form 1040 instructions.',
            'This amount includes the total dependent care benefits that your employer paid to you or incurred on your behalf.',
          ],
          (i) => `Box ${i + 1}.`,
        );
        s.para(
          'Box 12. The following list explains the codes shown in box 12. You may need this information to complete your tax return. D—Elective deferrals to a section 401(k) cash or deferred arrangement. E—Elective deferrals under a section 403(b) salary reduction agreement. W—Employer contributions to your health savings account. AA—Designated Roth contributions under a section 401(k) plan.',
        );
      },
    ],
    18,
  );
  return s.finish();
};

export const w2: UsPaper = { type: 'w2', weight: 2, series: 0.55, layouts: [single, twoUp, fourUp, withInstructions] };
