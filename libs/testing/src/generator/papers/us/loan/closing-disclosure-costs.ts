import { pairs } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, mdy } from '../../../people/dates.js';
import { usd, usd0 } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';
import { fees, totalOf } from './closing-costs.js';
import { loanTerms, projectedPayments, tab } from './integrated-disclosure.js';

export function disclosureFirst(s: Sheet, c: UsContext): void {
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
  projectedPayments(s, c);
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

export function disclosureCosts(s: Sheet, c: UsContext): void {
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
    [`${letter}. ${name}`, usd(totalOf(items)), '', '', '', ''],
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
      [
        'D. TOTAL LOAN COSTS (Borrower-Paid)',
        usd(totalOf(f.origination) + totalOf(f.fixed) + totalOf(f.shopped)),
        '',
        '',
        '',
        '',
      ],
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
