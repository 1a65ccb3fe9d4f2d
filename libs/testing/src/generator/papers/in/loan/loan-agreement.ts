import { boxes, section, signLines, title } from '../../../dsl/blocks.js';
import { dayOf, dmy } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { lakh0, rupeesInFull } from '../../../people/money.js';
import { numbered } from '../../parts.js';
import { type Article, articles, drawManner } from '../../prose.js';
import type { InLayout, InPaper } from '../in-paper.js';

const CLAUSES: Article[] = [
  [
    'Definitions',
    'In this Agreement, unless there is anything repugnant to the subject or context thereof, “Borrower” means the person(s) named in the Schedule and includes co-borrowers; “Loan” means the amount of the housing loan provided for in Article 2; “PLR / EBLR” means the rate of interest announced by the Lender from time to time as its benchmark; “EMI” means the equated monthly instalment necessary to amortise the loan with interest over the period of the loan.',
  ],
  [
    'Amount and Terms of the Loan',
    'The Borrower agrees to borrow from the Lender and the Lender agrees to lend to the Borrower a sum not exceeding the amount stated in the Schedule, on the terms and conditions herein set forth. The Lender may disburse the loan in one lump sum or in suitable instalments having regard to the need or progress of construction.',
  ],
  [
    'Interest',
    'The Borrower shall pay interest on the loan at the variable rate of interest linked to the benchmark with monthly rests. The EMI comprising principal and interest is calculated on the basis of monthly rests and is rounded off to the next higher rupee. Pre-EMI interest shall be payable every month from the date of each disbursement to the date of commencement of EMI.',
  ],
  [
    'Repayment and Prepayment',
    'The Borrower shall repay the loan by way of EMIs on the due date through NACH mandate, standing instruction or post-dated cheques. No prepayment charge shall be levied on floating rate term loans sanctioned to individual borrowers. Delay in payment of EMI shall render the Borrower liable to pay additional interest at 24% per annum or such higher rate as per the rules of the Lender.',
  ],
  [
    'Security',
    'The repayment of the loan with interest shall be secured by way of equitable mortgage by deposit of title deeds of the property described in the Schedule, and such other security as may be acceptable to the Lender. The Borrower shall not, without the consent of the Lender, sell, let out, mortgage or otherwise encumber the property.',
  ],
  [
    'Covenants of the Borrower',
    'The Borrower shall utilise the entire loan for the purpose stated; maintain the property in good order; insure the property against fire, flood, earthquake and other hazards with the Lender as sole beneficiary; pay all rents, rates, taxes and society dues; and notify any change in employment, business or address within seven days.',
  ],
  [
    'Events of Default',
    'If the Borrower commits default in payment of any three EMIs, or any representation is found to be incorrect, or the Borrower commits any act of insolvency, the whole of the outstanding dues shall become payable forthwith and the Lender may enforce the security under the SARFAESI Act, 2002 without intervention of the court.',
  ],
  [
    'Disclosure of Information',
    'The Borrower agrees and consents to the disclosure by the Lender of all information and data relating to the Borrower and the credit facility to Credit Information Companies and any agency authorised by the Reserve Bank of India or National Housing Bank.',
  ],
  [
    'Miscellaneous',
    'Any notice under this Agreement shall be in writing. This Agreement shall be governed by the laws of India and the courts at the place of the Lender’s branch shall have jurisdiction. The Borrower acknowledges having received the Most Important Terms and Conditions (MITC) and a copy of this Agreement.',
  ],
];

const agreement =
  (manner: 'home' | 'facility'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered(
      { ...c.style, size: rng.real(9.6, 11.4), leading: rng.real(1.2, 1.8) },
      rng,
      manner === 'home' ? 'Home Loan Agreement' : 'Facility Agreement',
      { foot: 'Borrower(s) signature ____________     Lender ____________' },
    );
    title(
      s,
      manner === 'home'
        ? rng.pick(['HOME LOAN AGREEMENT', 'LOAN AGREEMENT', 'HOUSING LOAN AGREEMENT'])
        : rng.pick(['FACILITY AGREEMENT', 'TERM LOAN AGREEMENT']),
    );
    s.para(
      `This Agreement made at the place and on the date stated in the Schedule (${dayOf(loan.sanctioned)}) between the Borrower and ${loan.lender}, a company incorporated under the Companies Act, 1956 and having its registered office at ${p.office.city} (hereinafter called the “Lender”, which expression shall, unless repugnant to the context, include its successors and assigns).`,
    );
    articles(s, CLAUSES, drawManner(rng));
    section(s, 'SCHEDULE');
    boxes(s, [
      [
        ['1. Place and date of agreement', `${p.home.city}, ${dmy(loan.sanctioned)}`],
        ['2. Loan account number', loan.loanNo],
      ],
      [['3. Name and address of the Borrower(s)', `${loan.applicants.map((a) => a.name).join(' and ')}, ${p.home.oneLine}`]],
      [
        ['4. Loan amount', rupeesInFull(loan.loan)],
        ['5. Rate of interest (variable)', `${loan.rate.toFixed(2)}% p.a.`],
      ],
      [
        ['6. Number of EMIs', String(loan.months)],
        ['7. EMI', `Rs. ${lakh0(loan.emi)}`],
        ['8. Processing fee', 'Rs. 11,800 including GST'],
      ],
      [
        ['9. Purpose', 'Purchase of residential property'],
        ['10. Description of property / security', loan.property.oneLine],
      ],
    ]);
    s.para(
      'IN WITNESS WHEREOF the parties hereto have signed this Agreement on the day and year first above written. I/We have read and understood the contents of this Agreement.',
    );
    signLines(s, [
      ...loan.applicants.map((a) => ['Borrower', a.name, dmy(loan.sanctioned)] as const),
      [`For ${loan.lender}, Authorised Signatory`, anyInName(rng)] as const,
    ]);
    return s.finish();
  };

export const loanAgreement: InPaper = {
  type: 'loan-agreement',
  weight: 0.8,
  layouts: [agreement('home'), agreement('facility')],
};
