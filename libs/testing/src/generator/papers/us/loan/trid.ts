import { pairs, section, signLines } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, mdy } from '../../../people/dates.js';
import { amount, usd, usd0, whole } from '../../../people/money.js';
import { formFoot } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

/** A black tab with white words, as the CFPB's model forms have. */
function tab(s: Sheet, text: string, right = ''): void {
  s.room(60);
  s.gap(4).rect(s.left, s.y, 150, 15, { fill: '#000000' });
  s.text(s.left + 4, s.y + 11, text, { font: 'sans-bold', color: '#ffffff', size: 10 });
  s.text(s.left, s.y + 11, right, { font: 'sans-bold', align: 'right', width: s.width });
  s.y += 15;
  s.line(s.left, s.y, s.right, s.y, { lineWidth: 1.2 });
  s.y += 4;
}

function fees(c: UsContext) {
  const { rng, loan } = c;
  const fee = (low: number, high: number): number => rng.int(low, high);
  const origination: [string, number][] = [
    ['.25 % of Loan Amount (Points)', Math.round(loan.loan * 0.0025)],
    ['Application Fee', fee(200, 500)],
    ['Underwriting Fee', fee(600, 1200)],
  ];
  const fixed: [string, number][] = [
    ['Appraisal Fee', fee(380, 650)],
    ['Credit Report Fee', fee(25, 90)],
    ['Flood Determination Fee', fee(10, 25)],
    ['Flood Monitoring Fee', fee(20, 40)],
    ['Tax Monitoring Fee', fee(60, 90)],
    ['Tax Status Research Fee', fee(70, 120)],
  ];
  const shopped: [string, number][] = [
    ['Pest Inspection Fee', fee(90, 160)],
    ['Survey Fee', fee(80, 420)],
    ['Title – Insurance Binder', fee(400, 750)],
    ['Title – Lender’s Title Policy', fee(450, 900)],
    ['Title – Settlement Agent Fee', fee(400, 700)],
    ['Title – Title Search', fee(500, 1300)],
  ];
  return { origination, fixed, shopped, recording: fee(80, 220), insurance: fee(500, 1400), taxes: fee(160, 700) };
}
const total = (items: readonly (readonly [string, number])[]): number => items.reduce((t, [, v]) => t + v, 0);

function loanTerms(s: Sheet, c: UsContext): void {
  const { loan } = c;
  const arm = c.rng.chance(0.2);
  tab(s, 'Loan Terms', 'Can this amount increase after closing?');
  table(
    s,
    cols('|1.2', '|0.9', '|2'),
    [
      ['Loan Amount', usd0(loan.loan), 'NO'],
      [
        'Interest Rate',
        `${loan.rate.toFixed(3)}%`,
        arm
          ? 'YES   • Adjusts every year starting in year 6   • Can go as high as 12% in year 8   • See AIR Table on page 2 for details'
          : 'NO',
      ],
      [
        'Monthly Principal & Interest   See Projected Payments below for your Estimated Total Monthly Payment',
        usd(loan.payment),
        arm ? 'YES   • Adjusts every year starting in year 6' : 'NO',
      ],
      ['', '', 'Does the loan have these features?'],
      [
        'Prepayment Penalty',
        '',
        c.rng.chance(0.15) ? 'YES   • As high as $3,240 if you pay off the loan during the first 2 years' : 'NO',
      ],
      ['Balloon Payment', '', 'NO'],
    ],
    { size: 9 },
  );
}

function projected(s: Sheet, c: UsContext): void {
  const { loan } = c;
  const escrow = c.rng.int(160, 640);
  const mi = c.rng.int(0, 130);
  tab(s, 'Projected Payments');
  table(
    s,
    cols('Payment Calculation|1.5', 'Years 1-7|1|center', `Years 8-${loan.months / 12}|1|center`),
    [
      ['Principal & Interest', usd(loan.payment), usd(loan.payment)],
      ['Mortgage Insurance', `+     ${whole(mi)}`, '+     —'],
      ['Estimated Escrow   Amount can increase over time', `+     ${whole(escrow)}`, `+     ${whole(escrow)}`],
      ['Estimated Total Monthly Payment', usd0(loan.payment + mi + escrow), usd0(loan.payment + escrow)],
    ],
    { size: 9, strong: (i) => i === 3 },
  );
  s.columns(
    [1, 1, 1.6],
    [
      () => s.para('Estimated Taxes, Insurance & Assessments   Amount can increase over time', { font: 'sans-bold', size: 8.5 }),
      () => s.para(`${usd0(escrow)} a month`, { size: 11, font: 'sans-bold' }),
      () =>
        s.para(
          'This estimate includes     In escrow?\nX Property Taxes     YES\nX Homeowner’s Insurance     YES\nOther:\nSee Section G on page 2 for escrowed property costs. You must pay for other property costs separately.',
          { size: 8 },
        ),
    ],
  );
}

function feeBlock(s: Sheet, heading: string, items: readonly (readonly [string, number])[]): void {
  table(
    s,
    cols(`${heading}|3`, `${usd0(total(items))}|1|right`),
    items.map(([n, v]) => [n, v ? usd0(v) : '']),
    { size: 8 },
  );
}

const INK = { grid: 'head' as const, pairs: 'columns' as const };

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
  projected(s, c);
  const f = fees(c);
  const costs = total(f.origination) + total(f.fixed) + total(f.shopped);
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
        s.para(`D. TOTAL LOAN COSTS (A + B + C)     ${usd0(total(f.origination) + total(f.fixed) + total(f.shopped))}`, {
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

const trid = (c: UsContext, name: string): Sheet =>
  new Sheet(officialStyle(c.style, { size: 8.8, ...INK, margin: 42 }), {
    running: (s, page, pages) => formFoot(name, () => `PAGE ${page} OF ${pages} • LOAN ID # ${c.loan.loanNo}`)(s, page, pages),
  });

const loanEstimate =
  (o: { cover?: boolean } = {}): UsLayout =>
  (c) => {
    const s = trid(c, 'LOAN ESTIMATE');
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

function disclosureFirst(s: Sheet, c: UsContext): void {
  const { loan, person, rng } = c;
  s.columns(
    [1, 1.6],
    [
      () => s.para('Closing Disclosure', { size: 19, font: 'sans-bold' }),
      () =>
        s.para('This form is a statement of final loan terms and closing costs. Compare this document with your Loan Estimate.', {
          font: 'sans-italic',
          size: 8.5,
        }),
    ],
  );
  s.columns(
    [1, 1.1, 1],
    [
      () => {
        s.para('Closing Information', { font: 'sans-bold', size: 10.5 });
        pairs(s, [
          ['Date Issued', mdy(addDays(loan.closing, -4))],
          ['Closing Date', mdy(loan.closing)],
          ['Disbursement Date', mdy(loan.closing)],
          ['Settlement Agent', loan.titleCompany],
          ['File #', rng.mask('##-####')],
          ['Property', loan.property.oneLine],
          ['Sale Price', usd0(loan.price)],
        ]);
      },
      () => {
        s.para('Transaction Information', { font: 'sans-bold', size: 10.5 });
        pairs(s, [
          ['Borrower', `${person.name}, ${person.home.oneLine}`],
          ['Seller', loan.purchase ? loan.seller : ''],
          ['Lender', loan.lender.name],
        ]);
      },
      () => {
        s.para('Loan Information', { font: 'sans-bold', size: 10.5 });
        pairs(s, [
          ['Loan Term', `${loan.months / 12} years`],
          ['Purpose', loan.purchase ? 'Purchase' : 'Refinance'],
          ['Product', 'Fixed Rate'],
          ['Loan Type', 'X Conventional  FHA  VA'],
          ['Loan ID #', loan.loanNo],
          ['MIC #', ''],
        ]);
      },
    ],
  );
  loanTerms(s, c);
  projected(s, c);
  tab(s, 'Costs at Closing');
  table(
    s,
    cols('|1', '|0.8', '|3'),
    [
      [
        'Closing Costs',
        usd(9712.1),
        'Includes $4,694.05 in Loan Costs + $5,018.05 in Other Costs – $0 in Lender Credits. See page 2 for details.',
      ],
      [
        'Cash to Close',
        usd(loan.price - loan.loan + 6147.26),
        'Includes Closing Costs. See Calculating Cash to Close on page 3 for details.',
      ],
    ],
    { size: 9 },
  );
}

function disclosureCosts(s: Sheet, c: UsContext): void {
  const f = fees(c);
  s.para('Closing Cost Details', { size: 17, font: 'sans-bold' });
  const head = (title: string) =>
    cols(
      `${title}|3`,
      'Borrower-Paid At Closing|1|right',
      'Before Closing|1|right',
      'Seller-Paid At Closing|1|right',
      'Before Closing|1|right',
      'Paid by Others|1|right',
    );
  const rows = (letter: string, name: string, items: readonly (readonly [string, number])[]): string[][] => [
    [`${letter}. ${name}`, usd(total(items)), '', '', '', ''],
    ...items.map(([n, v], i) => [
      `${String(i + 1).padStart(2, '0')}  ${n}   to ${c.rng.pick([c.loan.lender.name, c.loan.titleCompany, 'Epsilon Services'])}`,
      v ? usd(v) : '',
      '',
      '',
      '',
      '',
    ]),
  ];
  table(
    s,
    head('Loan Costs'),
    [
      ...rows('A', 'Origination Charges', f.origination),
      ...rows('B', 'Services Borrower Did Not Shop For', f.fixed),
      ...rows('C', 'Services Borrower Did Shop For', f.shopped),
      ['D. TOTAL LOAN COSTS (Borrower-Paid)', usd(total(f.origination) + total(f.fixed) + total(f.shopped)), '', '', '', ''],
    ],
    { size: 7.6 },
  );
  table(
    s,
    head('Other Costs'),
    [
      ...rows('E', 'Taxes and Other Government Fees', [
        ['Recording Fees   Deed:   Mortgage:', f.recording],
        ['Transfer Tax', 0],
      ]),
      ...rows('F', 'Prepaids', [
        ['Homeowner’s Insurance Premium ( 12 mo.)', f.insurance],
        ['Mortgage Insurance Premium ( mo.)', 0],
        ['Prepaid Interest', 279],
        ['Property Taxes ( 6 mo.)', f.taxes],
      ]),
      ...rows('G', 'Initial Escrow Payment at Closing', [
        ['Homeowner’s Insurance per month for 2 mo.', 201],
        ['Property Taxes per month for 2 mo.', 210],
        ['Aggregate Adjustment', 0],
      ]),
      ...rows('H', 'Other', [
        ['HOA Capital Contribution', 500],
        ['Home Inspection Fee', 750],
        ['Real Estate Commission', 5700],
        ['Title – Owner’s Title Insurance (optional)', 1000],
      ]),
      ['I. TOTAL OTHER COSTS (Borrower-Paid)', '$5,018.05', '', '', '', ''],
      ['J. TOTAL CLOSING COSTS (Borrower-Paid)', '$9,712.10', '', '', '', ''],
      ['Lender Credits', '', '', '', '', ''],
    ],
    { size: 7.6 },
  );
}

function summaries(s: Sheet, c: UsContext): void {
  const { loan } = c;
  tab(s, 'Calculating Cash to Close', 'Use this table to see what has changed from your Loan Estimate.');
  table(
    s,
    cols('|2.4', 'Loan Estimate|1|right', 'Final|1|right', 'Did this change?|2.4'),
    [
      ['Total Closing Costs (J)', '$8,054.00', '$9,712.10', 'YES   • See Total Loan Costs (D) and Total Other Costs (I)'],
      ['Closing Costs Paid Before Closing', '$0', '– $29.80', 'YES   • You paid these Closing Costs before closing'],
      ['Closing Costs Financed (Paid from your Loan Amount)', '$0', '$0', 'NO'],
      ['Down Payment/Funds from Borrower', usd(loan.price - loan.loan), usd(loan.price - loan.loan), 'NO'],
      ['Deposit', '– $10,000.00', '– $10,000.00', 'NO'],
      ['Funds for Borrower', '$0', '$0', 'NO'],
      ['Seller Credits', '$0', '– $2,500.00', 'YES   • See Seller Credits in Section L'],
      ['Adjustments and Other Credits', '$0', '– $1,035.04', 'YES   • See details in Sections K and L'],
      ['Cash to Close', usd(loan.price - loan.loan - 1946), usd(loan.price - loan.loan + 6147.26), ''],
    ],
    { size: 8.2 },
  );
  tab(s, 'Summaries of Transactions', 'Use this table to see a summary of your transaction.');
  const side = (
    letterDue: string,
    due: string,
    letterPaid: string,
    paid: string,
    dueRows: string[],
    paidRows: string[],
  ): void => {
    table(
      s,
      cols(`${letterDue}. ${due}|3`, '|1|right'),
      dueRows.map((r, i) => [`${String(i + 1).padStart(2, '0')} ${r}`, i ? '' : usd(loan.price)]),
      { size: 7.6 },
    );
    table(
      s,
      cols(`${letterPaid}. ${paid}|3`, '|1|right'),
      paidRows.map((r, i) => [`${String(i + 1).padStart(2, '0')} ${r}`, i === 1 ? usd(loan.loan) : '']),
      { size: 7.6 },
    );
    s.para('CALCULATION', { font: 'sans-bold', size: 8 });
    s.para(
      `Total ${due} (${letterDue})\nTotal ${paid} (${letterPaid})\nCash   X From   To ${letterDue === 'K' ? 'Borrower' : 'Seller'}`,
      { size: 8 },
    );
  };
  s.columns(
    [1, 1],
    [
      () => {
        s.para('BORROWER’S TRANSACTION', { font: 'sans-bold' });
        side(
          'K',
          'Due from Borrower at Closing',
          'L',
          'Paid Already by or on Behalf of Borrower at Closing',
          [
            'Sale Price of Property',
            'Sale Price of Any Personal Property Included in Sale',
            'Closing Costs Paid at Closing (J)',
            'Adjustments for Items Paid by Seller in Advance',
            'City/Town Taxes   to',
            'County Taxes   to',
            'Assessments   to',
            'HOA Dues',
          ],
          [
            'Deposit',
            'Loan Amount',
            'Existing Loan(s) Assumed or Taken Subject to',
            'Seller Credit',
            'Other Credits',
            'Adjustments for Items Unpaid by Seller',
            'City/Town Taxes',
            'County Taxes   to',
          ],
        );
      },
      () => {
        s.para('SELLER’S TRANSACTION', { font: 'sans-bold' });
        side(
          'M',
          'Due to Seller at Closing',
          'N',
          'Due from Seller at Closing',
          [
            'Sale Price of Property',
            'Sale Price of Any Personal Property Included in Sale',
            'Adjustments for Items Paid by Seller in Advance',
            'City/Town Taxes   to',
            'County Taxes   to',
            'HOA Dues',
          ],
          [
            'Excess Deposit',
            'Closing Costs Paid at Closing (J)',
            'Existing Loan(s) Assumed or Taken Subject to',
            'Payoff of First Mortgage Loan',
            'Payoff of Second Mortgage Loan',
            'Seller Credit',
          ],
        );
      },
    ],
  );
}

function disclosures(s: Sheet, c: UsContext): void {
  const { loan } = c;
  s.para('Additional Information About This Loan', { size: 16, font: 'sans-bold' });
  tab(s, 'Loan Disclosures');
  s.columns(
    [1, 1],
    [
      () => {
        for (const [h, t] of [
          [
            'Assumption',
            'If you sell or transfer this property to another person, your lender   will allow, under certain conditions, this person to assume this loan on the original terms.   X will not allow assumption of this loan on the original terms.',
          ],
          [
            'Demand Feature',
            'Your loan   has a demand feature, which permits your lender to require early repayment of the loan. You should review your note for details.   X does not have a demand feature.',
          ],
          [
            'Late Payment',
            'If your payment is more than 15 days late, your lender will charge a late fee of 5% of the monthly principal and interest payment.',
          ],
          [
            'Negative Amortization (Increase in Loan Amount)',
            'Under your loan terms, you   X do not have a negative amortization feature.',
          ],
          [
            'Partial Payments',
            'Your lender   X may accept payments that are less than the full amount due (partial payments) and apply them to your loan.   If this loan is sold, your new lender may have a different policy.',
          ],
          [
            'Security Interest',
            `You are granting a security interest in ${loan.property.oneLine}. You may lose this property if you do not make your payments or satisfy other obligations for this loan.`,
          ],
        ] as const) {
          s.para(h, { font: 'sans-bold', after: 1 });
          s.para(t, { size: 8.4 });
        }
      },
      () => {
        s.para('Escrow Account', { font: 'sans-bold', size: 10 });
        s.para(
          'For now, your loan   X will have an escrow account (also called an “impound” or “trust” account) to pay the property costs listed below. Without an escrow account, you would pay them directly, possibly in one or two large payments a year. Your lender may be liable for penalties and interest for failing to make a payment.',
          { size: 8.4 },
        );
        table(
          s,
          cols('Escrow|1.5', '|1|right', '|2'),
          [
            [
              'Escrowed Property Costs over Year 1',
              usd(2473.56),
              'Estimated total amount over year 1 for your escrowed property costs: Homeowner’s Insurance, Property Taxes',
            ],
            [
              'Non-Escrowed Property Costs over Year 1',
              usd(1800),
              'Estimated total amount over year 1 for your non-escrowed property costs: Homeowner’s Association Dues. You may have other property costs.',
            ],
            [
              'Initial Escrow Payment',
              usd(412.25),
              'A cushion for the escrow account you pay at closing. See Section G on page 2.',
            ],
            ['Monthly Escrow Payment', usd(206.13), 'The amount included in your total monthly payment.'],
          ],
          { size: 8 },
        );
        s.para(
          'In the future, your property costs may change and, as a result, your escrow payment may change. You may be able to cancel your escrow account, but if you do, you must pay your property costs directly.',
          { size: 8.4 },
        );
      },
    ],
  );
}

function contacts(s: Sheet, c: UsContext): void {
  const { loan, person } = c;
  s.columns(
    [1, 1],
    [
      () => {
        tab(s, 'Loan Calculations');
        table(
          s,
          cols('|2.6', '|1|right'),
          [
            [
              'Total of Payments. Total you will have paid after you make all payments of principal, interest, mortgage insurance, and loan costs, as scheduled.',
              usd(loan.payment * loan.months),
            ],
            ['Finance Charge. The dollar amount the loan will cost you.', usd(loan.payment * loan.months - loan.loan)],
            ['Amount Financed. The loan amount available after paying your upfront finance charge.', usd(loan.loan)],
            [
              'Annual Percentage Rate (APR). Your costs over the loan term expressed as a rate. This is not your interest rate.',
              `${(loan.rate + 0.2).toFixed(3)}%`,
            ],
            [
              'Total Interest Percentage (TIP). The total amount of interest that you will pay over the loan term as a percentage of your loan amount.',
              '69.46%',
            ],
          ],
          { size: 8.2 },
        );
        s.para(
          'Questions? If you have questions about the loan terms or costs on this form, use the contact information below. To get more information or make a complaint, contact the Consumer Financial Protection Bureau at www.consumerfinance.gov/mortgage-closing',
          { font: 'sans-bold', size: 8.2 },
        );
      },
      () => {
        tab(s, 'Other Disclosures');
        for (const t of [
          'Appraisal. If the property was appraised for your loan, your lender is required to give you a copy at no additional cost at least 3 days before closing. If you have not yet received it, please contact your lender at the information listed below.',
          'Contract Details. See your note and security instrument for information about what happens if you fail to make your payments, what is a default on the loan, situations in which your lender can require early repayment of the loan, and the rules for making payments before they are due.',
          'Liability after Foreclosure. If your lender forecloses on this property and the foreclosure does not cover the amount of unpaid balance on this loan, X state law may protect you from liability for the unpaid balance.',
          'Refinance. Refinancing this loan will depend on your future financial situation, the property value, and market conditions. You may not be able to refinance this loan.',
          'Tax Deductions. If you borrow more than this property is worth, the interest on the loan amount above this property’s fair market value is not deductible from your federal income taxes. You should consult a tax advisor for more information.',
        ])
          s.para(t, { size: 8.2 });
      },
    ],
  );
  tab(s, 'Contact Information');
  table(
    s,
    cols('|1', 'Lender', 'Mortgage Broker', 'Real Estate Broker (B)', 'Real Estate Broker (S)', 'Settlement Agent'),
    [
      ['Name', loan.lender.name, '', 'Omega Realty', 'Alpha Homes', loan.titleCompany],
      ['Address', loan.lender.address.oneLine, '', loan.property.cityLine, loan.property.cityLine, loan.property.cityLine],
      ['NMLS ID', loan.lender.nmls, '', '', '', ''],
      ['License ID', '', '', c.rng.mask('Z######'), c.rng.mask('Z######'), c.rng.mask('Z######')],
      ['Contact', loan.officer, '', 'S. Green', 'J. Cain', 'S. Arnold'],
      ['Phone', loan.lender.phone, '', '555-0136', '555-0147', '555-0158'],
    ],
    { size: 7.6 },
  );
  tab(s, 'Confirm Receipt');
  s.para(
    'By signing, you are only confirming that you have received this form. You do not have to accept this loan because you have signed or received this form.',
  );
  signLines(s, [
    ['Applicant Signature', person.name, mdy(loan.closing)],
    ['Co-Applicant Signature', loan.borrowers[1].name, mdy(loan.closing)],
  ]);
}

const closingDisclosure =
  (parts: readonly ((s: Sheet, c: UsContext) => void)[]): UsLayout =>
  (c) => {
    const s = trid(c, 'CLOSING DISCLOSURE');
    parts.forEach((part, i) => {
      part(i ? s.newPage() : s, c);
    });
    return s.finish();
  };

/** The seller gets two pages of his own. */
const sellerOnly: UsLayout = (c) => {
  const s = trid(c, 'CLOSING DISCLOSURE');
  s.para('Closing Disclosure', { size: 19, font: 'sans-bold' });
  s.columns(
    [1, 1],
    [
      () =>
        pairs(s, [
          ['Date Issued', mdy(c.loan.closing)],
          ['Closing Date', mdy(c.loan.closing)],
          ['Settlement Agent', c.loan.titleCompany],
          ['Property', c.loan.property.oneLine],
          ['Sale Price', usd0(c.loan.price)],
        ]),
      () =>
        pairs(s, [
          ['Borrower', c.person.name],
          ['Seller', c.loan.seller],
        ]),
    ],
  );
  summaries(s, c);
  disclosureCosts(s.newPage(), c);
  s.para(
    `Questions? If you have questions about the loan terms or costs on this form, use the contact information. ${amount(c.loan.price)}`,
    { size: 8 },
  );
  return s.finish();
};

export const tridPapers: UsPaper[] = [
  { type: 'loan-estimate', series: 0.35, layouts: [loanEstimate(), loanEstimate({ cover: true })] },
  {
    type: 'closing-disclosure',
    series: 0.15,
    layouts: [
      closingDisclosure([disclosureFirst, disclosureCosts, summaries, disclosures, contacts]),
      closingDisclosure([disclosureFirst, disclosureCosts, summaries, disclosures, contacts]),
      sellerOnly,
    ],
  },
];
