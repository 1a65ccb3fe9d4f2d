import { list, pairs, section, title } from '../../../dsl/blocks.js';
import type { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { addMonths, mdy } from '../../../people/dates.js';
import { percent, usd, usd0 } from '../../../people/money.js';
import { bankName } from '../../../people/us-names.js';
import { numbered } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

type System = 'DU' | 'LPA';

function summary(s: Sheet, { loan, rng, person: p }: UsContext, system: System): void {
  section(s, 'SUMMARY');
  pairs(
    s,
    system === 'DU'
      ? [
          ['Recommendation', rng.pick(['Approve/Eligible', 'Approve/Eligible', 'Refer with Caution'])],
          ['Primary Borrower', p.name],
          ['Co-Borrower', loan.borrowers[1].name],
          ['Lender Loan Number', loan.loanNo],
          ['Casefile ID', rng.digits(10)],
          ['Submission Date', `${mdy(loan.applied)} 10:${rng.int(10, 59)}AM`],
          ['DU Version', '11.1'],
          ['Submission Number', String(rng.int(1, 6))],
          ['First Submission Date', mdy(loan.applied)],
          ['Submitted By', rng.mask('w#######')],
        ]
      : [
          ['Purchase Eligibility', '000 FREDDIE MAC ELIGIBLE'],
          ['Risk Class', 'ACCEPT'],
          ['Collateral R&W Relief', rng.pick(['ELIGIBLE', 'NOT ELIGIBLE'])],
          ['Asset R&W Relief', 'NOT ELIGIBLE'],
          ['Income R&W Relief', 'UNAVAILABLE'],
          ['Borrower Name', p.name],
          ['LPA Key Number', rng.mask('@########')],
          ['LPA Transaction Number', rng.digits(8)],
          ['AUS Status', 'COMPLETE'],
          ['Assessment Type', 'CREDIT AND COLLATERAL'],
        ],
    2,
  );
}

function mortgageAndProperty(s: Sheet, { loan, rng }: UsContext): void {
  section(s, 'Mortgage Information');
  pairs(
    s,
    [
      ['LTV/CLTV/HCLTV', `${((loan.loan / loan.price) * 100).toFixed(2)}% / ${((loan.loan / loan.price) * 100).toFixed(2)}%`],
      ['Housing Expense Ratio', percent(rng.real(18, 31), 2)],
      ['Debt-to-Income Ratio', percent(rng.real(31, 47), 2)],
      ['Total Loan Amount', usd(loan.loan)],
      ['Sales Price', usd(loan.price)],
      ['Appraised Value', usd(loan.price)],
      ['Note Rate', percent(loan.rate)],
      ['Loan Type', 'Conventional'],
      ['Loan Term', String(loan.months)],
      ['Amortization Type', 'Fixed Rate'],
      ['Loan Purpose', loan.purchase ? 'Purchase' : 'Refinance'],
      ['Occupancy', 'Primary Residence'],
    ],
    2,
  );
  section(s, 'Property Information');
  pairs(s, [
    ['Address', loan.property.oneLine],
    ['Property Type', 'Single Family Detached'],
    ['Number of Units', '1'],
  ]);
}

function eligibility(s: Sheet, system: System): void {
  section(s, system === 'DU' ? 'Risk / Eligibility' : 'Results');
  list(
    s,
    [
      'The risk profile of this loan casefile appears to meet Fannie Mae’s guidelines.',
      'Based on the data submitted to DU, this loan casefile appears to meet the eligibility requirements for sale.',
      `The maximum allowable LTV ratio is 97%.`,
    ].map((t) =>
      system === 'DU'
        ? t
        : t
            .replaceAll('Fannie Mae', 'Freddie Mac')
            .replaceAll('DU', 'Loan Product Advisor')
            .replaceAll('casefile', 'application'),
    ),
    (i) => String(i + 1),
  );
}

function conditions(s: Sheet, { loan }: UsContext, system: System): void {
  section(
    s,
    system === 'DU' ? 'Verification Messages/Approval Conditions' : 'Feedback Messages: Employment & Income / Assets & Reserves',
  );
  list(
    s,
    [
      `Based on the credit report obtained through the system, this loan must close on or before ${mdy(addMonths(loan.applied, 3))}. All credit documents must be no more than four months old on the note date, unless otherwise noted.`,
      `Verify the borrower’s base employment income by obtaining a paystub and either a Request for Verification of Employment (Form 1005) or a W-2 for the most recent year. The paystub must be dated no earlier than 30 days prior to the initial loan application date and it must include all year-to-date earnings.`,
      'A verbal verification of employment is required within 10 business days before the note date for each borrower using employment or self-employment income to qualify.',
      'Depository assets: verify with statements covering a one-month period or a Request for Verification of Deposit (Form 1006).',
      'If any judgments, tax liens or other potential liens appear in the file, confirm that they have been satisfied.',
      'An appraisal is required for this transaction. The Uniform Residential Appraisal Report (Form 1004) must include an interior and exterior inspection.',
      'Obtain a completed and signed IRS Form 4506-C for each borrower whose income is used to qualify.',
      'The mortgage payment on the subject property has been included in the debt-to-income ratio.',
      'Confirm that the gift funds come from an acceptable donor and are documented with a gift letter.',
    ],
    (i) => String(i + 4),
  );
}

function creditors(s: Sheet, { rng }: UsContext): void {
  section(s, 'Credit Report Information');
  table(
    s,
    cols('Creditor|2', 'Account Number', 'Type', 'Balance|1|right', 'Payment|1|right', 'Omitted'),
    Array.from({ length: rng.int(4, 11) }, () => [
      bankName((x) => rng.pick(x)),
      rng.mask('******####'),
      rng.pick(['Revolving', 'Installment']),
      usd0(rng.int(100, 20000)),
      usd0(rng.int(20, 480)),
      'N',
    ]),
  );
}

const findings =
  (system: System): UsLayout =>
  (c) => {
    const { rng } = c;
    const s = numbered(
      { ...c.style, size: 8.8, pairs: 'columns' },
      rng,
      system === 'DU' ? 'DU Underwriting Findings' : 'Loan Product Advisor Feedback',
    );
    title(s, system === 'DU' ? 'DU Underwriting Findings Report' : 'Full Feedback Certificate', { align: 'left' });
    summary(s, c, system);
    mortgageAndProperty(s, c);
    eligibility(s, system);
    conditions(s, c, system);
    creditors(s, c);
    section(s, 'Observations');
    s.para(
      system === 'DU'
        ? 'DU has identified potential red flags to assist in the detection of inconsistencies; none were found on this submission. Desktop Underwriter is a registered trademark of Fannie Mae.'
        : 'Loan Product Advisor is a registered trademark of Freddie Mac. Representation and warranty relief results are subject to the Single-Family Seller/Servicer Guide.',
    );
    return s.finish();
  };

export const ausFindings: UsPaper = { type: 'aus-findings', layouts: [findings('DU'), findings('LPA')] };
