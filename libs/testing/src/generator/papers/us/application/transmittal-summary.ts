import { boxes, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy } from '../../../people/dates.js';
import { percent, usd } from '../../../people/money.js';
import type { Person } from '../../../people/us-case.js';
import { formFoot } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

function borrowerAndProperty(s: Sheet, { loan, person: p }: UsContext, other: Person): void {
  section(s, 'I. Borrower and Property Information');
  boxes(s, [
    [
      ['Borrower Name', p.name, 2],
      ['SSN', p.ssn],
    ],
    [
      ['Co-Borrower Name', other.name, 2],
      ['SSN', other.ssn],
    ],
    [['Property Address', loan.property.oneLine]],
    [
      [
        'Property Type   1 unit   2-4 units   Condominium   PUD   Co-op   Manufactured Housing   Single Wide   Multiwide',
        '1 unit',
      ],
      ['Project Classification   Freddie Mac   Fannie Mae', ''],
      ['Occupancy Status   Primary Residence   Second Home   Investment Property', 'Primary Residence'],
    ],
    [
      [
        'Additional Property Information   Number of Units   Sales Price   Appraised Value   Property Rights   Fee Simple   Leasehold',
        `1   ${usd(loan.price)}   ${usd(loan.price)}   Fee Simple`,
      ],
    ],
  ]);
}

function mortgageInformation(s: Sheet, { loan }: UsContext): void {
  section(s, 'II. Mortgage Information');
  boxes(s, [
    [
      ['Loan Type   Conventional   FHA   VA   USDA/RHS', 'Conventional'],
      [
        'Amortization Type   Fixed-Rate—Monthly Payments   Fixed-Rate—Biweekly Payments   Balloon   ARM (type)   Other (specify)',
        'Fixed-Rate—Monthly Payments',
        1.5,
      ],
      [
        'Loan Purpose   Purchase   Cash-Out Refinance   Limited Cash-Out Refinance (Fannie)   No Cash-Out Refinance (Freddie)   Home Improvement   Construction to Permanent',
        loan.purchase ? 'Purchase' : 'No Cash-Out Refinance',
        1.5,
      ],
      ['Lien Position   First Mortgage   Amount of Subordinate Financing', 'First Mortgage'],
    ],
    [
      ['Note Information   Original Loan Amount', usd(loan.loan)],
      ['Initial P&I Payment', usd(loan.payment)],
      ['Initial Note Rate', percent(loan.rate)],
      ['Loan Term (in months)', String(loan.months)],
      ['Mortgage Originator   Seller   Broker   Correspondent', 'Seller'],
      ['Buydown   Yes   No', 'No'],
    ],
  ]);
}

function incomeAndPayments(s: Sheet, { loan, rng, person: p }: UsContext, other: Person): void {
  s.columns(
    [1, 1],
    [
      () =>
        table(s, cols('Stable Monthly Income|1.6', 'Borrower|1|right', 'Co-Borrower|1|right', 'Total|1|right'), [
          ['Base Income', usd(p.salary / 12), usd(other.salary / 12), usd((p.salary + other.salary) / 12)],
          ['Other Income', '', '', ''],
          ['Positive Cash Flow (subject property)', '', '', ''],
          ['Total Income', usd(p.salary / 12), usd(other.salary / 12), usd((p.salary + other.salary) / 12)],
        ]),
      () =>
        table(s, cols('Present/Proposed Monthly Payments|2', '|1|right'), [
          ['Borrower’s Primary Residence', ''],
          ['First Mortgage P&I', usd(loan.payment)],
          ['Second Mortgage P&I', ''],
          ['Hazard Insurance', usd(118)],
          ['Taxes', usd(402.11)],
          ['Mortgage Insurance', ''],
          ['HOA Fees', ''],
          ['Total Primary Housing Expense', usd(loan.payment + 520.11)],
          ['Negative Cash Flow (subject property)', ''],
          ['All Other Monthly Payments', usd(rng.int(100, 900))],
          ['Total All Monthly Payments', usd(loan.payment + 1100)],
        ]),
    ],
  );
}

function ratiosAndRisk(s: Sheet, { loan, rng }: UsContext): void {
  s.columns(
    [1, 1],
    [
      () =>
        pairs(s, [
          ['Qualifying Ratios', ''],
          ['Primary Housing Expense/Income', percent(rng.real(18, 32))],
          ['Total Obligations/Income', percent(rng.real(30, 47))],
          ['Debt-to-Housing Gap Ratio (Freddie)', ''],
          ['Qualifying Rate', percent(loan.rate)],
          ['Level of Property Review', 'Exterior/Interior'],
        ]),
      () =>
        pairs(s, [
          ['Loan-to-Value Ratios', ''],
          ['LTV', percent((loan.loan / loan.price) * 100, 2)],
          ['CLTV/TLTV', percent((loan.loan / loan.price) * 100, 2)],
          ['HCLTV/HTLTV', ''],
          ['Risk Assessment', `AUS: ${rng.pick(['DU', 'LP'])}`],
          ['AUS Recommendation', rng.pick(['Approve/Eligible', 'Accept'])],
          ['DU Case ID/LP AUS Key#', rng.digits(10)],
          ['Representative Credit/Indicator Score', String(rng.int(640, 810))],
        ]),
    ],
  );
}

function sellerAndContact(s: Sheet, { loan, rng }: UsContext): void {
  section(s, 'IV. Seller, Contract, and Contact Information');
  boxes(s, [
    [
      ['Seller Name', loan.lender.name],
      ['Contact Name', loan.officer],
      ['Seller Address', loan.lender.address.oneLine, 1.6],
    ],
    [
      ['Seller No.', rng.digits(9)],
      ['Investor Loan No.', ''],
      ['Seller Loan No.', loan.loanNo],
      ['Contract No.', ''],
      ['Contact Phone Number', loan.lender.phone],
    ],
  ]);
}

const transmittal =
  (manner: 'boxed' | 'open'): UsLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const other = loan.borrowers.find((b) => b !== p)!;
    const s = new Sheet(
      officialStyle(c.style, { size: manner === 'boxed' ? 8 : 8.6, section: manner === 'boxed' ? 'grey' : 'underline' }),
      { running: formFoot('Freddie Mac Form 1077          06/09', () => 'Fannie Mae Form 1008          06/09') },
    );
    title(s, 'Uniform Underwriting and Transmittal Summary', { align: 'left', size: 14 });
    borrowerAndProperty(s, c, other);
    mortgageInformation(s, c);
    section(s, 'III. Underwriting Information');
    boxes(s, [
      [
        ['Underwriter’s Name', loan.officer],
        ['Appraiser’s Name/License #', rng.mask('CR#####')],
        ['Appraisal Company Name', 'Valley Appraisal Services'],
      ],
    ]);
    incomeAndPayments(s, c, other);
    ratiosAndRisk(s, c);
    s.para(
      'Underwriter Comments: Income and assets verified per AUS findings. Reserves of four months documented. Escrow (T&I): Yes.',
    );
    sellerAndContact(s, c);
    signLines(s, [['Contact Signature', loan.officer, mdy(loan.closing)]]);
    return s.finish();
  };

export const transmittalSummary: UsPaper = {
  type: 'transmittal-1008',
  weight: 0.8,
  layouts: [transmittal('boxed'), transmittal('open')],
};
