import { list, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { mdy } from '../../../people/dates.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const AUTHORIZE =
  'I/We have applied for a mortgage loan. As part of the application process, the Lender and the mortgage guaranty insurer (if any), may verify information contained in my/our loan application and in other documents required in connection with the loan, either before the loan is closed or as part of its quality control program. I/We authorize you to provide to the Lender and to any investor to whom the Lender may sell my mortgage, any and all information and documentation that they request. Such information includes, but is not limited to, employment history and income; bank, money market and similar account balances; credit history; and copies of income tax returns. A copy of this authorization may be accepted as an original.';

const authorization =
  (manner: 'certification' | 'short'): UsLayout =>
  (c) => {
    const { loan, person: p, rng } = c;
    const s = new Sheet({ ...c.style, size: 10.4 });
    title(
      s,
      manner === 'certification'
        ? rng.pick(['BORROWER’S CERTIFICATION AND AUTHORIZATION', 'Borrower Certification & Authorization'])
        : rng.pick([
            'CREDIT AUTHORIZATION',
            'AUTHORIZATION TO RELEASE INFORMATION',
            'Authorization to Obtain Consumer Credit Report',
          ]),
    );
    if (manner === 'certification') {
      section(s, 'Certification');
      s.para('The Undersigned certify the following:');
      list(
        s,
        [
          `I/We have applied for a mortgage loan from ${loan.lender.name} (“Lender”). In applying for the loan, I/We completed a loan application containing various information on the purpose of the loan, the amount and source of the downpayment, employment and income information, and assets and liabilities. I/We certify that all of the information is true and complete. I/We made no misrepresentations in the loan application or other documents, nor did I/We omit any pertinent information.`,
          'I/We understand and agree that Lender reserves the right to change the mortgage loan review process to a full documentation program. This may include verifying the information provided on the application with the employer and/or the financial institution.',
          'I/We fully understand that it is a Federal crime punishable by fine or imprisonment, or both, to knowingly make any false statements when applying for this mortgage, as applicable under the provisions of Title 18, United States Code, Section 1014.',
        ],
        (i) => `${i + 1}.`,
      );
      section(s, 'Authorization to Release Information');
      s.para('To Whom It May Concern:');
    } else
      pairs(s, [
        ['Borrower', p.name],
        ['SSN', p.ssn],
        ['Date of birth', mdy(p.born)],
        ['Current address', p.home.oneLine],
        ['Lender', loan.lender.name],
      ]);
    s.para(AUTHORIZE);
    if (manner === 'short')
      s.para(
        'I hereby authorize the Lender to order a consumer credit report and verify other credit information, including past and present mortgage and landlord references. It is understood that a copy of this form will also serve as authorization.',
      );
    signLines(s, [
      ['Borrower', p.name, mdy(loan.applied)],
      ['Co-Borrower', loan.borrowers.find((b) => b !== p)!.name, mdy(loan.applied)],
    ]);
    if (rng.chance(0.5))
      s.para(
        'NOTICE TO BORROWERS: This is notice to you as required by the Right to Financial Privacy Act of 1978 that HUD/FHA has a right of access to financial records held by financial institutions in connection with the consideration or administration of assistance to you.',
        { size: 8 },
      );
    return s.finish();
  };

export const creditAuthorization: UsPaper = {
  type: 'credit-authorization',
  layouts: [authorization('certification'), authorization('short')],
};
