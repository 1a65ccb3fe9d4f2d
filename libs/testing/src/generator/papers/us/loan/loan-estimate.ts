import { pairs, section, signLines } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, mdy } from '../../../people/dates.js';
import { usd0 } from '../../../people/money.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';
import { feeBlock, fees, totalOf } from './closing-costs.js';
import { disclosureSheet, loanTerms, projectedPayments, tab } from './integrated-disclosure.js';

function estimateFirst(s: Sheet, c: UsContext): void {
  const { loan, person, rng } = c;
  s.para(loan.lender.name, { size: 12, font: 'sans-bold', after: 1 });
  s.para(loan.lender.address.oneLine, { size: 8 });
  s.columns(
    [1, 1.2],
    [
      () => s.para('Loan Estimate', { size: 19, font: 'sans-bold' }),
      () => s.para('Save this Loan Estimate to compare with your Closing Disclosure.', { font: 'sans-bold', align: 'right' }),
    ],
  );
  s.columns(
    [1, 1],
    [
      () =>
        pairs(s, [
          ['DATE ISSUED', mdy(addDays(loan.applied, 2))],
          ['APPLICANTS', loan.borrowers.map((b) => b.name).join(' and ')],
          ['', person.home.oneLine],
          ['PROPERTY', loan.property.oneLine],
          [loan.purchase ? 'SALE PRICE' : 'EST. PROP. VALUE', usd0(loan.price)],
        ]),
      () =>
        pairs(s, [
          ['LOAN TERM', `${loan.months / 12} years`],
          ['PURPOSE', loan.purchase ? 'Purchase' : 'Refinance'],
          ['PRODUCT', rng.pick(['Fixed Rate', 'Fixed Rate', '5/1 Adjustable Rate'])],
          ['LOAN TYPE', 'X Conventional   FHA   VA   _______'],
          ['LOAN ID #', loan.loanNo],
          ['RATE LOCK', `NO   X YES, until ${mdy(addDays(loan.applied, 60))} at 5:00 p.m. EDT`],
        ]),
    ],
  );
  s.para(
    'Before closing, your interest rate, points, and lender credits can change unless you lock the interest rate. All other estimated closing costs expire on ' +
      mdy(addDays(loan.applied, 14)) +
      ' at 5:00 p.m. EDT',
    { size: 8 },
  );
  loanTerms(s, c);
  projectedPayments(s, c);
  const f = fees(c);
  const costs = totalOf(f.origination) + totalOf(f.fixed) + totalOf(f.shopped);
  tab(s, 'Costs at Closing');
  table(
    s,
    cols('|1.2', '|0.8', '|3'),
    [
      [
        'Estimated Closing Costs',
        usd0(costs + 2382),
        `Includes ${usd0(costs)} in Loan Costs + $2,382 in Other Costs – $0 in Lender Credits. See page 2 for details.`,
      ],
      [
        'Estimated Cash to Close',
        usd0(loan.price - loan.loan + costs + 2382),
        'Includes Closing Costs. See Calculating Cash to Close on page 2 for details.',
      ],
    ],
    { size: 9 },
  );
  s.para('Visit www.consumerfinance.gov/mortgage-estimate for general information and tools.', {
    align: 'center',
    font: 'sans-bold',
    size: 8.5,
  });
}

function costDetails(s: Sheet, c: UsContext): void {
  const { loan } = c;
  const f = fees(c);
  s.para('Closing Cost Details', { size: 17, font: 'sans-bold' });
  s.columns(
    [1, 1],
    [
      () => {
        tab(s, 'Loan Costs');
        feeBlock(s, 'A. Origination Charges', f.origination);
        feeBlock(s, 'B. Services You Cannot Shop For', f.fixed);
        feeBlock(s, 'C. Services You Can Shop For', f.shopped);
        s.para(`D. TOTAL LOAN COSTS (A + B + C)     ${usd0(totalOf(f.origination) + totalOf(f.fixed) + totalOf(f.shopped))}`, {
          font: 'sans-bold',
        });
      },
      () => {
        tab(s, 'Other Costs');
        feeBlock(s, 'E. Taxes and Other Government Fees', [
          ['Recording Fees and Other Taxes', f.recording],
          ['Transfer Taxes', 0],
        ]);
        feeBlock(s, 'F. Prepaids', [
          ['Homeowner’s Insurance Premium ( 12 months)', f.insurance],
          ['Mortgage Insurance Premium ( months)', 0],
          [`Prepaid Interest ( $17.44 per day for 15 days @ ${loan.rate.toFixed(3)}%)`, 262],
          ['Property Taxes ( months)', 0],
        ]);
        feeBlock(s, 'G. Initial Escrow Payment at Closing', [
          ['Homeowner’s Insurance   per month for 2 mo.', 202],
          ['Mortgage Insurance   per month for mo.', 0],
          ['Property Taxes   per month for 2 mo.', f.taxes],
        ]);
        feeBlock(s, 'H. Other', [['Title – Owner’s Title Policy (optional)', 1017]]);
        s.para('I. TOTAL OTHER COSTS (E + F + G + H)', { font: 'sans-bold' });
        s.para('J. TOTAL CLOSING COSTS\nD + I\nLender Credits', { font: 'sans-bold' });
        section(s, 'Calculating Cash to Close');
        table(
          s,
          cols('|3', '|1|right'),
          [
            ['Total Closing Costs (J)', '$8,054'],
            ['Closing Costs Financed (Paid from your Loan Amount)', '$0'],
            ['Down Payment/Funds from Borrower', usd0(loan.price - loan.loan)],
            ['Deposit', '– $10,000'],
            ['Funds for Borrower', '$0'],
            ['Seller Credits', '$0'],
            ['Adjustments and Other Credits', '$0'],
            ['Estimated Cash to Close', usd0(loan.price - loan.loan - 1946)],
          ],
          { size: 8 },
        );
      },
    ],
  );
}

function additional(s: Sheet, c: UsContext): void {
  const { loan, person } = c;
  s.para('Additional Information About This Loan', { size: 16, font: 'sans-bold' });
  s.columns(
    [1, 1],
    [
      () =>
        pairs(s, [
          ['LENDER', loan.lender.name],
          ['NMLS/__ LICENSE ID', loan.lender.nmls],
          ['LOAN OFFICER', loan.officer],
          ['NMLS/__ LICENSE ID', c.rng.digits(6)],
          ['EMAIL', 'officer@example.com'],
          ['PHONE', loan.lender.phone],
        ]),
      () =>
        pairs(s, [
          ['MORTGAGE BROKER', ''],
          ['NMLS/__ LICENSE ID', ''],
          ['LOAN OFFICER', ''],
          ['NMLS/__ LICENSE ID', ''],
          ['EMAIL', ''],
          ['PHONE', ''],
        ]),
    ],
  );
  tab(s, 'Comparisons', 'Use these measures to compare this loan with other loans.');
  table(
    s,
    cols('|1', '|0.7', '|3'),
    [
      [
        'In 5 Years',
        usd0(loan.payment * 61),
        `Total you will have paid in principal, interest, mortgage insurance, and loan costs.   ${usd0(loan.payment * 14)} Principal you will have paid off.`,
      ],
      [
        'Annual Percentage Rate (APR)',
        `${(loan.rate + 0.21).toFixed(3)}%`,
        'Your costs over the loan term expressed as a rate. This is not your interest rate.',
      ],
      [
        'Total Interest Percentage (TIP)',
        '69.45%',
        'The total amount of interest that you will pay over the loan term as a percentage of your loan amount.',
      ],
    ],
    { size: 8.8 },
  );
  tab(s, 'Other Considerations');
  for (const [name, text] of [
    [
      'Appraisal',
      'We may order an appraisal to determine the property’s value and charge you for this appraisal. We will promptly give you a copy of any appraisal, even if your loan does not close. You can pay for an additional appraisal for your own use at your own cost.',
    ],
    [
      'Assumption',
      'If you sell or transfer this property to another person, we   will allow, under certain conditions, this person to assume this loan on the original terms.   X will not allow assumption of this loan on the original terms.',
    ],
    [
      'Homeowner’s Insurance',
      'This loan requires homeowner’s insurance on the property, which you may obtain from a company of your choice that we find acceptable.',
    ],
    [
      'Late Payment',
      'If your payment is more than 15 days late, we will charge a late fee of 5% of the monthly principal and interest payment.',
    ],
    [
      'Refinance',
      'Refinancing this loan will depend on your future financial situation, the property value, and market conditions. You may not be able to refinance this loan.',
    ],
    [
      'Servicing',
      'We intend   to service your loan. If so, you will make your payments to us.   X to transfer servicing of your loan.',
    ],
  ] as const) {
    s.columns([1, 4], [() => s.para(name, { font: 'sans-bold' }), () => s.para(text)]);
  }
  if (c.rng.chance(0.7)) {
    tab(s, 'Confirm Receipt');
    s.para(
      'By signing, you are only confirming that you have received this form. You do not have to accept this loan because you have signed or received this form.',
    );
    signLines(s, [
      ['Applicant Signature', person.name, mdy(addDays(loan.applied, 4))],
      ['Co-Applicant Signature', '', ''],
    ]);
  }
}

const estimate =
  (o: { cover?: boolean } = {}): UsLayout =>
  (c) => {
    const s = disclosureSheet(c, 'LOAN ESTIMATE');
    if (o.cover) {
      s.para('Enclosed: Loan Estimate', { size: 15, font: 'sans-bold' });
      s.para(
        `${mdy(addDays(c.loan.applied, 2))}\n\nDear ${c.person.name},\n\nThank you for your application. Enclosed is your Loan Estimate, which shows the estimated terms and costs of the loan that you asked for. This is not a commitment to lend. Please tell us within 10 business days if you intend to proceed; after that the costs may change.`,
        { size: 10.5 },
      );
      s.newPage();
    }
    estimateFirst(s, c);
    costDetails(s.newPage(), c);
    additional(s.newPage(), c);
    return s.finish();
  };

export const loanEstimate: UsPaper = { type: 'loan-estimate', series: 0.35, layouts: [estimate(), estimate({ cover: true })] };
