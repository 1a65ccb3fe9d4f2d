import { boxes, checks, list, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, longDate, mdy } from '../../../people/dates.js';
import { percent, usd, usd0 } from '../../../people/money.js';
import { bankName } from '../../../people/us-names.js';
import { formFoot, letterhead, numbered } from '../../parts.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

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
    section(s, 'III. Underwriting Information');
    boxes(s, [
      [
        ['Underwriter’s Name', loan.officer],
        ['Appraiser’s Name/License #', rng.mask('CR#####')],
        ['Appraisal Company Name', 'Valley Appraisal Services'],
      ],
    ]);
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
    s.para(
      'Underwriter Comments: Income and assets verified per AUS findings. Reserves of four months documented. Escrow (T&I): Yes.',
    );
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
    signLines(s, [['Contact Signature', loan.officer, mdy(loan.closing)]]);
    return s.finish();
  };

const creditReport =
  (manner: 'merged' | 'infile'): UsLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered(
      { ...c.style, size: 8.2, grid: rng.pick(['full', 'rows'] as const) },
      rng,
      `File # ${rng.digits(8)}     ${p.name}`,
    );
    letterhead(s, rng, `${rng.pick(['CrediTrak', 'Summit', 'National Data'])} Credit Services`, [
      'PO Box 509, Brentville',
      '1-800-555-0190',
    ]);
    title(
      s,
      manner === 'merged'
        ? rng.pick(['MERGED INFILE CREDIT REPORT', 'RESIDENTIAL MORTGAGE CREDIT REPORT', 'Tri-Merge Credit Report'])
        : rng.pick(['CREDIT REPORT', 'Consumer Credit File Disclosure']),
    );
    boxes(s, [
      [
        ['FILE #', rng.digits(8)],
        ['DATE COMPLETED', mdy(loan.applied)],
        ['RQD’ BY', loan.officer],
        ['REPOSITORIES', 'XP/TU/EF'],
      ],
      [
        ['SEND TO', loan.lender.name, 2],
        ['PRPD BY', 'System'],
        ['LOAN TYPE', 'Conventional'],
      ],
      [
        ['APPLICANT', p.name],
        ['SOC SEC #', p.ssn],
        ['DOB', mdy(p.born)],
        ['MARITAL STATUS', ''],
      ],
      [
        ['CURRENT ADDRESS', p.home.oneLine, 2],
        ['LENGTH', '3 Yrs'],
      ],
    ]);
    section(s, 'SCORE MODELS');
    table(s, cols('Model|2', 'Borrower|2', 'Score|0.8|right', 'Factors|4'), [
      [
        'EQUIFAX/FICO CLASSIC V5',
        p.name,
        String(rng.int(620, 820)),
        '00038 Serious delinquency, and public record or collection filed; 00013 Time since delinquency is too recent or unknown',
      ],
      [
        'TRANSUNION/FICO CLASSIC (04)',
        p.name,
        String(rng.int(620, 820)),
        '010 Proportion of balances to credit limits on revolving accounts is too high',
      ],
      ['EXPERIAN/FAIR ISAAC (VER. 2)', p.name, String(rng.int(620, 820)), '14 Length of time accounts have been established'],
    ]);
    section(s, 'TRADELINES / CREDIT HISTORY');
    table(
      s,
      cols(
        'ECOA',
        'CREDITOR / ACCOUNT NUMBER|2',
        'DATE OPENED',
        'DATE REPORTED',
        'HIGH CREDIT|1|right',
        'BALANCE|1|right',
        'TERMS',
        'PAST DUE',
        'HISTORICAL 30-60-90',
        'STATUS',
      ),
      Array.from({ length: rng.int(9, manner === 'merged' ? 34 : 18) }, () => [
        rng.pick(['B', 'J', 'A']),
        `${bankName((x) => rng.pick(x)).toUpperCase()} ${rng.mask('######****')}`,
        mdy(addMonths(loan.applied, -rng.int(5, 140))).slice(0, 7),
        mdy(loan.applied).slice(0, 7),
        usd0(rng.int(500, 40000)),
        usd0(rng.int(0, 22000)),
        `${rng.int(20, 480)}`,
        '$0',
        '0-0-0',
        rng.pick(['AS AGREED', 'REV', 'INST', 'PAID', 'CLOSED']),
      ]),
      { size: 6.8 },
    );
    section(s, 'PUBLIC RECORDS');
    s.para('NO PUBLIC RECORDS FOUND');
    section(s, 'INQUIRIES (LAST 120 DAYS)');
    table(s, cols('DATE', 'INQUIRY|3', 'REPOSITORY'), [
      [mdy(addDays(loan.applied, -20)), loan.lender.name, 'XP/TU/EF'],
      [mdy(addDays(loan.applied, -44)), 'AUTO FINANCE CO', 'TU'],
    ]);
    section(s, 'TRADE SUMMARY');
    table(
      s,
      cols('|1', '#|0.5|right', 'BALANCE|1|right', 'HIGH CREDIT|1|right', 'PAYMENTS|1|right', 'PAST DUE|1|right'),
      ['MORTGAGE', 'INSTALLMENT', 'REVOLVING', 'OPEN', 'TOTAL'].map((n) => [
        n,
        String(rng.int(0, 9)),
        usd0(rng.int(0, 60000)),
        usd0(rng.int(0, 90000)),
        usd0(rng.int(0, 900)),
        '$0',
      ]),
    );
    section(s, 'FRAUD ALERTS / OFAC');
    s.para('EXPERIAN - FRAUD SHIELD: Inquiry address matches file. OFAC: no match found. ADDRESS DISCREPANCY: none.');
    s.para(
      'The reporting bureau certifies that: public records have been checked for judgments, foreclosures, bankruptcies, tax liens and other legal actions involving the subject(s) with the results indicated above; or equivalent information has been obtained through the use of a qualified public records reporting service with the results indicated. This report meets the underwriting requirements set forth by FNMA, FHLMC, FHA, VA and RHS. Creditors: Experian, PO Box 2002, Allen TX 75013; Equifax, PO Box 740241, Atlanta GA 30374; TransUnion, PO Box 1000, Chester PA 19016.',
      { size: 7.4 },
    );
    return s.finish();
  };

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

const findings =
  (system: 'DU' | 'LPA'): UsLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered(
      { ...c.style, size: 8.8, pairs: 'columns' },
      rng,
      system === 'DU' ? 'DU Underwriting Findings' : 'Loan Product Advisor Feedback',
    );
    title(s, system === 'DU' ? 'DU Underwriting Findings Report' : 'Full Feedback Certificate', { align: 'left' });
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
    section(
      s,
      system === 'DU'
        ? 'Verification Messages/Approval Conditions'
        : 'Feedback Messages: Employment & Income / Assets & Reserves',
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
    section(s, 'Observations');
    s.para(
      system === 'DU'
        ? 'DU has identified potential red flags to assist in the detection of inconsistencies; none were found on this submission. Desktop Underwriter is a registered trademark of Fannie Mae.'
        : 'Loan Product Advisor is a registered trademark of Freddie Mac. Representation and warranty relief results are subject to the Single-Family Seller/Servicer Guide.',
    );
    return s.finish();
  };

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

export const underwritingPapers: UsPaper[] = [
  { type: 'transmittal-1008', weight: 0.8, layouts: [transmittal('boxed'), transmittal('open')] },
  { type: 'credit-report', layouts: [creditReport('merged'), creditReport('infile')] },
  { type: 'aus-findings', layouts: [findings('DU'), findings('LPA')] },
  { type: 'credit-authorization', layouts: [authorization('certification'), authorization('short')] },
  { type: 'application-disclosure', series: 0.2, layouts: [disclosure(false), disclosure(true), scoreDisclosure] },
];
