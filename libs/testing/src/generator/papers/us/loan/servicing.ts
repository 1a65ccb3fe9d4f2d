import { boxes, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, firstOfMonth, longDate, mdy } from '../../../people/dates.js';
import { amount, round2, usd } from '../../../people/money.js';
import { addressBlock, formFoot, letterhead, numbered } from '../../parts.js';
import { type Article, articles, drawManner } from '../../prose.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

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

const hud1 =
  (pages: 2 | 3): UsLayout =>
  (c) => {
    const { loan, rng, person } = c;
    const s = new Sheet(officialStyle(c.style, { size: 7.4, margin: 32 }), {
      size: rng.pick(['legal', 'letter'] as const),
      bottom: 40,
      running: formFoot('Previous editions are obsolete', (n, of) => `Page ${n} of ${of}          HUD-1`),
    });
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
    s.para(
      'The Public Reporting Burden for this collection of information is estimated at 35 minutes per response for collecting, reviewing, and reporting the data. This agency may not collect this information, and you are not required to complete this form, unless it displays a currently valid OMB control number. No confidentiality is assured; this disclosure is mandatory. This is designed to provide the parties to a RESPA covered transaction with information during the settlement process.',
      { size: 6.2 },
    );
    s.newPage().para('L. Settlement Charges', { font: 'sans-bold', size: 9 });
    const fee = (): string => amount(rng.int(20, 900));
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
    if (pages === 3) {
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
    return s.finish();
  };

const mortgageStatement =
  (manner: 'boxes' | 'columns'): UsLayout =>
  (c) => {
    const { loan, person, rng } = c;
    const date = addMonths(loan.closing, -rng.int(1, 5));
    const due = firstOfMonth(addMonths(date, 1));
    const escrow = rng.int(180, 620) + 0.44;
    const balance = round2(loan.loan * rng.real(0.5, 0.97));
    const interest = round2((balance * loan.rate) / 1200);
    const pay = round2(loan.payment + escrow);
    const s = numbered({ ...c.style, pairs: manner === 'boxes' ? 'boxes' : 'columns' }, rng, `Loan Number ${loan.loanNo}`);
    letterhead(s, rng, loan.servicer, ['Customer Service: 1-800-555-0187', 'www.example.com/mortgage']);
    s.columns(
      [1.1, 1],
      [
        () => addressBlock(s, [person.name, person.home.street, person.home.cityLine], { upper: true }),
        () => {
          title(s, 'Mortgage Statement', { align: 'left', after: 2 });
          pairs(s, [
            ['Statement Date:', mdy(date)],
            ['Account Number', loan.loanNo],
            ['Payment Due Date', mdy(due)],
            ['Amount Due', usd(pay)],
          ]);
          s.para(`If payment is received after ${mdy(addDays(due, 15))}, ${usd(loan.payment * 0.05)} late fee will be charged.`, {
            size: 7.8,
          });
        },
      ],
    );
    s.columns(
      [1, 1],
      [
        () => {
          section(s, 'Account Information');
          pairs(s, [
            ['Property Address', loan.property.oneLine],
            ['Outstanding Principal', usd(balance)],
            ['Interest Rate (Until Maturity)', `${loan.rate.toFixed(3)}%`],
            ['Prepayment Penalty', 'No'],
            ['Escrow Balance', usd(escrow * 4)],
          ]);
        },
        () => {
          section(s, 'Explanation of Amount Due');
          pairs(s, [
            ['Principal', usd(loan.payment - interest)],
            ['Interest', usd(interest)],
            ['Escrow (for Taxes and Insurance)', usd(escrow)],
            ['Regular Monthly Payment', usd(pay)],
            ['Total Fees Charged', '$0.00'],
            ['Overdue Payment', '$0.00'],
            ['Total Amount Due', usd(pay)],
          ]);
        },
      ],
    );
    section(s, `Transaction Activity (${mdy(addMonths(date, -1))} to ${mdy(date)})`);
    table(s, cols('Date', 'Description|3', 'Charges|1|right', 'Payments|1|right'), [
      [mdy(addDays(date, -20)), 'Payment Received - Thank you', '', usd(pay)],
      [mdy(addDays(date, -9)), 'Hazard insurance disbursement', usd(1180), ''],
    ]);
    section(s, 'Past Payments Breakdown');
    table(s, cols('|2', 'Paid Last Month|1|right', 'Paid Year to Date|1|right'), [
      ['Principal', usd(loan.payment - interest), usd((loan.payment - interest) * 6)],
      ['Interest', usd(interest), usd(interest * 6)],
      ['Escrow (Taxes and Insurance)', usd(escrow), usd(escrow * 6)],
      ['Fees', '$0.00', '$0.00'],
      ['Partial Payment (Unapplied)*', '$0.00', '$0.00'],
      ['Total', usd(pay), usd(pay * 6)],
    ]);
    section(s, 'Important Messages');
    s.para(
      '*Partial Payments: Any partial payments that you make are not applied to your mortgage, but instead are held in a separate suspense account. If you pay the balance of a partial payment, the funds will then be applied to your mortgage.',
      { size: 8 },
    );
    s.para(
      'If you are experiencing financial difficulty: call the U.S. Department of Housing and Urban Development (HUD) at 800-569-4287 or go to www.hud.gov for a list of homeownership counselors or counseling organizations in your area.',
      { size: 8 },
    );
    s.room(120)
      .gap(14)
      .line(0, s.y, s.pageWidth, s.y, { dash: [3, 3] });
    s.gap(10).para('Detach and return this portion with your payment. Make check payable to the servicer.', {
      size: 8,
      align: 'center',
    });
    boxes(s, [
      [
        ['Loan number', loan.loanNo],
        ['Due Date', mdy(due)],
        ['Amount Due', usd(pay)],
        ['Additional Principal', '$'],
        ['Additional Escrow', '$'],
        ['Total Amount Enclosed', '$'],
      ],
    ]);
    s.para(`${rng.digits(10)} ${rng.digits(8)} ${rng.digits(12)}`, { font: 'mono', size: 10 });
    return s.finish();
  };

const payoff =
  (manner: 'letter' | 'table'): UsLayout =>
  (c) => {
    const { loan, person, rng } = c;
    const good = addDays(loan.closing, 5);
    const balance = round2(loan.loan * rng.real(0.4, 0.9));
    const perDiem = round2((balance * loan.rate) / 36_500);
    const s = new Sheet(c.style);
    letterhead(s, rng, loan.servicer, [
      'Payoff Department',
      `P.O. Box ${rng.digits(4)}, ${loan.lender.address.cityLine}`,
      'Fax (555) 555-0199',
    ]);
    s.para(longDate(addDays(loan.closing, -9)));
    addressBlock(s, [loan.titleCompany, loan.property.cityLine]);
    title(s, rng.pick(['PAYOFF STATEMENT', 'Mortgage Payoff Statement', 'Payoff Quote', 'PAYOFF DEMAND STATEMENT']), {
      size: 13,
    });
    pairs(s, [
      ['RE: Loan Number', loan.loanNo],
      ['Borrower(s)', person.name],
      ['Property Address', loan.property.oneLine],
      ['Loan Type', 'Conventional'],
      ['Payoff good through', mdy(good)],
    ]);
    s.gap().para(
      manner === 'letter'
        ? `Per your request, the following figures are required to pay the above referenced loan in full as of ${longDate(good)}. These figures are subject to final verification by the Note Holder.`
        : 'The following amounts are due to pay this loan in full.',
    );
    table(
      s,
      cols('Description|3', 'Amount|1|right'),
      [
        ['Unpaid Principal Balance', usd(balance)],
        [`Interest from ${mdy(addDays(good, -35))} to ${mdy(good)}`, usd(perDiem * 35)],
        ['Unpaid Late Charges', '$0.00'],
        ['Escrow Advance', '$0.00'],
        ['Recording / Satisfaction Fee', '$45.00'],
        ['Payoff Statement Fee', '$0.00'],
        ['TOTAL AMOUNT DUE TO PAY LOAN IN FULL', usd(balance + perDiem * 35 + 45)],
      ],
      { strong: (i) => i === 6 },
    );
    s.para(`Funds received after ${mdy(good)} will require an additional ${usd(perDiem)} per diem (interest per day).`, {
      font: `${s.style.body}-bold`,
    });
    s.para(
      'Payoff funds must be remitted by wire transfer or certified funds. Personal checks will not be accepted. Payoff figures are subject to change and may be adjusted for any check or money order previously credited and rejected by the institution on which it is drawn. Do not place a stop payment on any check. We will prepare the release of the mortgage after all funds have cleared.',
    );
    section(s, 'Wiring Instructions');
    pairs(s, [
      ['Bank', 'First Federal Reserve Correspondent'],
      ['ABA Routing Number', rng.digits(9)],
      ['Account Number', rng.digits(10)],
      ['Reference', `${loan.loanNo} / ${person.last}`],
    ]);
    s.para(
      'Issuance of this statement does not suspend the contract requirement to make the mortgage payments when due. A late charge will be assessed if a payment is not received within the grace period.',
      { size: 8 },
    );
    signLines(s, [['Authorized Representative, Payoff Department', 'Payoff Dept']]);
    return s.finish();
  };

const LEASE: Article[] = [
  [
    'Premises',
    'Landlord, in consideration of the lease payments provided in this Lease, leases to Tenant the dwelling described above (the “Premises”). No other portion of the building wherein the Premises is located is included unless expressly provided for in this Agreement.',
  ],
  [
    'Term',
    'The lease term will begin on the commencement date stated above and will terminate twelve months thereafter. Upon expiration, this Agreement shall become a month-to-month agreement AUTOMATICALLY, unless either Tenant or Landlord notifies the other party in writing at least 30 days prior to expiration.',
  ],
  [
    'Rent',
    'Tenant shall pay to Landlord rent in monthly installments, payable in advance on the first day of each month. If rent is not paid by the fifth day of the month, Tenant agrees to pay a late charge.',
  ],
  [
    'Security Deposit',
    'At the time of the signing of this Lease, Tenant shall pay to Landlord, in trust, a security deposit to be held and disbursed for Tenant damages to the Premises (if any) as provided by law.',
  ],
  [
    'Occupants',
    'No more than the persons named may reside on the Premises unless the prior written consent of the Landlord is obtained. Guests of the Tenant may stay on the Premises no longer than 14 days.',
  ],
  [
    'Utilities and Services',
    'Tenant shall be responsible for the following utilities and services in connection with the Premises: electricity, gas, water and sewer, trash, telephone, internet and cable.',
  ],
  [
    'Maintenance and Repair; Rules',
    'Tenant will, at its sole expense, keep and maintain the Premises and appurtenances in good and sanitary condition and repair during the term of this Agreement and any renewal thereof. Tenant shall not obstruct the driveways, sidewalks, courts, entry ways, stairs and/or halls, which shall be used for the purposes of ingress and egress only.',
  ],
  [
    'Assignment and Subletting',
    'Tenant shall not assign this Agreement, or sub-let or grant any license to use the Premises or any part thereof without the prior written consent of Landlord.',
  ],
  [
    'Pets',
    'No animals, birds or pets of any kind shall be permitted on the Premises without the Landlord’s prior written consent.',
  ],
  [
    'Alterations and Improvements',
    'Tenant shall make no alterations to the buildings or improvements on the Premises or construct any building or make any other improvements on the Premises without the prior written consent of Landlord.',
  ],
  [
    'Inspection of Premises',
    'Landlord and Landlord’s agents shall have the right at all reasonable times during the term of this Agreement and any renewal thereof to enter the Premises for the purpose of inspecting the Premises and all buildings and improvements thereon.',
  ],
  [
    'Default',
    'If Tenant fails to comply with any of the material provisions of this Agreement, other than the covenant to pay rent, within seven (7) days after delivery of written notice by Landlord specifying the non-compliance, Landlord may terminate this Agreement.',
  ],
  [
    'Quiet Enjoyment',
    'Tenant, upon payment of all of the sums referred to herein as being payable by Tenant and Tenant’s performance of all Tenant’s agreements contained herein, shall and may peacefully and quietly have, hold and enjoy said Premises for the term hereof.',
  ],
  [
    'Lead-Based Paint Disclosure',
    'Housing built before 1978 may contain lead-based paint. Lead from paint, paint chips, and dust can pose health hazards if not managed properly. Tenant acknowledges receipt of the pamphlet Protect Your Family From Lead in Your Home.',
  ],
  [
    'Governing Law',
    'This Agreement shall be governed, construed and interpreted by, through and under the laws of the state in which the Premises is located.',
  ],
  [
    'Entire Agreement',
    'This document and any attachments contain the entire agreement of the parties and there are no other promises or conditions in any other agreement whether oral or written.',
  ],
];

const lease =
  (o: { cover: boolean }): UsLayout =>
  (c) => {
    const { loan, person, rng } = c;
    const begin = firstOfMonth(addMonths(loan.closing, -rng.int(2, 20)));
    const s = numbered(
      { ...c.style, size: rng.real(9.6, 11.8), leading: rng.real(1.2, 1.8) },
      rng,
      rng.chance(0.5) ? 'Residential Lease Agreement' : '',
      {
        foot: rng.chance(0.5) ? 'Tenant Initials ______   Landlord Initials ______' : '',
      },
    );
    const name = rng.pick(['RESIDENTIAL LEASE AGREEMENT', 'LEASE AGREEMENT', 'APARTMENT LEASE CONTRACT', 'RENTAL AGREEMENT']);
    if (o.cover) {
      s.gap(200);
      title(s, name, { size: 24, align: 'center' });
      s.para(`${loan.seller}, Landlord\nand\n${person.name}, Tenant\n\n${person.home.oneLine}\n\n${longDate(begin)}`, {
        align: 'center',
        size: 13,
      });
      s.newPage();
    } else title(s, name);
    s.para(
      `THIS LEASE AGREEMENT (hereinafter referred to as the “Agreement”) is made and entered into this ${longDate(begin)}, by and between ${loan.seller} (hereinafter referred to as “Landlord”) and ${person.name} (hereinafter referred to as “Tenant”).`,
    );
    s.para(
      'WITNESSETH: WHEREAS, Landlord is the fee owner of certain real property being, lying and situated at the address below; and WHEREAS, Landlord desires to lease the Premises to Tenant upon the terms and conditions as contained herein; NOW, THEREFORE, for and in consideration of the covenants and obligations contained herein, the parties hereby agree as follows:',
    );
    pairs(s, [
      ['Premises', person.home.oneLine],
      ['Commencement date', longDate(begin)],
      ['Monthly rent', usd(rng.int(18, 52) * 50)],
      ['Security deposit', usd(rng.int(18, 52) * 50)],
    ]);
    articles(s, LEASE.slice(0, rng.int(9, LEASE.length)), drawManner(rng));
    s.para('IN WITNESS WHEREOF, the parties have caused this Lease to be executed the day and year first above written.');
    signLines(s, [
      ['Landlord', loan.seller, mdy(begin)],
      ['Tenant', person.name, mdy(begin)],
    ]);
    return s.finish();
  };

export const servicingPapers: UsPaper[] = [
  { type: 'settlement-statement', weight: 0.8, layouts: [hud1(3), hud1(2)] },
  { type: 'mortgage-statement', series: 0.35, layouts: [mortgageStatement('boxes'), mortgageStatement('columns')] },
  { type: 'payoff-statement', weight: 0.8, layouts: [payoff('letter'), payoff('table')] },
  { type: 'lease-agreement', weight: 0.8, layouts: [lease({ cover: false }), lease({ cover: true })] },
];
