import { boxes, list, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, dayOf, dmy, longDate, monthName, shortDate, year } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { lakh, lakh0, round2, rupeesInWords } from '../../../people/money.js';
import { letterhead, numbered } from '../../parts.js';
import { type Article, articles, drawManner } from '../../prose.js';
import type { InLayout, InPaper } from '../in-paper.js';

const rs = (n: number): string => `Rs. ${lakh0(n)}/- (Rupees ${rupeesInWords(n)} Only)`;
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
const loanAgreement =
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
        ['4. Loan amount', rs(loan.loan)],
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

const sanction =
  (manner: 'letter' | 'table'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered({ ...c.style, size: rng.real(9.6, 10.8), pairs: manner === 'table' ? 'boxes' : 'colon' }, rng, '');
    letterhead(s, rng, loan.lender, [`${p.home.city} Branch`, `CIN: ${rng.mask('L#####@@####PLC######')}`]);
    s.para(`Ref: ${loan.loanNo}          Date: ${dmy(loan.sanctioned)}`);
    s.para(`To,\n${loan.applicants.map((a) => a.name).join('\n')}\n${p.home.oneLine}`);
    s.para(
      rng.pick([
        'Sub: Sanction of Home Loan',
        'SANCTION LETTER',
        'Sub: In-principle sanction letter for your Home Loan application',
        'OFFER LETTER / SANCTION ADVICE',
      ]),
      { font: bodyFont(s.style, '-bold') },
    );
    s.para(
      `Dear Sir / Madam,\nWith reference to your application dated ${dmy(loan.applied)}, we are pleased to inform you that we have in principle sanctioned a housing loan to you on the following terms and conditions:`,
    );
    pairs(s, [
      ['Facility', 'Home Loan (Term Loan)'],
      ['Loan amount sanctioned', rs(loan.loan)],
      ['Rate of interest', `${loan.rate.toFixed(2)}% p.a. floating, linked to Repo / RPLR`],
      ['Tenure', `${loan.months} months`],
      ['EMI', `Rs. ${lakh0(loan.emi)}`],
      ['Processing fees', 'Rs. 10,000 + GST'],
      ['Purpose', 'Purchase of residential flat'],
      ['Property', loan.property.oneLine],
      ['Security', 'Equitable mortgage of the property financed'],
      ['Moratorium', 'Nil'],
      ['Prepayment charges', 'Nil for floating rate loans to individuals'],
      ['Penal charges', '2% per month on overdue instalments'],
      ['Validity of this sanction', '90 days from the date of this letter'],
    ]);
    section(s, 'Special conditions / Pre-disbursement conditions');
    list(
      s,
      [
        'Satisfactory legal and technical (valuation) clearance of the property.',
        'Own contribution to be paid before disbursement of the loan.',
        'Execution of the loan agreement and other documents in the format of the lender.',
        'Submission of the original sale deed, chain of title documents, encumbrance certificate and latest property tax receipt.',
        'NACH mandate duly registered along with three security cheques.',
        'Insurance of the property and, at your option, of the life of the borrower.',
      ],
      (i) => `${i + 1}.`,
    );
    s.para(
      'This sanction letter is not a commitment to disburse and may be revoked if there is any material change in the facts furnished. Please return the duplicate copy of this letter duly signed as a token of your acceptance.',
    );
    signLines(s, [
      [`For ${loan.lender}   Authorised Signatory`, anyInName(rng)],
      ['Accepted: Borrower / Co-borrower', p.name],
    ]);
    return s.finish();
  };

const repayment =
  (manner: 'wide' | 'plain'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered(
      { ...c.style, size: 8.4, grid: rng.pick(['full', 'zebra', 'rows'] as const) },
      rng,
      `Loan Account No. ${loan.loanNo}`,
      { bottom: 46 },
    );
    letterhead(s, rng, loan.lender, ['Customer Service']);
    title(s, rng.pick(['REPAYMENT SCHEDULE', 'AMORTIZATION SCHEDULE', 'LOAN REPAYMENT SCHEDULE', 'EMI Schedule']));
    pairs(
      s,
      [
        ['Loan account number', loan.loanNo],
        ['Customer name', p.name],
        ['Loan amount', lakh(loan.loan)],
        ['Rate of interest', `${loan.rate.toFixed(2)}%`],
        ['Tenure', `${loan.months} months`],
        ['EMI amount', lakh(loan.emi)],
        ['Disbursal date', dmy(loan.sanctioned)],
        ['First EMI due date', dmy(addMonths(loan.sanctioned, 1))],
      ],
      2,
    );
    let balance = loan.loan;
    const rows: string[][] = [];
    for (let i = 1; i <= (manner === 'wide' ? rng.pick([60, 120]) : rng.pick([24, 36, 48])); i++) {
      const interest = round2((balance * loan.rate) / 1200);
      const principal = round2(loan.emi - interest);
      rows.push([
        String(i),
        dmy(addMonths(loan.sanctioned, i)),
        lakh(balance),
        lakh(loan.emi),
        lakh(principal),
        lakh(interest),
        lakh(balance - principal),
      ]);
      balance = round2(balance - principal);
    }
    table(
      s,
      cols(
        'Instl. No.|0.6',
        'Due Date|1',
        'Opening Principal|1.2|right',
        'Instalment (EMI)|1.1|right',
        'Principal Component|1.1|right',
        'Interest Component|1.1|right',
        'Closing Principal|1.2|right',
      ),
      rows,
      { size: 7.8 },
    );
    s.para(
      'The above schedule is indicative and subject to change on account of variation in the rate of interest, part-prepayment or change in the due date. This is a system generated document.',
      { size: 7.8 },
    );
    return s.finish();
  };

const nach =
  (manner: 'new' | 'old'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = new Sheet({ ...c.style, body: 'sans', head: 'sans', size: 8.6, pairs: 'boxes' });
    s.y = rng.int(40, 220);
    title(
      s,
      manner === 'new'
        ? rng.pick([
            'NACH / ECS / DIRECT DEBIT MANDATE INSTRUCTION FORM',
            'NACH MANDATE INSTRUCTION FORM',
            'e-Mandate / NACH Debit Mandate Form',
          ])
        : 'ELECTRONIC CLEARING SERVICE (DEBIT CLEARING) MANDATE FORM',
      { size: 11, align: 'center' },
    );
    boxes(
      s,
      [
        [
          ['UMRN', rng.chance(0.4) ? rng.mask('@@@@###############') : ''],
          ['Date', dmy(loan.sanctioned), 0.6],
        ],
        [
          ['Tick (✓)  CREATE   MODIFY   CANCEL', 'CREATE'],
          ['Sponsor Bank Code', rng.mask('@@@@0@@@@@@')],
          ['Utility Code', rng.mask('@@@@#############')],
        ],
        [
          ['I/We hereby authorize', loan.lender, 2],
          ['to debit (tick)  SB / CA / CC / SB-NRE / SB-NRO / Other', 'SB'],
        ],
        [['Bank A/c number', p.account]],
        [
          ['with Bank   Name of customer’s bank', p.bank],
          ['IFSC', p.ifsc],
          ['or MICR', rng.digits(9)],
        ],
        [
          ['an amount of Rupees', `${rupeesInWords(Math.round(loan.emi))} Only`, 2],
          ['₹', lakh0(loan.emi)],
        ],
        [
          ['FREQUENCY   Mthly   Qtly   H-Yrly   Yrly   As & when presented', 'Mthly'],
          ['DEBIT TYPE   Fixed Amount   Maximum Amount', 'Maximum Amount'],
        ],
        [
          ['Reference 1 (Loan account number)', loan.loanNo],
          ['Phone No.', p.mobile],
        ],
        [
          ['Reference 2 (Application number)', rng.digits(8)],
          ['Email ID', p.email],
        ],
      ],
      { height: 28 },
    );
    s.para(
      'I agree for the debit of mandate processing charges by the bank whom I am authorizing to debit my account as per latest schedule of charges of the bank.',
      { size: 7.6 },
    );
    s.columns(
      [1, 2],
      [
        () =>
          boxes(s, [
            [['PERIOD   From', dmy(addMonths(loan.sanctioned, 1))]],
            [['To', dmy(addMonths(loan.sanctioned, loan.months))]],
            [['Or   Until Cancelled', '']],
          ]),
        () =>
          signLines(s, [
            ['1. Signature Primary Account holder   Name as in bank records', p.name],
            ['2. Signature Account holder', ''],
          ]),
      ],
    );
    s.para(
      'This is to confirm that the declaration has been carefully read, understood & made by me/us. I am authorizing the user entity/corporate to debit my account. I have understood that I am authorized to cancel/amend this mandate by appropriately communicating the cancellation/amendment request to the user entity/corporate or the bank where I have authorized the debit.',
      { size: 7.4 },
    );
    return s.finish();
  };

const utility =
  (manner: 'electric' | 'other'): InLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const gas = manner === 'other' && rng.chance(0.5);
    const s = new Sheet({ ...c.style, size: 8.8, grid: 'full' });
    const date = addMonths(loan.applied, -rng.int(1, 3));
    const used = rng.int(60, 480);
    const total = Math.round(used * rng.real(4, 9));
    letterhead(
      s,
      rng,
      manner === 'electric'
        ? `${p.home.state} State Electricity Distribution Co. Ltd.`
        : gas
          ? `${p.home.city} Piped Gas Ltd`
          : rng.pick(['Bharat Telecom Broadband', 'City Fibre Networks Ltd']),
      [
        manner === 'electric' ? `GSTIN ${p.home.stateCode}AAECM2933K1ZB` : 'Customer care 1800-000-1111',
        `Website: www.example.in`,
      ],
    );
    title(
      s,
      manner === 'electric'
        ? `ELECTRICITY BILL FOR THE MONTH OF ${monthName(date).toUpperCase()} ${year(date)}`
        : gas
          ? 'DOMESTIC PNG BILL / TAX INVOICE'
          : 'TELEPHONE / BROADBAND BILL - TAX INVOICE',
      { size: 12 },
    );
    pairs(
      s,
      [
        ['Consumer No.', rng.digits(12)],
        ['Consumer Name', p.name.toUpperCase()],
        ['Address', p.home.oneLine],
        ['Bill Date', dmy(date)],
        ['Due Date', dmy(addDays(date, 15))],
        ['Bill Amount', `Rs. ${lakh(total)}`],
        ['Tariff / Category', manner === 'electric' ? 'LT I Residential 1-Phase' : 'Domestic'],
        ['Sanctioned Load', manner === 'electric' ? '3.00 KW' : 'NA'],
        ['Meter No.', rng.digits(10)],
      ],
      2,
    );
    if (manner === 'electric' || gas)
      table(
        s,
        cols(
          'Current Reading|1|right',
          'Previous Reading|1|right',
          'Multiplying Factor|1|right',
          'Units|1|right',
          'Adjusted Units|1|right',
          'Total Consumption|1|right',
        ),
        [[String(9000 + used), '9000', '1', String(used), '0', String(used)]],
      );
    table(
      s,
      cols('Billing Details|3', 'Amount (Rs.)|1|right'),
      (manner === 'electric'
        ? [
            'Fixed Charges',
            'Energy Charges',
            'Wheeling Charges',
            'Fuel Adjustment Charges (FAC)',
            'Electricity Duty',
            'Net Arrears',
            'Rounded Bill',
          ]
        : gas
          ? ['Gas Consumption Charges', 'Fixed Charges', 'VAT', 'Minimum charges', 'Previous balance', 'Net payable']
          : ['Monthly Rental', 'Usage Charges', 'Taxes: CGST 9%', 'SGST 9%', 'Adjustments', 'Amount payable']
      ).map((n, i, all) => [n, lakh(i === all.length - 1 ? total : (total * rng.real(0.05, 0.3)) / 1)]),
    );
    s.para(
      'Pay your bill online through the website, mobile app, UPI or at any collection centre. A delayed payment charge of 1.25% applies after the due date. For complaints call the toll free number.',
      { size: 8 },
    );
    return s.finish();
  };

const letters =
  (manner: 'bank' | 'customer'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = new Sheet({ ...c.style, size: rng.real(10, 11.6) });
    const asks = rng.sample(
      [
        'latest three months salary slips',
        'Form 16 for the last two financial years',
        'bank statement of the salary account for six months with bank seal',
        'self-attested copy of PAN card and Aadhaar',
        'agreement for sale duly registered',
        'encumbrance certificate for 13 years',
        'ITR with computation of income',
        'NACH mandate and cancelled cheque',
        'property tax receipt',
      ],
      4,
    );
    if (manner === 'bank') {
      letterhead(s, rng, loan.lender, [`${p.home.city} Branch`]);
      s.para(`Date: ${longDate(loan.applied)}\n\nTo,\n${p.name}\n${p.home.oneLine}`);
      s.para(`Ref: Your application no. ${loan.loanNo}`, { font: bodyFont(s.style, '-bold') });
      s.para(
        'Dear Customer,\nWe thank you for choosing us. In connection with your application we request you to submit the following at the earliest so that we may take a decision:',
      );
      list(s, asks, (i) => `${i + 1}.`);
      s.para(
        'If the above are not received within fifteen days the application will be treated as withdrawn. The sanction letter will be issued after verification of the documents and a visit to the property by our valuer.',
      );
      s.para(`Thanking you,\nYours faithfully,\n\nCredit Manager\n${loan.lender}`);
    } else {
      s.para(
        `From,\n${p.name}\n${p.home.oneLine}\n\nTo,\nThe Branch Manager\n${loan.lender}\n${p.home.city}\n\nDate: ${shortDate(loan.applied)}`,
      );
      s.para(
        rng.pick([
          'Sub: Request for change of EMI date',
          'Sub: Explanation regarding cheque return',
          'Sub: Covering letter for documents submitted',
          'Sub: Request to expedite disbursement',
        ]),
        { font: bodyFont(s.style, '-bold') },
      );
      s.para(
        `Respected Sir/Madam,\nWith reference to the above I wish to state that I have enclosed ${asks.slice(0, 2).join(' and ')}. The ${rng.pick(['delay', 'difference in signature', 'return of one cheque in March'])} was due to ${rng.pick(['my transfer to another city', 'a change of my salary account', 'hospitalisation in the family'])} and will not happen again.`,
      );
      s.para('I request you to kindly consider and do the needful.');
      s.para('Thanking you,\nYours sincerely,');
      signLines(s, [[p.name, p.name]]);
    }
    return s.finish();
  };

const form =
  (manner: 'form60' | 'request'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = new Sheet({ ...c.style, size: 9.4, pairs: 'boxes' });
    if (manner === 'form60') {
      title(s, 'FORM NO. 60', { align: 'center' });
      s.para(
        '[See second proviso to rule 114B]\nForm for declaration to be filed by an individual or a person (not being a company or firm) who does not have a permanent account number and who enters into any transaction specified in rule 114B',
        { align: 'center' },
      );
      boxes(
        s,
        [
          [['1 First Name / Middle Name / Surname', p.name]],
          [
            ['2 Date of Birth/Incorporation of declarant', dmy(p.born)],
            ['3 Father’s Name (in case of individual)', p.father],
          ],
          [['4-13 Flat/Room No., Floor, Name of premises, Road, Area, Town, District, State, Pin code', p.home.oneLine]],
          [
            ['14 Telephone Number', ''],
            ['15 Mobile Number', p.mobile],
          ],
          [
            ['16 Amount of transaction (Rs.)', '50,000'],
            ['17 Date of transaction', dmy(loan.applied)],
            ['20 Mode of transaction: Cash, Cheque, Card, Draft/Banker’s Cheque, Online transfer, Other', 'Cash'],
          ],
          [['21 Aadhaar Number issued by UIDAI (if available)', `XXXX XXXX ${p.aadhaar.slice(-4)}`]],
        ],
        { height: 32 },
      );
      s.para(
        'Verification: I, the above named, do hereby declare that what is stated above is true to the best of my knowledge and belief. I further declare that I do not have a Permanent Account Number and my/our estimated total income computed in accordance with the provisions of Income-tax Act, 1961 for the financial year in which the above transaction is held will be less than maximum amount not chargeable to tax.',
      );
    } else {
      title(
        s,
        rng.pick([
          'KYC DETAILS UPDATION FORM',
          'CUSTOMER REQUEST FORM',
          'CENTRAL KYC REGISTRY - Know Your Customer (KYC) Application Form - Individual',
        ]),
      );
      boxes(
        s,
        [
          [
            ['Application Type   New   Update', 'New'],
            ['KYC Number', ''],
          ],
          [
            ['Name (same as ID proof)', p.name],
            ['Maiden Name', ''],
          ],
          [
            ['Father / Spouse Name', p.father],
            ['Mother Name', `Smt. ${p.last}`],
          ],
          [
            ['Date of Birth', dmy(p.born)],
            ['Gender', p.sex],
            ['Citizenship', 'IN - Indian'],
          ],
          [
            ['Proof of Identity (PoI)', 'Aadhaar'],
            ['Proof of Address (PoA)', 'Aadhaar'],
          ],
          [['Current / Permanent / Overseas Address Details', p.home.oneLine]],
          [
            ['Tel. (Res)', ''],
            ['Mobile', p.mobile],
            ['Email ID', p.email],
          ],
        ],
        { height: 30 },
      );
      s.para(
        'Applicant Declaration: I hereby declare that the details furnished above are true and correct to the best of my knowledge and belief and I undertake to inform you of any changes therein, immediately.',
      );
    }
    signLines(s, [['Signature / Thumb impression of the declarant', p.name, dmy(loan.applied)]]);
    return s.finish();
  };

const unrelated: InLayout = (c) => {
  const { rng, person: p } = c;
  const s = new Sheet({ ...c.style, size: 11 });
  title(
    s,
    rng.pick([
      'Wedding Invitation',
      'School Progress Report',
      'Railway Reservation Slip',
      'Society Annual General Meeting - Minutes',
    ]),
    { align: 'center', size: 18 },
  );
  s.para(
    rng.pick([
      `With the blessings of the elders we request the pleasure of your company at the marriage of our daughter. Dinner 7 pm onwards, ${p.home.city}.`,
      'English 82  Mathematics 91  Science 88  Social Studies 79  Hindi 85. Attendance 96%. Conduct: very good. Promoted to Class VII.',
      'The minutes of the previous meeting were read and confirmed. The treasurer presented the accounts. It was resolved to repaint the building and to repair the lift.',
    ]),
  );
  s.picture('texture', rng.digits(4), s.left, s.y + 10, s.width, 160);
  return s.finish();
};
const medical: InLayout = (c) => {
  const { rng, person: p, loan } = c;
  const s = new Sheet(c.style);
  letterhead(s, rng, 'Sanjeevani Multispeciality Hospital', [p.home.city]);
  title(s, 'LABORATORY REPORT');
  pairs(s, [
    ['Patient', p.name],
    ['Age / Sex', `${year(loan.applied) - year(p.born)} / ${p.sex}`],
    ['Sample collected', dmy(loan.applied)],
  ]);
  table(s, cols('Test|2', 'Result|1|right', 'Unit', 'Reference range'), [
    ['Haemoglobin', '13.8', 'g/dL', '13.0 - 17.0'],
    ['Total WBC count', '7,200', '/cumm', '4,000 - 11,000'],
    ['Fasting glucose', '94', 'mg/dL', '70 - 100'],
    ['Creatinine', '0.9', 'mg/dL', '0.7 - 1.3'],
  ]);
  return s.finish();
};

export const inLoanPapers: InPaper[] = [
  { type: 'loan-agreement', weight: 0.8, layouts: [loanAgreement('home'), loanAgreement('facility')] },
  { type: 'sanction-letter', layouts: [sanction('letter'), sanction('table')] },
  { type: 'repayment-schedule', weight: 0.8, layouts: [repayment('wide'), repayment('plain')] },
  { type: 'nach-mandate', series: 0.2, layouts: [nach('new'), nach('old')] },
  { type: 'utility-bill', layouts: [utility('electric'), utility('other')] },
  { type: 'correspondence', layouts: [letters('bank'), letters('customer')] },
  { type: 'form|other', weight: 0.6, layouts: [form('form60'), form('request')] },
  { type: 'other', weight: 0.5, layouts: [unrelated, medical] },
];
