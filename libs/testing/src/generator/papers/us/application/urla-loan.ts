import { boxes, checks, section } from '../../../dsl/blocks.js';
import { cols, table } from '../../../dsl/table.js';
import { amount } from '../../../people/money.js';
import { bankName } from '../../../people/us-names.js';
import { lenderLines, type UrlaPart } from './urla-part.js';

export const assetsAndLiabilities: UrlaPart = (s, c) => {
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

export const loanAndProperty: UrlaPart = (s, c) => {
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

export const lenderInformation: UrlaPart = (s, c) => {
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
