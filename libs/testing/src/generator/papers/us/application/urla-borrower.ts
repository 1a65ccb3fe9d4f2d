import { boxes, section } from '../../../dsl/blocks.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy } from '../../../people/dates.js';
import { amount } from '../../../people/money.js';
import { lenderLines, type UrlaPart } from './urla-part.js';

export const personalInformation: UrlaPart = (s, c) => {
  const { person: p, loan } = c;
  const other = loan.borrowers.find((b) => b !== p)!;
  lenderLines(s, c);
  s.para('Uniform Residential Loan Application', { size: 15, font: 'sans-bold' });
  s.para(
    'Verify and complete the information on this application. If you are applying for this loan with others, each additional Borrower must provide information as directed by your Lender.',
    { size: 7.6 },
  );
  section(s, 'Section 1: Borrower Information');
  s.para(
    'This section asks about your personal information and your income from employment and other sources, such as retirement, that you want considered to qualify for this loan.',
    { size: 7.6 },
  );
  s.para('1a. Personal Information', { font: 'sans-bold' });
  boxes(s, [
    [
      ['Name (First, Middle, Last, Suffix)', p.name, 1.6],
      ['Social Security Number (or Individual Taxpayer Identification Number)', p.ssn],
    ],
    [
      [
        'Alternate Names – List any names by which you are known or any names under which credit was previously received (First, Middle, Last, Suffix)',
        '',
        1.6,
      ],
      ['Date of Birth (mm/dd/yyyy)', mdy(p.born), 0.5],
      ['Citizenship   U.S. Citizen   Permanent Resident Alien   Non-Permanent Resident Alien', 'U.S. Citizen', 0.9],
    ],
    [
      [
        'Type of Credit   I am applying for individual credit.   I am applying for joint credit. Total Number of Borrowers:     Each Borrower intends to apply for joint credit. Your initials:',
        `Joint   2   ${p.first[0]}${p.last[0]}`,
        1.6,
      ],
      [
        'List Name(s) of Other Borrower(s) Applying for this Loan (First, Middle, Last, Suffix) – Use a separator between names',
        other.name,
      ],
    ],
    [
      [
        'Marital Status   Married   Separated   Unmarried (Single, Divorced, Widowed, Civil Union, Domestic Partnership, Registered Reciprocal Beneficiary Relationship)',
        c.rng.pick(['Married', 'Unmarried']),
      ],
      ['Dependents (not listed by another Borrower) Number   Ages', String(c.rng.int(0, 3))],
      ['Contact Information   Home Phone   Cell Phone   Work Phone   Email', `${p.phone}  ${p.email}`, 1.5],
    ],
    [['Current Address   Street   Unit #   City   State   ZIP   Country', `${p.home.oneLine}  USA`]],
    [
      ['How Long at Current Address?   Years   Months', `${c.rng.int(0, 12)} Years ${c.rng.int(0, 11)} Months`],
      ['Housing   No primary housing expense   Own   Rent ($          /month)', `Rent $${amount(c.rng.int(900, 2600))}`],
    ],
    [['If at Current Address for LESS than 2 years, list Former Address   Does not apply', '']],
    [['Mailing Address – if different from Current Address   Does not apply', '']],
  ]);
  s.para('1b. Current Employment/Self-Employment and Income     Does not apply', { font: 'sans-bold' });
  currentEmployment(s, c);
};

const currentEmployment: UrlaPart = (s, { person: p }) => {
  const monthly = p.salary / 12;
  boxes(s, [
    [
      ['Employer or Business Name', p.employer.name, 2],
      ['Phone', p.employer.phone],
      ['Gross Monthly Income   Base', `$ ${amount(monthly)} /month`],
    ],
    [
      ['Street   Unit #   City   State   ZIP   Country', p.employer.address.oneLine, 3],
      ['Overtime   Bonus   Commission', '$          /month'],
    ],
    [
      ['Position or Title', p.job],
      ['Start Date (mm/dd/yyyy)', mdy(p.hired)],
      ['How long in this line of work?', '6 Years 4 Months'],
      ['Military Entitlements   Other', '$          /month'],
    ],
    [
      [
        'Check if this statement applies:  I am employed by a family member, property seller, real estate agent, or other party to the transaction.',
        '',
        2,
      ],
      [
        'Check if you are the Business Owner or Self-Employed   I have an ownership share of less than 25%.   I have an ownership share of 25% or more.',
        '',
        2,
      ],
      ['TOTAL', `$ ${amount(monthly)} /month`],
    ],
  ]);
};

export const otherIncome: UrlaPart = (s, c) => {
  s.para('1c. IF APPLICABLE, Complete Information for Additional Employment/Self-Employment and Income     Does not apply', {
    font: 'sans-bold',
  });
  boxes(s, [
    [
      ['Employer or Business Name', '', 2],
      ['Phone', ''],
      ['Gross Monthly Income', '$          /month'],
    ],
  ]);
  s.para('1d. IF APPLICABLE, Complete Information for Previous Employment/Self-Employment and Income     Does not apply', {
    font: 'sans-bold',
  });
  s.para('Provide at least 2 years of current and previous employment and income.', { size: 7.6 });
  boxes(s, [
    [
      ['Employer or Business Name', '', 2],
      ['Position or Title', ''],
      ['Previous Gross Monthly Income', '$          /month'],
    ],
    [
      ['Street   Unit #   City   State   ZIP   Country', '', 2],
      ['Start Date (mm/dd/yyyy)', ''],
      ['End Date (mm/dd/yyyy)', ''],
    ],
  ]);
  s.para('1e. Income from Other Sources     Does not apply', { font: 'sans-bold' });
  s.para(
    'Include income from other sources below. Under Income Source, choose from the sources listed here:  • Alimony • Automobile Allowance • Boarder Income • Capital Gains • Child Support • Disability • Foster Care • Housing or Parsonage • Interest and Dividends • Mortgage Credit Certificate • Mortgage Differential Payments • Notes Receivable • Public Assistance • Retirement (e.g., Pension, IRA) • Royalty Payments • Separate Maintenance • Social Security • Trust • Unemployment Benefits • VA Compensation • Other',
    { size: 7.2 },
  );
  s.para(
    'NOTE: Reveal alimony, child support, separate maintenance, or other income ONLY IF you want it considered in determining your qualification for this loan.',
    { size: 7.2, font: 'sans-bold' },
  );
  table(s, cols('Income Source – use list above|2', 'Monthly Income|1|right'), [
    [c.rng.pick(['Interest and Dividends', 'Child Support', 'Boarder Income']), `$ ${c.rng.int(80, 900)}.00`],
    ['', '$'],
    ['Provide TOTAL Amount Here', '$'],
  ]);
};
