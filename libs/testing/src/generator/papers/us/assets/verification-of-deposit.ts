import { boxes, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, longDate, mdy } from '../../../people/dates.js';
import { amount, usd } from '../../../people/money.js';
import { makeName } from '../../../people/us-case.js';
import { bankName } from '../../../people/us-names.js';
import { letterhead } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

function request(s: Sheet, { loan, rng, person }: UsContext, bank: string): void {
  section(s, 'Part I — Request');
  boxes(s, [
    [
      ['1. To (Name and address of depository)', bank],
      ['2. From (Name and address of lender)', `${loan.lender.name}, ${loan.lender.address.cityLine}`],
    ],
    [
      [
        'I certify that this verification has been sent directly to the bank or depository and has not passed through the hands of the applicant or any other party.',
        '',
      ],
    ],
    [
      ['3. Signature of lender', loan.officer],
      ['4. Title', 'Processor'],
      ['5. Date', mdy(loan.applied)],
      ['6. Lender’s No. (Optional)', loan.loanNo],
    ],
  ]);
  s.para('7. Information To Be Verified', { font: `${s.style.body}-bold` });
  table(s, cols('Type of Account', 'Account in Name of', 'Account Number', 'Balance|1|right'), [
    ['Checking', person.name, rng.digits(9), `$ ${amount(rng.int(1000, 30000))}`],
    ['Savings', person.name, rng.digits(9), `$ ${amount(rng.int(1000, 30000))}`],
  ]);
  boxes(s, [
    [
      [
        'To Depository: I/We have applied for a mortgage loan and stated in my financial statement that the balance on deposit with you is as shown above. You are authorized to verify this information and to supply the lender identified above with the information requested in items 10 through 13.',
        '',
      ],
    ],
    [
      ['8. Name and Address of Applicant(s)', `${person.name}, ${person.home.oneLine}`],
      ['9. Signature of Applicant(s)', person.name],
    ],
  ]);
}

function accountsAndLoans(s: Sheet, { rng, person }: UsContext): void {
  section(s, 'Part II — To Be Completed by Depository');
  s.para('10. Deposit Accounts of Applicant(s)', { font: `${s.style.body}-bold` });
  table(
    s,
    cols(
      'Type of Account',
      'Account Number',
      'Current Balance|1|right',
      'Average Balance For Previous Two Months|1.4|right',
      'Date Opened',
    ),
    [
      ['Checking', rng.digits(9), `$ ${amount(rng.int(1000, 30000))}`, `$ ${amount(rng.int(1000, 30000))}`, mdy(person.hired)],
      ['Savings', rng.digits(9), `$ ${amount(rng.int(1000, 30000))}`, `$ ${amount(rng.int(1000, 30000))}`, mdy(person.hired)],
    ],
  );
  s.para('11. Loans Outstanding To Applicant(s)', { font: `${s.style.body}-bold` });
  table(
    s,
    cols(
      'Loan Number',
      'Date of Loan',
      'Original Amount',
      'Current Balance',
      'Installments (Monthly/Quarterly)',
      'Secured By',
      'Number of Late Payments',
    ),
    [['None', '', '', '', '', '', '']],
  );
  boxes(s, [
    [
      [
        '12. Please include any additional information which may be of assistance in determination of credit worthiness. (Please include information on loans paid-in-full in Item 11 above.)',
        '',
      ],
    ],
    [
      [
        '13. If the name(s) on the account(s) differ from those listed in Item 7, please supply the name(s) on the account(s) as reflected by your records.',
        '',
      ],
    ],
  ]);
}

function authorizedSignature(s: Sheet, { loan, rng }: UsContext): void {
  section(s, 'Part III — Authorized Signature');
  s.para(
    'Federal statutes provide severe penalties for any fraud, intentional misrepresentation, or criminal connivance or conspiracy purposed to influence the issuance of any guaranty or insurance by the VA Secretary, the U.S.D.A., FmHA/FHA Commissioner, or the HUD/CPD Assistant Secretary.',
    { size: 7 },
  );
  boxes(s, [
    [
      ['14. Signature of Depository Representative', makeName(rng)],
      ['15. Title (Please print or type)', 'Branch Manager'],
      ['16. Date', mdy(addDays(loan.applied, 6))],
    ],
    [
      ['17. Please print or type name signed in item 14', ''],
      ['18. Phone No.', '555-0171'],
    ],
  ]);
}

function form1006(s: Sheet, c: UsContext, bank: string): void {
  title(s, 'Request for Verification of Deposit', { align: 'center' });
  s.para(
    'Privacy Act Notice: This information is to be used by the agency collecting it or its assignees in determining whether you qualify as a prospective mortgagor under its program. It will not be disclosed outside the agency except as required and permitted by law. You do not have to provide this information, but if you do not your application for approval as a prospective mortgagor or borrower may be delayed or rejected.',
    { size: 7 },
  );
  s.para(
    'Instructions: Lender — Complete items 1 through 8. Have applicant(s) complete item 9. Forward directly to depository named in item 1. Depository — Please complete items 10 through 18 and return DIRECTLY to lender named in item 2. The form is to be transmitted directly to the lender and is not to be transmitted through the applicant(s) or any other party.',
    { size: 7 },
  );
  request(s, c, bank);
  accountsAndLoans(s, c);
  authorizedSignature(s, c);
  s.para('Fannie Mae Form 1006   July 96', { size: 7 });
}

function bankLetter(s: Sheet, { loan, rng, person }: UsContext, bank: string): void {
  letterhead(s, rng, bank, ['Deposit Verification Unit', 'Fax 555-0177']);
  s.para(longDate(loan.applied));
  title(s, 'Verification of Deposit', { size: 13 });
  s.para(
    `In response to your request for verification of deposit, and with the customer’s written authorization, we report the following for ${person.name}:`,
  );
  table(
    s,
    cols('Account Type', 'Account Number', 'Date Opened', 'Current Balance|1|right', 'Average Balance - 2 Months|1.2|right'),
    [
      ['Checking', rng.mask('XXXXX####'), mdy(person.hired), usd(rng.int(1000, 40000)), usd(rng.int(1000, 40000))],
      ['Money Market', rng.mask('XXXXX####'), mdy(person.hired), usd(rng.int(1000, 40000)), usd(rng.int(1000, 40000))],
    ],
  );
  s.para(
    'Loans outstanding: none. This information is furnished as a matter of business courtesy, in strict confidence, and without responsibility on the part of this institution or its officers.',
  );
  signLines(s, [['Authorized Signer, Deposit Operations', makeName(rng), mdy(loan.applied)]]);
}

const vod =
  (manner: 'form1006' | 'bank'): UsLayout =>
  (c) => {
    const { rng } = c;
    const bank = bankName((x) => rng.pick(x));
    const s = new Sheet({ ...c.style, pairs: 'boxes', section: 'boxed', size: 8.6, body: rng.pick(['sans', 'serif'] as const) });
    if (manner === 'form1006') form1006(s, c, bank);
    else bankLetter(s, c, bank);
    return s.finish();
  };

export const verificationOfDeposit: UsPaper = {
  type: 'verification-of-deposit',
  weight: 0.8,
  layouts: [vod('form1006'), vod('bank')],
};
