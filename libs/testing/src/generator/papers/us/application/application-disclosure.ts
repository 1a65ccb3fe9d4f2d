import { checks, list, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { longDate, mdy } from '../../../people/dates.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const scoreDisclosure: UsLayout = (c) => {
  const { loan, rng, person: p } = c;
  const s = new Sheet(c.style);
  title(s, 'Your Credit Score and the Price You Pay for Credit', { align: 'left' });
  s.para('NOTICE TO THE HOME LOAN APPLICANT / CREDIT SCORE DISCLOSURE');
  pairs(s, [
    ['Applicant', p.name],
    ['Lender', loan.lender.name],
    ['Your Credit Score', String(rng.int(620, 815))],
    ['Source', rng.pick(['Equifax', 'Experian', 'TransUnion'])],
    ['Date', mdy(loan.applied)],
  ]);
  section(s, 'Understanding Your Credit Score');
  s.para(
    'What you should know about credit scores: Your credit score is a number that reflects the information in your credit report. Your credit report is a record of your credit history. It includes information about whether you pay your bills on time and how much you owe to creditors. Your credit score can change, depending on how your credit history changes.',
  );
  s.para(
    'How we use your credit score: Your credit score can affect whether you can get a loan and how much you will have to pay for that loan. The range of scores: Scores range from a low of 300 to a high of 850. Generally, the higher your score, the more likely you are to be offered better credit terms.',
  );
  section(s, 'Key factors that adversely affected your credit score');
  list(
    s,
    [
      'Proportion of balances to credit limits is too high on revolving accounts',
      'Length of time accounts have been established',
      'Too many inquiries last 12 months',
      'Amount owed on accounts is too high',
    ],
    (i) => `${i + 1}.`,
  );
  section(s, 'Checking Your Credit Report');
  s.para(
    'What if there are mistakes in your credit report? You have a right to dispute any inaccurate information in your credit report. Under federal law, you have the right to obtain a free copy of your credit report from each of the nationwide consumer reporting agencies once a year. Web: www.annualcreditreport.com  Toll-free: 1-877-322-8228.',
  );
  return s.finish();
};

const DISCLOSURES: { name: string; body: string[]; ask?: [string, boolean][] }[] = [
  {
    name: 'NOTICE OF RIGHT TO RECEIVE COPY OF APPRAISAL REPORT',
    body: [
      'We may order an appraisal to determine the property’s value and charge you for this appraisal. We will promptly give you a copy of any appraisal, even if your loan does not close.',
      'You can pay for an additional appraisal for your own use at your own cost.',
      'You are entitled to receive a copy of any appraisal or other written valuation at least three business days prior to consummation of the loan, unless you waive this timing requirement.',
    ],
  },
  {
    name: 'EQUAL CREDIT OPPORTUNITY ACT NOTICE',
    body: [
      'The Federal Equal Credit Opportunity Act prohibits creditors from discriminating against credit applicants on the basis of race, color, religion, national origin, sex, marital status, age (provided the applicant has the capacity to enter into a binding contract); because all or part of the applicant’s income derives from any public assistance program; or because the applicant has in good faith exercised any right under the Consumer Credit Protection Act.',
      'The Federal agency that administers compliance with this law concerning this creditor is the Federal Trade Commission, Equal Credit Opportunity, Washington, DC 20580.',
      'Income received from alimony, child support or separate maintenance need not be revealed if you do not choose to have it considered for the purpose of repaying this loan.',
    ],
  },
  {
    name: 'SERVICING DISCLOSURE STATEMENT',
    body: [
      'NOTICE TO FIRST LIEN MORTGAGE LOAN APPLICANTS: THE RIGHT TO COLLECT YOUR MORTGAGE LOAN PAYMENTS MAY BE TRANSFERRED.',
      'You are applying for a mortgage loan covered by the Real Estate Settlement Procedures Act (RESPA) (12 U.S.C. 2601 et seq.). RESPA gives you certain rights under Federal law. This statement describes whether the servicing for this loan may be transferred to a different loan servicer. “Servicing” refers to collecting your principal, interest, and escrow payments, if any, as well as sending any monthly or annual statements, tracking account balances, and handling other aspects of your loan. You will be given advance notice before a transfer occurs.',
    ],
    ask: [
      ['We may assign, sell, or transfer the servicing of your loan while the loan is outstanding.', true],
      [
        'We do not service mortgage loans of the type for which you applied. We intend to assign, sell, or transfer the servicing of your mortgage loan before the first payment is due.',
        false,
      ],
      [
        'The loan for which you have applied will be serviced at this financial institution and we do not intend to sell, transfer, or assign the servicing of the loan.',
        false,
      ],
    ],
  },
  {
    name: 'AFFILIATED BUSINESS ARRANGEMENT DISCLOSURE STATEMENT',
    body: [
      'This is to give you notice that the Lender has a business relationship with the settlement service provider named below. Because of this relationship, this referral may provide the Lender a financial or other benefit.',
      'Set forth below is the estimated charge or range of charges for the settlement services listed. You are NOT required to use the listed provider(s) as a condition for settlement of your loan on, or purchase, sale, or refinance of, the subject property. THERE ARE FREQUENTLY OTHER SETTLEMENT SERVICE PROVIDERS AVAILABLE WITH SIMILAR SERVICES. YOU ARE FREE TO SHOP AROUND TO DETERMINE THAT YOU ARE RECEIVING THE BEST SERVICES AND THE BEST RATE FOR THESE SERVICES.',
    ],
  },
  {
    name: 'PRIVACY POLICY DISCLOSURE',
    body: [
      'FACTS: WHAT DOES THE LENDER DO WITH YOUR PERSONAL INFORMATION?',
      'Why? Financial companies choose how they share your personal information. Federal law gives consumers the right to limit some but not all sharing. Federal law also requires us to tell you how we collect, share, and protect your personal information. Please read this notice carefully to understand what we do.',
      'What? The types of personal information we collect and share depend on the product or service you have with us. This information can include: Social Security number and income; account balances and payment history; credit history and credit scores.',
      'How? All financial companies need to share customers’ personal information to run their everyday business.',
    ],
  },
  {
    name: 'PATRIOT ACT INFORMATION DISCLOSURE',
    body: [
      'IMPORTANT INFORMATION ABOUT PROCEDURES FOR OPENING A NEW ACCOUNT: To help the government fight the funding of terrorism and money laundering activities, Federal law requires all financial institutions to obtain, verify, and record information that identifies each person who opens an account.',
      'What this means for you: When you open an account, we will ask for your name, address, date of birth, and other information that will allow us to identify you. We may also ask to see your driver’s license or other identifying documents.',
    ],
  },
];

const disclosure =
  (many: boolean): UsLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = new Sheet({ ...c.style, size: rng.real(9.6, 11.2) });
    const chosen = rng.sample(DISCLOSURES, many ? 2 : 1);
    chosen.forEach((d, i) => {
      if (i) s.newPage();
      title(s, d.name);
      pairs(s, [
        ['Lender', loan.lender.name],
        ['Borrower(s)', loan.borrowers.map((b) => b.name).join(', ')],
        ['Property address', loan.property.oneLine],
        ['Loan number', loan.loanNo],
        ['Date', longDate(loan.applied)],
      ]);
      s.gap();
      for (const t of d.body) s.para(t);
      if (d.ask) checks(s, d.ask);
      s.para(
        'ACKNOWLEDGMENT: I/we have read this disclosure form, and understand its contents, as evidenced by my/our signature(s) below.',
      );
      signLines(s, [
        ['Applicant', p.name, mdy(loan.applied)],
        ['Applicant', loan.borrowers.find((b) => b !== p)!.name, mdy(loan.applied)],
      ]);
    });
    return s.finish();
  };

export const applicationDisclosure: UsPaper = {
  type: 'application-disclosure',
  series: 0.2,
  layouts: [disclosure(false), disclosure(true), scoreDisclosure],
};
