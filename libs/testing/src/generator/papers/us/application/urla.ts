import { boxes, checks, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy } from '../../../people/dates.js';
import { amount } from '../../../people/money.js';
import { bankName } from '../../../people/us-names.js';
import { formFoot } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

type Part = (s: Sheet, c: UsContext) => void;

const lenderLines: Part = (s, { loan, rng }) => {
  s.para('To be completed by the Lender:', { size: 7, font: 'sans-bold-italic', after: 1 });
  s.para(`Lender Loan No./Universal Loan Identifier  ${loan.loanNo}                    Agency Case No.  ${rng.digits(8)}`, {
    size: 7.5,
  });
};

const personal: Part = (s, c) => {
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
  employment(s, c);
};

const employment: Part = (s, { person: p }) => {
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

const moreIncome: Part = (s, c) => {
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

const financial: Part = (s, c) => {
  section(s, 'Section 2: Financial Information — Assets and Liabilities');
  s.para(
    'This section asks about things you own that are worth money and that you want considered to qualify for this loan. It then asks about your liabilities (or debts) that you pay each month, such as credit cards, alimony, or other expenses.',
    { size: 7.6 },
  );
  s.para('2a. Assets – Bank Accounts, Retirement, and Other Accounts You Have', { font: 'sans-bold' });
  s.para(
    'Include all accounts below. Under Account Type, choose from the types listed here: • Checking • Savings • Money Market • Certificate of Deposit • Mutual Fund • Stocks • Stock Options • Bonds • Retirement (e.g., 401k, IRA) • Bridge Loan Proceeds • Individual Development Account • Trust Account • Cash Value of Life Insurance (used for the transaction)',
    { size: 7 },
  );
  const bank = (): string => bankName((x) => c.rng.pick(x));
  table(s, cols('Account Type – use list above', 'Financial Institution|1.4', 'Account Number', 'Cash or Market Value|1|right'), [
    ...['Checking', 'Savings', 'Retirement'].map((t) => [t, bank(), c.rng.digits(9), `$ ${amount(c.rng.int(900, 60000))}`]),
    ['', '', 'Provide TOTAL Amount Here', '$'],
  ]);
  s.para('2b. Other Assets and Credits You Have     Does not apply', { font: 'sans-bold' });
  s.para(
    'Assets: • Proceeds from Real Estate Property to be sold on or before closing • Proceeds from Sale of Non-Real Estate Asset • Secured Borrowed Funds • Unsecured Borrowed Funds • Other   Credits: • Earnest Money • Employer Assistance • Lot Equity • Relocation Funds • Rent Credit • Sweat Equity • Trade Equity',
    { size: 7 },
  );
  table(s, cols('Asset or Credit Type – use list above|2', 'Cash or Market Value|1|right'), [
    ['Earnest Money', `$ ${amount(c.rng.int(2, 12) * 500)}`],
    ['', '$'],
  ]);
  s.para('2c. Liabilities – Credit Cards, Other Debts, and Leases that You Owe     Does not apply', { font: 'sans-bold' });
  s.para(
    'List all liabilities below (except real estate) and include deferred payments. Under Account Type, choose from the types listed here: • Revolving (e.g., credit cards) • Installment (e.g., car, student, personal loans) • Open 30-Day (balance paid monthly) • Lease (not real estate) • Other',
    { size: 7 },
  );
  table(
    s,
    cols(
      'Account Type – use list above',
      'Company Name|1.4',
      'Account Number',
      'Unpaid Balance|1|right',
      'To be paid off at or before closing|0.8',
      'Monthly Payment|1|right',
    ),
    Array.from({ length: 4 }, () => [
      c.rng.pick(['Revolving', 'Installment', 'Open 30-Day']),
      bank(),
      c.rng.digits(10),
      `$ ${amount(c.rng.int(200, 22000))}`,
      '',
      `$ ${amount(c.rng.int(25, 520))}`,
    ]),
  );
  s.para('2d. Other Liabilities and Expenses     Does not apply', { font: 'sans-bold' });
  s.para(
    'Include all other liabilities and expenses below. Choose from the types listed here: • Alimony • Child Support • Separate Maintenance • Job Related Expenses • Other',
    { size: 7 },
  );
};

const property: Part = (s, c) => {
  const { loan } = c;
  section(s, 'Section 3: Financial Information — Real Estate');
  s.para(
    'This section asks you to list all properties you currently own and what you owe on them.     I do not own any real estate',
    { size: 7.6 },
  );
  s.para('3a. Property You Own   If you are refinancing, list the property you are refinancing FIRST.', { font: 'sans-bold' });
  boxes(s, [
    [['Address   Street   Unit #   City   State   ZIP   Country', loan.purchase ? '' : loan.property.oneLine]],
    [
      ['Property Value', loan.purchase ? '$' : `$ ${amount(loan.price)}`],
      ['Status: Sold, Pending Sale, or Retained', ''],
      ['Intended Occupancy: Investment, Primary Residence, Second Home, Other', ''],
      ['Monthly Insurance, Taxes, Association Dues, etc. if not included in Monthly Mortgage Payment', '$'],
    ],
  ]);
  section(s, 'Section 4: Loan and Property Information');
  s.para('This section asks about the loan’s purpose and the property you want to purchase or refinance.', { size: 7.6 });
  s.para('4a. Loan and Property Information', { font: 'sans-bold' });
  boxes(s, [
    [
      ['Loan Amount', `$ ${amount(loan.loan)}`],
      ['Loan Purpose   Purchase   Refinance   Other (specify)', loan.purchase ? 'Purchase' : 'Refinance', 2],
    ],
    [
      [
        'Property Address   Street   Unit #   City   State   ZIP   County',
        `${loan.property.oneLine}  ${loan.property.county}`,
        3,
      ],
      ['Number of Units', '1', 0.6],
      ['Property Value', `$ ${amount(loan.price)}`],
    ],
    [['Occupancy   Primary Residence   Second Home   Investment Property   FHA Secondary Residence', 'Primary Residence']],
    [
      [
        '1. Mixed-Use Property. If you will occupy the property, will you set aside space within the property to operate your own business?   NO   YES',
        'NO',
      ],
      ['2. Manufactured Home. Is the property a manufactured home?   NO   YES', 'NO'],
    ],
  ]);
  s.para('4b. Other New Mortgage Loans on the Property You are Buying or Refinancing     Does not apply', { font: 'sans-bold' });
  s.para('4c. Rental Income on the Property You Want to Purchase     For Purchase Only     Does not apply', {
    font: 'sans-bold',
  });
  s.para('4d. Gifts or Grants You Have Been Given or Will Receive for this Loan     Does not apply', { font: 'sans-bold' });
  s.para(
    'Include all gifts and grants below. Under Source, choose from the sources listed here: • Community Nonprofit • Employer • Federal Agency • Local Agency • Relative • Religious Nonprofit • State Agency • Unmarried Partner • Lender • Other',
    { size: 7 },
  );
};

const declarations: Part = (s, c) => {
  section(s, 'Section 5: Declarations');
  s.para('This section asks you specific questions about the property, your funding, and your past financial history.', {
    size: 7.6,
  });
  s.para('5a. About this Property and Your Money for this Loan', { font: 'sans-bold' });
  const ask = (items: readonly string[]): void =>
    items.forEach((q, i) => {
      checksLine(s, `${String.fromCharCode(65 + i)}. ${q}`, c.rng.chance(0.15));
    });
  ask([
    'Will you occupy the property as your primary residence? If YES, have you had an ownership interest in another property in the last three years?',
    'If this is a Purchase Transaction: Do you have a family relationship or business affiliation with the seller of the property?',
    'Are you borrowing any money for this real estate transaction (e.g., money for your closing costs or down payment) or obtaining any money from another party, such as the seller or realtor, that you have not disclosed on this loan application?',
    'Have you or will you be applying for a mortgage loan on another property (not the property securing this loan) on or before closing this transaction that is not disclosed on this loan application?',
    'Will this property be subject to a lien that could take priority over the first mortgage lien, such as a clean energy lien paid through your property taxes (e.g., the Property Assessed Clean Energy Program)?',
  ]);
  s.para('5b. About Your Finances', { font: 'sans-bold' });
  ask([
    'Are you a co-signer or guarantor on any debt or loan that is not disclosed on this application?',
    'Are there any outstanding judgments against you?',
    'Are you currently delinquent or in default on a Federal debt?',
    'Are you a party to a lawsuit in which you potentially have any personal financial liability?',
    'Have you conveyed title to any property in lieu of foreclosure in the past 7 years?',
    'Within the past 7 years, have you completed a pre-foreclosure sale or short sale, whereby the property was sold to a third party and the Lender agreed to accept less than the outstanding mortgage balance due?',
    'Have you had property foreclosed upon in the last 7 years?',
    'Have you declared bankruptcy within the past 7 years? If YES, identify the type(s) of bankruptcy: Chapter 7  Chapter 11  Chapter 12  Chapter 13',
  ]);
};
const checksLine = (s: Sheet, text: string, yes: boolean): void => {
  s.columns(
    [6, 1],
    [
      () => s.para(text, { size: 7.6, after: 1 }),
      () =>
        checks(
          s,
          [
            ['NO', !yes],
            ['YES', yes],
          ],
          { size: 7 },
        ),
    ],
  );
};

const acknowledgments: Part = (s, { person, loan }) => {
  section(s, 'Section 6: Acknowledgments and Agreements');
  s.para('This section tells you about your legal obligations when you sign this application.', { size: 7.6 });
  for (const text of [
    'Definitions: • “Lender” includes the Lender’s agents, service providers, and any of their successors and assigns. • “Other Loan Participants” includes (i) any actual or potential owners of a loan resulting from this application (the “Loan”), (ii) acquirers of any beneficial or other interest in the Loan, (iii) any mortgage insurer, (iv) any guarantor, (v) any servicer of the Loan, and (vi) any of these parties’ service providers, successors or assigns.',
    'I agree to, acknowledge, and represent the following:',
    '(1) The Complete Information for this Application. The information I have provided in this application is true, accurate, and complete as of the date I signed this application. If the information I submitted changes or I have new information before closing of the Loan, I must change and supplement this application, including providing any updated/supplemented real estate sales contract.',
    '(2) The Property’s Security. The Loan I have applied for in this application will be secured by a mortgage or deed of trust which provides the Lender a security interest in the property described in this application.',
    '(3) The Property’s Appraisal, Value, and Condition. Any appraisal or value of the property obtained by the Lender is for use by the Lender and Other Loan Participants. The Lender and Other Loan Participants have not made any representation or warranty, express or implied, to me about the property, its condition, or its value.',
    '(4) Electronic Records and Signatures. The Lender and Other Loan Participants may keep any paper record and/or electronic record of this application, whether or not the Loan is approved.',
    '(5) Delinquency. The Lender and Other Loan Participants may report information about my account to credit bureaus. Late payments, missed payments, or other defaults on my account may be reflected in my credit report and will likely affect my credit score.',
    '(6) Authorization for Use and Sharing of Information. By signing below, in addition to the representations and agreements made above, I expressly authorize the Lender and Other Loan Participants to obtain, use, and share with each other (i) the loan application and related loan information and documentation, (ii) a consumer credit report on me, and (iii) my tax return information, as necessary to perform the actions listed below.',
  ])
    s.para(text, { size: 7.4 });
  signLines(s, [
    ['Borrower Signature', person.name, mdy(loan.applied)],
    ['Additional Borrower Signature', '', ''],
  ]);
};

const demographics: Part = (s, c) => {
  section(s, 'Section 7: Military Service');
  checksLine(
    s,
    'Military Service – Did you (or your deceased spouse) ever serve, or are you currently serving, in the United States Armed Forces?',
    c.rng.chance(0.2),
  );
  section(s, 'Section 8: Demographic Information');
  s.para(
    'The purpose of collecting this information is to help ensure that all applicants are treated fairly and that the housing needs of communities and neighborhoods are being fulfilled. For residential mortgage lending, Federal law requires that we ask applicants for their demographic information (ethnicity, sex, and race) in order to monitor our compliance with equal credit opportunity, fair housing, and home mortgage disclosure laws. You are not required to provide this information, but are encouraged to do so.',
    { size: 7.6 },
  );
  s.columns(
    [1, 1.2],
    [
      () =>
        checks(s, [
          ['Hispanic or Latino', false],
          ['Not Hispanic or Latino', true],
          ['I do not wish to provide this information', false],
          ['Female', c.person.sex === 'F'],
          ['Male', c.person.sex === 'M'],
        ]),
      () =>
        checks(s, [
          ['American Indian or Alaska Native', false],
          ['Asian', false],
          ['Black or African American', false],
          ['Native Hawaiian or Other Pacific Islander', false],
          ['White', false],
          ['I do not wish to provide this information', true],
        ]),
    ],
  );
  s.para(
    'To Be Completed by Financial Institution (for application taken in person): Was the ethnicity of the Borrower collected on the basis of visual observation or surname?   NO   YES     The Demographic Information was provided through: Face-to-Face Interview   Telephone Interview   Fax or Mail   Email or Internet',
    { size: 7.4 },
  );
  section(s, 'Section 9: Loan Originator Information');
  boxes(s, [
    [
      ['Loan Originator Organization Name', c.loan.lender.name],
      ['Address', c.loan.lender.address.oneLine, 1.4],
    ],
    [
      ['Loan Originator Organization NMLSR ID#', c.loan.lender.nmls],
      ['State License ID#', c.rng.digits(6)],
    ],
    [
      ['Loan Originator Name', c.loan.officer],
      ['Loan Originator NMLSR ID#', c.rng.digits(6)],
      ['Email', 'loans@example.com'],
      ['Phone', c.loan.lender.phone],
    ],
  ]);
  signLines(s, [['Signature', c.loan.officer, mdy(c.loan.applied)]]);
};

const lenderInformation: Part = (s, c) => {
  const { loan } = c;
  lenderLines(s, c);
  s.para('Uniform Residential Loan Application — Lender Loan Information', { size: 13, font: 'sans-bold' });
  s.para('This section is completed by your Lender.', { size: 7.6 });
  section(s, 'L1. Property and Loan Information');
  checks(s, [
    ['Community Property State', false],
    ['Refinance Type: No Cash Out', !loan.purchase],
    ['Limited Cash Out', false],
    ['Cash Out', false],
    ['Construction-Conversion/Construction-to-Permanent', false],
    ['Energy Improvement', false],
  ]);
  section(s, 'L2. Title Information');
  boxes(s, [
    [['Title to the Property Will be Held in What Name(s):', loan.borrowers.map((b) => b.name).join(' and ')]],
    [
      ['Estate Will be Held in   Fee Simple   Leasehold', 'Fee Simple'],
      ['Manner in Which Title Will be Held', 'Joint Tenancy with Right of Survivorship'],
    ],
  ]);
  section(s, 'L3. Mortgage Loan Information');
  boxes(s, [
    [
      ['Mortgage Type Applied For   Conventional   FHA   VA   USDA-RD   Other', 'Conventional'],
      ['Terms of Loan   Note Rate', `${loan.rate.toFixed(3)} %`],
      ['Loan Term (months)', String(loan.months)],
      ['Amortization Type   Fixed Rate   Adjustable Rate', 'Fixed Rate'],
    ],
    [
      ['Proposed Monthly Payment for Property   First Mortgage (P & I)', `$ ${amount(loan.payment)}`],
      ['Homeowner’s Insurance', '$ 118.00'],
      ['Property Taxes', '$ 402.11'],
      ['Association/Project Dues', '$'],
      ['TOTAL', `$ ${amount(loan.payment + 520.11)}`],
    ],
  ]);
  section(s, 'L4. Qualifying the Borrower – Minimum Required Funds or Cash Back');
  table(s, cols('DUE FROM BORROWER(S)|3', '|1|right'), [
    ['A. Sales Contract Price', `$ ${amount(loan.price)}`],
    ['B. Improvements, Renovations, and Repairs', '$'],
    ['C. Land (if acquired separately)', '$'],
    ['D. For Refinance: Balance of Mortgage Loans on the Property to be paid off in the Transaction', '$'],
    ['F. Borrower Closing Costs (including Prepaid and Initial Escrow Payments)', `$ ${amount(loan.loan * 0.02)}`],
    ['H. TOTAL DUE FROM BORROWER(s)', '$'],
    ['I. Loan Amount', `$ ${amount(loan.loan)}`],
    ['J. Other New Mortgage Loans on the Property', '$'],
    ['L. Seller Credits', '$'],
    ['N. TOTAL MORTGAGE LOANS AND CREDITS', '$'],
    ['Cash From/To the Borrower', '$'],
  ]);
};

const form2021 = (c: UsContext): Sheet =>
  new Sheet(officialStyle(c.style, { size: c.rng.real(8.2, 9.4) }), {
    bottom: 46,
    running: (s, page, pages) => {
      s.text(s.left, s.height - 34, `Borrower Name: ${c.person.name}`, { size: 7 });
      formFoot('Uniform Residential Loan Application    Freddie Mac Form 65 • Fannie Mae Form 1003    Effective 1/2021', () =>
        pages > 1 ? `Page ${page} of ${pages}` : '',
      )(s, page, pages);
    },
  });

const redesigned: UsLayout = (c) => {
  const s = form2021(c);
  [personal, moreIncome, financial, property, declarations, acknowledgments, demographics].forEach((part, i) => {
    if (i && i !== 1) s.newPage();
    part(s, c);
  });
  if (c.rng.chance(0.6)) lenderInformation(s.newPage(), c);
  return s.finish();
};
const flowing: UsLayout = (c) => {
  const s = form2021(c);
  for (const part of [personal, moreIncome, financial, property, declarations, acknowledgments, demographics]) part(s, c);
  return s.finish();
};

/** The form of before 2021 (7/05, rev. 6/09): roman sections in one ruled grid. */
const old: UsLayout = (c) => {
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
  s.newPage();
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
  return s.finish();
};

export const urla: UsPaper = { type: 'urla-1003', weight: 0.8, series: 0.35, layouts: [redesigned, flowing, old] };
