import { boxes, pairs } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { mdy } from '../../../people/dates.js';
import { amount, usd } from '../../../people/money.js';
import { formFoot } from '../../parts.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

function hud1Lines(s: Sheet, left: readonly string[], right: readonly string[], price: number, size = 7): void {
  table(
    s,
    cols('|3', '|1|right', '|3', '|1|right'),
    left.map((l, i) => [
      l,
      /^(101|401)/.test(l) ? amount(price) : '',
      right[i] ?? '',
      /^401/.test(right[i] ?? '') ? amount(price) : '',
    ]),
    { size },
  );
}

function parties(s: Sheet, { loan, rng, person }: UsContext): void {
  s.columns(
    [3, 1],
    [
      () => s.para('A. Settlement Statement (HUD-1)', { size: 14, font: 'sans-bold' }),
      () => s.para('OMB Approval No. 2502-0265', { align: 'right' }),
    ],
  );
  s.para('U.S. Department of Housing and Urban Development');
  s.para('B. Type of Loan', { font: 'sans-bold', after: 1 });
  boxes(s, [
    [
      ['1.  FHA    2.  RHS    3.  Conv. Unins.    4.  VA    5.  Conv. Ins.', 'X 3'],
      ['6. File Number:', rng.mask('##-#####')],
      ['7. Loan Number:', loan.loanNo],
      ['8. Mortgage Insurance Case Number:', ''],
    ],
  ]);
  s.para(
    'C. Note: This form is furnished to give you a statement of actual settlement costs. Amounts paid to and by the settlement agent are shown. Items marked “(p.o.c.)” were paid outside the closing; they are shown here for informational purposes and are not included in the totals.',
    { size: 6.8 },
  );
  boxes(s, [
    [
      ['D. Name & Address of Borrower:', `${person.name}, ${person.home.cityLine}`],
      ['E. Name & Address of Seller:', loan.seller],
      ['F. Name & Address of Lender:', loan.lender.name],
    ],
    [
      ['G. Property Location:', loan.property.oneLine],
      ['H. Settlement Agent:   Place of Settlement:', loan.titleCompany],
      ['I. Settlement Date:', mdy(loan.closing)],
    ],
  ]);
}

function transactions(s: Sheet, { loan }: UsContext): void {
  const adjust = (a: number): string[] =>
    ['City/town taxes', 'County taxes', 'Assessments'].map((t, i) => `${a + i}. ${t}          to`);
  s.columns(
    [1, 1],
    [
      () => s.para('J. Summary of Borrower’s Transaction', { font: 'sans-bold' }),
      () => s.para('K. Summary of Seller’s Transaction', { font: 'sans-bold' }),
    ],
  );
  hud1Lines(
    s,
    [
      '100. Gross Amount Due from Borrower',
      '101. Contract sales price',
      '102. Personal property',
      '103. Settlement charges to borrower (line 1400)',
      '104.',
      '105.',
      'Adjustment for items paid by seller in advance',
      ...adjust(106),
      '109.',
      '110.',
      '120. Gross Amount Due from Borrower',
      '200. Amount Paid by or in Behalf of Borrower',
      '201. Deposit or earnest money',
      '202. Principal amount of new loan(s)',
      '203. Existing loan(s) taken subject to',
      '204.',
      '205.',
      'Adjustments for items unpaid by seller',
      ...adjust(210),
      '220. Total Paid by/for Borrower',
      '300. Cash at Settlement from/to Borrower',
      '301. Gross amount due from borrower (line 120)',
      '302. Less amounts paid by/for borrower (line 220)',
      '303. Cash     From     To Borrower',
    ],
    [
      '400. Gross Amount Due to Seller',
      '401. Contract sales price',
      '402. Personal property',
      '403.',
      '404.',
      '405.',
      'Adjustment for items paid by seller in advance',
      ...adjust(406),
      '409.',
      '410.',
      '420. Gross Amount Due to Seller',
      '500. Reductions In Amount Due to seller',
      '501. Excess deposit (see instructions)',
      '502. Settlement charges to seller (line 1400)',
      '503. Existing loan(s) taken subject to',
      '504. Payoff of first mortgage loan',
      '505. Payoff of second mortgage loan',
      'Adjustments for items unpaid by seller',
      ...adjust(510),
      '520. Total Reduction Amount Due Seller',
      '600. Cash at Settlement to/from Seller',
      '601. Gross amount due to seller (line 420)',
      '602. Less reductions in amounts due seller (line 520)',
      '603. Cash     To     From Seller',
    ],
    loan.price,
  );
}

function settlementCharges(s: Sheet, { loan }: UsContext, fee: () => string): void {
  table(
    s,
    cols('|4', 'Paid From Borrower’s Funds at Settlement|1|right', 'Paid From Seller’s Funds at Settlement|1|right'),
    [
      ['700. Total Real Estate Broker Fees', '', amount(loan.price * 0.06)],
      ['Division of commission (line 700) as follows:', '', ''],
      ['701. $          to', '', ''],
      ['702. $          to', '', ''],
      ['703. Commission paid at settlement', '', amount(loan.price * 0.06)],
      ['800. Items Payable in Connection with Loan', '', ''],
      ['801. Our origination charge     $          (from GFE #1)', '', ''],
      ['802. Your credit or charge (points) for the specific interest rate chosen     (from GFE #2)', '', ''],
      ['803. Your adjusted origination charges     (from GFE #A)', fee(), ''],
      ['804. Appraisal fee to     (from GFE #3)', fee(), ''],
      ['805. Credit report to     (from GFE #3)', fee(), ''],
      ['806. Tax service to     (from GFE #3)', fee(), ''],
      ['807. Flood certification to     (from GFE #3)', fee(), ''],
      ['900. Items Required by Lender to be Paid in Advance', '', ''],
      ['901. Daily interest charges from     to     @ $     /day     (from GFE #10)', fee(), ''],
      ['902. Mortgage insurance premium for     months to     (from GFE #3)', '', ''],
      ['903. Homeowner’s insurance for     years to     (from GFE #11)', fee(), ''],
      ['1000. Reserves Deposited with Lender', '', ''],
      ['1001. Initial deposit for your escrow account     (from GFE #9)', fee(), ''],
      ['1002. Homeowner’s insurance     months @ $     per month', '', ''],
      ['1004. Property taxes     months @ $     per month', '', ''],
      ['1007. Aggregate Adjustment', '', ''],
      ['1100. Title Charges', '', ''],
      ['1101. Title services and lender’s title insurance     (from GFE #4)', fee(), ''],
      ['1102. Settlement or closing fee', '', ''],
      ['1103. Owner’s title insurance     (from GFE #5)', fee(), ''],
      ['1104. Lender’s title insurance', '', ''],
      ['1200. Government Recording and Transfer Charges', '', ''],
      ['1201. Government recording charges     (from GFE #7)', fee(), ''],
      ['1203. Transfer taxes     (from GFE #8)', '', fee()],
      ['1300. Additional Settlement Charges', '', ''],
      ['1301. Required services that you can shop for     (from GFE #6)', '', ''],
      ['1400. Total Settlement Charges (enter on lines 103, Section J and 502, Section K)', fee(), fee()],
    ],
    { size: 7.2 },
  );
}

function comparison(s: Sheet, fee: () => string): void {
  s.newPage().para('Comparison of Good Faith Estimate (GFE) and HUD-1 Charges', { font: 'sans-bold', size: 10 });
  table(s, cols('Charges That Cannot Increase     HUD-1 Line Number|3', 'Good Faith Estimate|1|right', 'HUD-1|1|right'), [
    ['Our origination charge     # 801', fee(), fee()],
    ['Your credit or charge (points) for the specific interest rate chosen     # 802', fee(), fee()],
    ['Your adjusted origination charges     # 803', fee(), fee()],
    ['Transfer taxes     # 1203', '', ''],
  ]);
  table(s, cols('Charges That In Total Cannot Increase More Than 10%|3', 'Good Faith Estimate|1|right', 'HUD-1|1|right'), [
    ['Government recording charges     # 1201', fee(), fee()],
    ['Appraisal fee     # 804', fee(), fee()],
    ['Total', fee(), fee()],
    ['Increase between GFE and HUD-1 Charges', '$', '%'],
  ]);
  table(s, cols('Charges That Can Change|3', 'Good Faith Estimate|1|right', 'HUD-1|1|right'), [
    ['Initial deposit for your escrow account     # 1001', fee(), fee()],
    ['Daily interest charges     # 901', fee(), fee()],
    ['Homeowner’s insurance     # 903', fee(), fee()],
  ]);
}

function loanTerms(s: Sheet, { loan }: UsContext): void {
  s.para('Loan Terms', { font: 'sans-bold', size: 10 });
  pairs(s, [
    ['Your initial loan amount is', usd(loan.loan)],
    ['Your loan term is', `${loan.months / 12} years`],
    ['Your initial interest rate is', `${loan.rate.toFixed(3)} %`],
    ['Your initial monthly amount owed for principal, interest, and any mortgage insurance is', usd(loan.payment)],
    ['Can your interest rate rise?', 'X No'],
    ['Even if you make payments on time, can your loan balance rise?', 'X No'],
    ['Does your loan have a prepayment penalty?', 'X No'],
    ['Does your loan have a balloon payment?', 'X No'],
    ['Total monthly amount owed including escrow account payments', usd(loan.payment + 410)],
  ]);
  s.para(
    'Note: If you have any questions about the Settlement Charges and Loan Terms listed on this form, please contact your lender.',
  );
}

const hud1 =
  (pages: 2 | 3): UsLayout =>
  (c) => {
    const { rng } = c;
    const s = new Sheet(officialStyle(c.style, { size: 7.4, margin: 32 }), {
      size: rng.pick(['legal', 'letter'] as const),
      bottom: 40,
      running: formFoot('Previous editions are obsolete', (n, of) => `Page ${n} of ${of}          HUD-1`),
    });
    parties(s, c);
    transactions(s, c);
    s.para(
      'The Public Reporting Burden for this collection of information is estimated at 35 minutes per response for collecting, reviewing, and reporting the data. This agency may not collect this information, and you are not required to complete this form, unless it displays a currently valid OMB control number. No confidentiality is assured; this disclosure is mandatory. This is designed to provide the parties to a RESPA covered transaction with information during the settlement process.',
      { size: 6.2 },
    );
    s.newPage().para('L. Settlement Charges', { font: 'sans-bold', size: 9 });
    const fee = (): string => amount(rng.int(20, 900));
    settlementCharges(s, c, fee);
    if (pages === 3) {
      comparison(s, fee);
      loanTerms(s, c);
    }
    return s.finish();
  };

export const settlementStatement: UsPaper = { type: 'settlement-statement', weight: 0.8, layouts: [hud1(3), hud1(2)] };
