import { boxes, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy } from '../../../people/dates.js';
import { amount } from '../../../people/money.js';
import type { Person } from '../../../people/us-case.js';
import { bankName } from '../../../people/us-names.js';
import { formFoot } from '../../parts.js';
import type { UsContext, UsLayout } from '../us-paper.js';
import { checksLine } from './urla-part.js';

function loanAndProperty(s: Sheet, { loan, rng, person: p }: UsContext, other: Person): void {
  section(s, 'I. TYPE OF MORTGAGE AND TERMS OF LOAN');
  boxes(s, [
    [
      ['Mortgage Applied for:   VA   FHA   Conventional   USDA/Rural Housing Service   Other (explain):', 'Conventional', 2],
      ['Agency Case Number', ''],
      ['Lender Case Number', loan.loanNo],
    ],
    [
      ['Amount', `$${amount(loan.loan)}`],
      ['Interest Rate', `${loan.rate.toFixed(3)} %`],
      ['No. of Months', String(loan.months)],
      ['Amortization Type:   Fixed Rate   GPM   ARM (type)   Other (explain)', 'Fixed Rate', 1.6],
    ],
  ]);
  section(s, 'II. PROPERTY INFORMATION AND PURPOSE OF LOAN');
  boxes(s, [
    [
      ['Subject Property Address (street, city, state & ZIP)', loan.property.oneLine, 4],
      ['No. of Units', '1', 0.6],
    ],
    [
      ['Legal Description of Subject Property (attach description if necessary)', 'See preliminary title report', 4],
      ['Year Built', String(rng.int(1951, 2018)), 0.6],
    ],
    [
      [
        'Purpose of Loan   Purchase   Refinance   Construction   Construction-Permanent   Other (explain):',
        loan.purchase ? 'Purchase' : 'Refinance',
        2,
      ],
      ['Property will be:   Primary Residence   Secondary Residence   Investment', 'Primary Residence', 1.5],
    ],
    [
      ['Title will be held in what Name(s)', `${p.name} and ${other.name}`, 2],
      ['Manner in which Title will be held', 'Joint tenants'],
      ['Estate will be held in:   Fee Simple   Leasehold', 'Fee Simple'],
    ],
    [['Source of Down Payment, Settlement Charges, and/or Subordinate Financing (explain)', 'Checking/Savings']],
  ]);
}

function borrowers(s: Sheet, { person: p }: UsContext, other: Person): void {
  section(s, 'III. BORROWER INFORMATION');
  s.columns(
    [1, 1],
    [p, other].map(
      (b, i) => () =>
        boxes(s, [
          [[`${i ? 'Co-Borrower' : 'Borrower'}’s Name (include Jr. or Sr. if applicable)`, b.name]],
          [
            ['Social Security Number', b.ssn],
            ['Home Phone (incl. area code)', b.phone],
            ['DOB (mm/dd/yyyy)', mdy(b.born)],
            ['Yrs. School', '16'],
          ],
          [
            ['Married   Unmarried (include single, divorced, widowed)   Separated', 'Married'],
            ['Dependents (not listed by Co-Borrower) no.   ages', ''],
          ],
          [['Present Address (street, city, state, ZIP)   Own   Rent   No. Yrs.', b.home.oneLine]],
        ]),
    ),
    0,
  );
  section(s, 'IV. EMPLOYMENT INFORMATION');
  s.columns(
    [1, 1],
    [p, other].map(
      (b) => () =>
        boxes(s, [
          [
            ['Name & Address of Employer   Self Employed', `${b.employer.name}, ${b.employer.address.cityLine}`, 2],
            ['Yrs. on this job', '4', 0.7],
            ['Yrs. employed in this line of work/profession', '9'],
          ],
          [
            ['Position/Title/Type of Business', b.job],
            ['Business Phone (incl. area code)', b.employer.phone],
          ],
        ]),
    ),
    0,
  );
}

function incomeAndExpense(s: Sheet, { loan, person: p }: UsContext, other: Person): void {
  section(s, 'V. MONTHLY INCOME AND COMBINED HOUSING EXPENSE INFORMATION');
  table(
    s,
    cols(
      'Gross Monthly Income|1.4',
      'Borrower|1|right',
      'Co-Borrower|1|right',
      'Total|1|right',
      'Combined Monthly Housing Expense|1.6',
      'Present|1|right',
      'Proposed|1|right',
    ),
    [
      [
        'Base Empl. Income*',
        amount(p.salary / 12),
        amount(other.salary / 12),
        amount((p.salary + other.salary) / 12),
        'Rent',
        '1,450.00',
        '',
      ],
      ['Overtime', '', '', '', 'First Mortgage (P&I)', '', amount(loan.payment)],
      ['Bonuses', '', '', '', 'Other Financing (P&I)', '', ''],
      ['Commissions', '', '', '', 'Hazard Insurance', '', '118.00'],
      ['Dividends/Interest', '', '', '', 'Real Estate Taxes', '', '402.11'],
      ['Net Rental Income', '', '', '', 'Mortgage Insurance', '', ''],
      ['Other', '', '', '', 'Homeowner Assn. Dues', '', ''],
      ['Total', '', '', '', 'Total', '', amount(loan.payment + 520)],
    ],
  );
}

function assetsAndLiabilities(s: Sheet, { rng }: UsContext): void {
  section(s, 'VI. ASSETS AND LIABILITIES');
  s.para(
    'This Statement and any applicable supporting schedules may be completed jointly by both married and unmarried Co-Borrowers if their assets and liabilities are sufficiently joined so that the Statement can be meaningfully and fairly presented on a combined basis; otherwise, separate Statements and Schedules are required.',
    { size: 6.8 },
  );
  table(
    s,
    cols(
      'ASSETS Description|1.5',
      'Cash or Market Value|1|right',
      'Liabilities and Pledged Assets. List the creditor’s name, address, and account number|2.2',
      'Monthly Payment & Months Left to Pay|1',
      'Unpaid Balance|1|right',
    ),
    Array.from({ length: 8 }, (_, i) => [
      [
        'Cash deposit toward purchase held by:',
        'List checking and savings accounts below',
        'Name and address of Bank, S&L, or Credit Union',
        'Stocks & Bonds (Company name/number & description)',
        'Life insurance net cash value',
        'Subtotal Liquid Assets',
        'Real estate owned (enter market value)',
        'Vested interest in retirement fund',
      ][i]!,
      i < 3 ? amount(rng.int(1000, 30000)) : '',
      bankName((x) => rng.pick(x)),
      `$ ${rng.int(25, 420)}/ ${rng.int(6, 60)}`,
      amount(rng.int(200, 18000)),
    ]),
  );
}

function transaction(s: Sheet, { loan }: UsContext): void {
  section(s, 'VII. DETAILS OF TRANSACTION');
  pairs(
    s,
    [
      ['a. Purchase price', amount(loan.price)],
      ['b. Alterations, improvements, repairs', ''],
      ['c. Land (if acquired separately)', ''],
      ['d. Refinance (incl. debts to be paid off)', ''],
      ['e. Estimated prepaid items', '2,811.40'],
      ['f. Estimated closing costs', '6,120.00'],
      ['g. PMI, MIP, Funding Fee', ''],
      ['i. Total costs (add items a through h)', amount(loan.price + 8931.4)],
      ['m. Loan amount', amount(loan.loan)],
      ['p. Cash from/to Borrower', amount(loan.price + 8931.4 - loan.loan)],
    ],
    2,
  );
}

function declarations(s: Sheet): void {
  section(s, 'VIII. DECLARATIONS');
  for (const q of [
    'a. Are there any outstanding judgments against you?',
    'b. Have you been declared bankrupt within the past 7 years?',
    'c. Have you had property foreclosed upon or given title or deed in lieu thereof in the last 7 years?',
    'd. Are you a party to a lawsuit?',
    'f. Are you presently delinquent or in default on any Federal debt or any other loan, mortgage, financial obligation, bond, or loan guarantee?',
    'g. Are you obligated to pay alimony, child support, or separate maintenance?',
    'h. Is any part of the down payment borrowed?',
    'l. Do you intend to occupy the property as your primary residence?',
  ])
    checksLine(s, q, q.startsWith('l'));
}

function agreement(s: Sheet, { loan, person: p }: UsContext, other: Person): void {
  section(s, 'IX. ACKNOWLEDGEMENT AND AGREEMENT');
  s.para(
    'Each of the undersigned specifically represents to Lender and to Lender’s actual or potential agents, brokers, processors, attorneys, insurers, servicers, successors and assigns and agrees and acknowledges that: (1) the information provided in this application is true and correct as of the date set forth opposite my signature and that any intentional or negligent misrepresentation of this information contained in this application may result in civil liability, including monetary damages, to any person who may suffer any loss due to reliance upon any misrepresentation that I have made on this application, and/or in criminal penalties including, but not limited to, fine or imprisonment or both under the provisions of Title 18, United States Code, Sec. 1001, et seq.',
    { size: 7 },
  );
  signLines(s, [
    ['Borrower’s Signature', p.name, mdy(loan.applied)],
    ['Co-Borrower’s Signature', other.name, mdy(loan.applied)],
  ]);
  section(s, 'X. INFORMATION FOR GOVERNMENT MONITORING PURPOSES');
  s.para(
    'The following information is requested by the Federal Government for certain types of loans related to a dwelling in order to monitor the lender’s compliance with equal credit opportunity, fair housing and home mortgage disclosure laws. You are not required to furnish this information, but are encouraged to do so.',
    { size: 7 },
  );
}

/** The form of before 2021 (7/05, rev. 6/09): roman sections in one ruled grid. */
export const formOf2009: UsLayout = (c) => {
  const { loan, person: p, rng } = c;
  const other = loan.borrowers.find((b) => b !== p)!;
  const s = new Sheet(officialStyle(c.style, { size: 7.4 }), {
    size: rng.pick(['letter', 'legal'] as const),
    running: formFoot(
      'Freddie Mac Form 65  7/05 (rev. 6/09)                    Fannie Mae Form 1003  7/05 (rev. 6/09)',
      (n, of) => `Page ${n} of ${of}`,
    ),
  });
  title(s, 'Uniform Residential Loan Application', { size: 14 });
  s.para(
    'This application is designed to be completed by the applicant(s) with the Lender’s assistance. Applicants should complete this form as “Borrower” or “Co-Borrower,” as applicable. Co-Borrower information must also be provided (and the appropriate box checked) when the income or assets of a person other than the Borrower (including the Borrower’s spouse) will be used as a basis for loan qualification.',
    { size: 6.8 },
  );
  signLines(s, [
    ['Borrower', p.name],
    ['Co-Borrower', other.name],
  ]);
  loanAndProperty(s, c, other);
  borrowers(s, c, other);
  incomeAndExpense(s, c, other);
  s.newPage();
  assetsAndLiabilities(s, c);
  transaction(s, c);
  declarations(s);
  agreement(s, c, other);
  return s.finish();
};
