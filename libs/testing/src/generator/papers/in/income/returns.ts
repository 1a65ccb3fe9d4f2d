import { boxes, checks, list, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, dMonY, dmy, monthName, year } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { lakh, lakh0 } from '../../../people/money.js';
import { letterhead, numbered } from '../../parts.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';

const ay = (c: InContext): string => {
  const y = year(c.loan.applied) - c.rng.int(0, 1);
  return `${y}-${String(y + 1).slice(2)}`;
};

const acknowledgement =
  (manner: 'new' | 'old'): InLayout =>
  (c) => {
    const { person: p, rng, loan } = c;
    const income = p.gross * 12;
    const s = new Sheet({ ...c.style, size: 8.8, grid: 'full', pairs: 'boxes', body: 'sans', head: 'sans' });
    s.para(
      `Acknowledgement Number:${rng.digits(15)}          Date of filing : ${dMonY(addDays(loan.applied, -rng.int(60, 300)))}`,
      { size: 8 },
    );
    if (manner === 'old') s.para('FORM   ITR-V', { align: 'center', font: 'sans-bold', size: 14 });
    s.para(manner === 'new' ? 'INDIAN INCOME TAX RETURN ACKNOWLEDGEMENT' : 'INDIAN INCOME TAX RETURN VERIFICATION FORM', {
      size: 14,
      font: 'sans-bold',
      align: 'center',
      after: 1,
    });
    s.para(
      manner === 'new'
        ? '[Where the data of the Return of Income in Form ITR-1(SAHAJ), ITR-2, ITR-3, ITR-4(SUGAM), ITR-5, ITR-6, ITR-7 filed and verified]'
        : '[Where the data of the Return of Income in Form ITR-1 (SAHAJ), ITR-2, ITR-3, ITR-4 (SUGAM), ITR-5, ITR-7 filed but NOT verified electronically]',
      { align: 'center', size: 8, after: 1 },
    );
    s.para('(Please see Rule 12 of the Income-tax Rules, 1962)', { align: 'center', size: 8 });
    s.para(`Assessment Year   ${ay(c)}`, { align: 'right', font: 'sans-bold', size: 11 });
    boxes(s, [
      [['PAN', p.pan]],
      [['Name', p.name.toUpperCase()]],
      [['Address', p.home.oneLine.toUpperCase()]],
      [
        ['Status', 'Individual'],
        ['Form Number', rng.pick(['ITR-1', 'ITR-2', 'ITR-3', 'ITR-4'])],
      ],
      [
        ['Filed u/s', '139(1) Return filed on or before due date'],
        ['e-Filing Acknowledgement Number', rng.digits(15)],
      ],
    ]);
    const rows: [string, string, string][] = [
      ['Current Year business loss, if any', '1', '0'],
      ['Total Income', '2', lakh0(income * 0.85)],
      ['Book Profit under MAT, where applicable', '3', '0'],
      ['Adjusted Total Income under AMT, where applicable', '4', '0'],
      ['Net tax payable', '5', lakh0(income * 0.07)],
      ['Interest and Fee Payable', '6', '0'],
      ['Total tax, interest and Fee payable', '7', lakh0(income * 0.07)],
      ['Taxes Paid', '8', lakh0(income * 0.075)],
      ['(+)Tax Payable /(-)Refundable (7-8)', '9', `(-) ${lakh0(income * 0.005)}`],
      ['Accreted Income as per section 115TD', '10', '0'],
      ['Additional Tax payable u/s 115TD', '11', '0'],
      ['Interest payable u/s 115TE', '12', '0'],
      ['Additional Tax and interest payable', '13', '0'],
      ['Tax and interest paid', '14', '0'],
      ['(+)Tax Payable /(-)Refundable (13-14)', '15', '0'],
    ];
    s.para('Taxable Income and Tax Details', { font: 'sans-bold', angle: 0 });
    table(s, cols('|5', '|0.5|center', '|1.4|right'), rows);
    if (manner === 'new')
      s.para(
        `This return has been digitally signed by ${p.name.toUpperCase()} in the capacity of Self having PAN ${p.pan} from IP address ${rng.int(10, 200)}.${rng.int(10, 200)}.${rng.int(10, 200)}.${rng.int(10, 200)} on ${dMonY(addDays(loan.applied, -90))}.`,
      );
    else {
      s.para('VERIFICATION', { align: 'center', font: 'sans-bold' });
      s.para(
        `I, ${p.name.toUpperCase()} son/daughter of ${p.father.toUpperCase()}, holding Permanent Account Number ${p.pan}, solemnly declare to the best of my knowledge and belief, the information given in the return and the schedules thereto which have been transmitted electronically by me vide acknowledgement number mentioned above is correct and complete and that the amount of total income and other particulars shown therein are truly stated and are in accordance with the provisions of the Income-tax Act, 1961, in respect of income chargeable to income-tax for the previous year relevant to the assessment year. I further declare that I am making this return in my capacity as Self and I am also competent to make this return and verify it.`,
      );
      signLines(s, [['Signature', p.name, dmy(loan.applied)]]);
      s.para(
        'Please send the duly signed Form ITR-V to “Centralized Processing Centre, Income Tax Department, Bengaluru 560500”, by ORDINARY POST OR SPEED POST ONLY, within 30 days from date of transmitting the data electronically.',
        { size: 8 },
      );
    }
    s.picture('code', rng.digits(8), s.left + 60, s.y + 6, s.width - 120, 30);
    s.gap(46).para('DO NOT SEND THIS ACKNOWLEDGEMENT TO CPC, BENGALURU', { align: 'center', font: 'sans-bold' });
    return s.finish();
  };

const itr =
  (form: 'ITR-1' | 'ITR-3'): InLayout =>
  (c) => {
    const { person: p, rng } = c;
    const income = p.gross * 12;
    const s = numbered(
      { ...c.style, size: 8.4, grid: 'full', section: 'grey', body: 'sans' },
      rng,
      `Acknowledgement Number : ${rng.digits(15)}`,
    );
    s.columns(
      [0.7, 3, 1],
      [
        () => s.para(`FORM\n${form}${form === 'ITR-1' ? '\nSAHAJ' : ''}`, { font: 'sans-bold', size: 13 }),
        () => {
          s.para('INDIAN INCOME TAX RETURN', { font: 'sans-bold', align: 'center', size: 12 });
          s.para(
            form === 'ITR-1'
              ? '[For individuals being a resident (other than not ordinarily resident) having total income upto Rs.50 lakh, having Income from Salaries, one house property, other sources (Interest etc.), and agricultural income upto Rs.5 thousand]'
              : '[For individuals and HUFs having income from profits and gains of business or profession]',
            { align: 'center', size: 7.5 },
          );
          s.para('(Please see Rule 12 of the Income-tax Rules, 1962) (Please refer instructions)', {
            align: 'center',
            size: 7.5,
          });
        },
        () => s.para(`Assessment Year\n${ay(c)}`, { font: 'sans-bold', align: 'right' }),
      ],
    );
    section(s, 'PART A GENERAL INFORMATION');
    boxes(s, [
      [
        ['(A1) First Name', p.first.toUpperCase()],
        ['(A2) Middle Name', ''],
        ['(A3) Last Name', p.last.toUpperCase()],
        ['(A4) Permanent Account Number', p.pan],
      ],
      [
        ['(A5) Date of Birth', dmy(p.born)],
        ['(A6) Aadhaar Number (12 digits)', `xxxx xxxx ${p.aadhaar.slice(-4)}`],
        ['(A7) Mobile No.', `91 ${p.mobile}`],
        ['(A8) Email Address', p.email],
      ],
      [['(A9-A16) Address: Flat/Door/Block No, Road/Street, Area/Locality, Town/City/District, State, PIN', p.home.oneLine]],
      [
        ['(A17) Filed u/s (Tick) [Please see instruction]', '139(1)-On or before due date'],
        ['(A18) Nature of employment', rng.pick(['Others', 'Central Govt.', 'State Govt.'])],
        ['Are you opting for new tax regime u/s 115BAC?', 'No'],
      ],
    ]);
    section(s, 'PART B GROSS TOTAL INCOME');
    table(s, cols('|0.5', '|5', '|1.3|right'), [
      ['B1', 'i  Gross Salary (ia + ib + ic)', lakh0(income)],
      ['', 'a  Salary as per section 17(1)', lakh0(income)],
      ['', 'b  Value of perquisites as per section 17(2)', '0'],
      ['', 'ii  Less allowances to the extent exempt u/s 10', lakh0(rng.int(0, 80000))],
      ['', 'iv  Deductions u/s 16: Standard deduction u/s 16(ia), Professional tax u/s 16(iii)', '52,400'],
      ['', 'v  Income chargeable under the head ‘Salaries’', lakh0(income - 52400)],
      [
        'B2',
        'Type of House Property: Self Occupied / Let Out / Deemed Let Out. Interest payable on borrowed capital',
        lakh0(rng.int(0, 200000)),
      ],
      ['', 'vii  Income chargeable under the head ‘House Property’', '0'],
      ['B3', 'Income from Other Sources: Interest from Savings Account, Interest from Deposit', lakh0(rng.int(200, 40000))],
      ['B4', 'Gross Total Income (B1+B2+B3)', lakh0(income)],
    ]);
    section(s, 'PART C - DEDUCTIONS AND TAXABLE TOTAL INCOME');
    table(s, cols('Section|1.4', 'Amount|1|right', 'Section|1.4', 'Amount|1|right'), [
      ['80C', '1,50,000', '80CCC', '0'],
      ['80CCD(1)', '0', '80CCD(1B)', '50,000'],
      ['80D', '25,000', '80E', '0'],
      ['80G', '0', '80TTA', '10,000'],
      ['Total deductions', '2,35,000', 'Total Income', lakh0(income - 235000)],
    ]);
    section(s, 'PART D - COMPUTATION OF TAX PAYABLE');
    table(
      s,
      cols('|0.5', '|5', '|1.3|right'),
      [
        'Tax payable on total income',
        'Rebate u/s 87A',
        'Tax after Rebate',
        'Health and Education Cess @ 4%',
        'Total Tax and Cess',
        'Relief u/s 89 (Please ensure to submit Form 10E)',
        'Interest u/s 234A',
        'Interest u/s 234B',
        'Interest u/s 234C',
        'Fee u/s 234F',
        'Total Tax, Fee and Interest',
        'Total Taxes Paid (Advance Tax, TDS, TCS, Self Assessment)',
        'Amount payable',
        'Refund',
      ].map((n, i) => [`D${i + 1}`, n, lakh0([0, 2, 4, 10, 11].includes(i) ? income * 0.07 : 0)]),
    );
    section(s, 'PART E - OTHER INFORMATION');
    s.para('DETAILS OF ALL BANK ACCOUNTS HELD IN INDIA AT ANY TIME DURING THE PREVIOUS YEAR (EXCLUDING DORMANT ACCOUNTS)', {
      size: 7.6,
    });
    table(
      s,
      cols(
        'Sl.|0.4',
        'IFS Code of the Bank',
        'Name of the Bank|1.5',
        'Account Number',
        'Indicate the account in which you prefer to get your refund credited',
      ),
      [['1', p.ifsc, p.bank, p.account, 'Yes']],
    );
    if (form === 'ITR-3') {
      section(s, 'Part A-BS Balance Sheet as on 31st day of March of the Proprietary Business or Profession');
      table(
        s,
        cols('Sources of Funds / Application of Funds|4', 'Amount|1|right'),
        [
          '1 Proprietor’s fund: a Proprietor’s capital',
          'b Reserves and Surplus',
          '2 Loan funds: a Secured loans',
          'b Unsecured loans',
          '1 Fixed assets: a Gross: Block',
          'b Depreciation',
          '2 Investments',
          '3 Current assets, loans and advances: Inventories',
          'Sundry Debtors',
          'Cash and Bank Balances',
        ].map((n) => [n, lakh0(rng.int(0, 900000))]),
      );
      section(s, 'Part A-P&L Profit and Loss Account for the previous year');
      table(
        s,
        cols('|4', 'Amount|1|right'),
        [
          'Revenue from operations',
          'Other income',
          'Opening Stock',
          'Purchases (net of refunds and duty or tax, if any)',
          'Freight outward',
          'Power and fuel',
          'Rents',
          'Compensation to employees',
          'Insurance',
          'Interest',
          'Depreciation and amortisation',
          'Net Profit before taxes',
        ].map((n) => [n, lakh0(rng.int(0, 1200000))]),
      );
    }
    section(s, 'Schedule TDS1 - Details of Tax Deducted at Source from Salary [As per Form 16 issued by Employer(s)]');
    table(
      s,
      cols(
        'Tax Deduction Account Number (TAN) of the Employer|1.4',
        'Name of the Employer|2',
        'Income chargeable under Salaries|1|right',
        'Total tax deducted|1|right',
      ),
      [[rng.mask('PNE@#####@'), p.employer, lakh0(income), lakh0(income * 0.075)]],
    );
    section(s, 'VERIFICATION');
    s.para(
      `I, ${p.name.toUpperCase()} son/ daughter of ${p.father.toUpperCase()} solemnly declare that to the best of my knowledge and belief, the information given in the return is correct and complete and is in accordance with the provisions of the Income-tax Act, 1961. I further declare that I am making this return in my capacity as Self and I am also competent to make this return and verify it. I am holding permanent account number ${p.pan}.`,
    );
    return s.finish();
  };

const trade = (c: InContext): string =>
  `${c.person.last} ${c.rng.pick(['Traders', 'Enterprises', 'Electricals', 'Garments', 'Agencies'])}`;
const gstin = (c: InContext): string => `${c.person.home.stateCode}${c.person.pan}1Z${c.rng.int(1, 9)}`;

const gst =
  (form: '3B' | '1'): InLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const month = addMonths(loan.applied, -rng.int(1, 6));
    const value = rng.int(90_000, 2_600_000);
    const s = numbered({ ...c.style, size: 8.4, grid: 'full', body: 'sans' }, rng, '');
    title(s, form === '3B' ? 'Form GSTR-3B' : 'FORM GSTR-1', { align: 'center' });
    s.para(form === '3B' ? '[See rule 61(5)]' : '[See rule 59(1)]\nDetails of outward supplies of goods or services', {
      align: 'center',
    });
    pairs(s, [
      ['Financial year', `${year(month)}-${String(year(month) + 1).slice(2)}`],
      [form === '3B' ? 'Month' : 'Tax period', monthName(month)],
      ['GSTIN of the supplier', gstin(c)],
      ['Legal name of the registered person', p.name.toUpperCase()],
      ['Trade name, if any', trade(c)],
      ['ARN', rng.mask('AA############@')],
      ['ARN date', dmy(addDays(month, 20))],
    ]);
    const row = (n: string, k: number): string[] => [
      n,
      lakh(value * k),
      '0.00',
      lakh(value * k * 0.09),
      lakh(value * k * 0.09),
      '0.00',
    ];
    const head = cols(
      'Nature of supplies|3',
      'Total taxable value|1.2|right',
      'Integrated tax|1|right',
      'Central tax|1|right',
      'State/UT tax|1|right',
      'Cess|0.7|right',
    );
    if (form === '3B') {
      section(s, '3.1 Details of Outward supplies and inward supplies liable to reverse charge');
      table(s, head, [
        row('(a) Outward taxable supplies (other than zero rated, nil rated and exempted)', 1),
        row('(b) Outward taxable supplies (zero rated)', 0),
        row('(c) Other outward supplies (nil rated, exempted)', 0),
        row('(d) Inward supplies (liable to reverse charge)', 0),
        row('(e) Non-GST outward supplies', 0),
      ]);
      section(s, '3.2 Out of supplies made in 3.1 (a) above, details of inter-state supplies made');
      table(s, cols('Nature of Supplies|3', 'Total taxable value|1|right', 'Integrated tax|1|right'), [
        ['Supplies made to Unregistered Persons', '0.00', '0.00'],
        ['Supplies made to Composition Taxable Persons', '0.00', '0.00'],
        ['Supplies made to UIN holders', '0.00', '0.00'],
      ]);
      section(s, '4. Eligible ITC');
      table(
        s,
        cols('Details|3', 'Integrated tax|1|right', 'Central tax|1|right', 'State/UT tax|1|right', 'Cess|0.7|right'),
        [
          'A. ITC Available (whether in full or part)',
          '(1) Import of goods',
          '(2) Import of services',
          '(4) Inward supplies from ISD',
          '(5) All other ITC',
          'B. ITC Reversed',
          'C. Net ITC available (A-B)',
          'D. Ineligible ITC',
        ].map((n, i) => [
          n,
          '0.00',
          i === 4 || i === 6 ? lakh(value * 0.05) : '0.00',
          i === 4 || i === 6 ? lakh(value * 0.05) : '0.00',
          '0.00',
        ]),
      );
      section(s, '5. Values of exempt, nil-rated and non-GST inward supplies');
      section(s, '6.1 Payment of tax');
      table(
        s,
        cols(
          'Description',
          'Total tax payable|1|right',
          'Tax paid through ITC|1|right',
          'Tax paid in cash|1|right',
          'Interest paid in cash|1|right',
          'Late fee paid in cash|1|right',
        ),
        ['Integrated tax', 'Central tax', 'State/UT tax', 'Cess'].map((n) => [
          n,
          lakh(value * 0.09),
          lakh(value * 0.05),
          lakh(value * 0.04),
          '0.00',
          '0.00',
        ]),
      );
    } else {
      for (const [n, k] of [
        ['4A - Taxable outward supplies made to registered persons (other than reverse charge supplies) - B2B Regular', 0.7],
        ['5 - Taxable outward inter-state supplies made to unregistered persons - B2CL (Large)', 0],
        ['6A - Exports', 0],
        ['7 - Taxable supplies (Net of debit and credit notes) to unregistered persons - B2CS (Others)', 0.3],
        ['8 - Nil rated, exempted and non GST outward supplies', 0],
        ['9B - Credit/Debit Notes (Registered) - CDNR', 0],
        ['11A(1), 11A(2) - Advances received for which invoice has not been issued', 0],
        ['12 - HSN-wise summary of outward supplies', 1],
        ['13 - Documents issued', 0],
      ] as const) {
        section(s, n);
        table(
          s,
          cols(
            'Description|2',
            'No. of records|0.8|right',
            'Document Type',
            'Value (Rs.)|1|right',
            'Central Tax (Rs.)|1|right',
            'State/UT Tax (Rs.)|1|right',
          ),
          [['Total', String(k ? rng.int(2, 60) : 0), 'Invoice', lakh(value * k), lakh(value * k * 0.09), lakh(value * k * 0.09)]],
        );
      }
    }
    s.para(
      'Verification: I hereby solemnly affirm and declare that the information given herein above is true and correct to the best of my knowledge and belief and nothing has been concealed therefrom.',
    );
    signLines(s, [['Name of Authorized Signatory', p.name, dmy(addDays(month, 20))]]);
    return s.finish();
  };

const udyam =
  (manner: 'certificate' | 'print'): InLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet({ ...c.style, size: 9.4, grid: 'full', pairs: manner === 'print' ? 'columns' : 'boxes' });
    s.picture('emblem', 'udyam', s.left, s.y, 44, 44);
    s.para('GOVERNMENT OF INDIA\nMinistry of Micro, Small and Medium Enterprises', {
      align: 'center',
      font: bodyFont(s.style, '-bold'),
    });
    title(s, 'UDYAM REGISTRATION CERTIFICATE', { align: 'center', size: 15 });
    pairs(s, [
      ['UDYAM REGISTRATION NUMBER', `UDYAM-${p.home.plate}-${rng.mask('##-#######')}`],
      ['NAME OF ENTERPRISE', `M/S ${trade(c).toUpperCase()}`],
      ['TYPE OF ENTERPRISE', rng.pick(['MICRO', 'MICRO', 'SMALL'])],
      ['MAJOR ACTIVITY', rng.pick(['SERVICES', 'TRADING', 'MANUFACTURING'])],
      ['SOCIAL CATEGORY OF ENTREPRENEUR', 'GENERAL'],
      ['NAME OF UNIT(S)', trade(c)],
      ['OFFICIAL ADDRESS OF ENTERPRISE', p.office.oneLine],
      ['DATE OF INCORPORATION / REGISTRATION OF ENTERPRISE', dmy(p.joined)],
      ['DATE OF COMMENCEMENT OF PRODUCTION/BUSINESS', dmy(p.joined)],
      ['DATE OF UDYAM REGISTRATION', dmy(addDays(loan.applied, -400))],
    ]);
    s.gap().para('NATIONAL INDUSTRY CLASSIFICATION CODE(S)', { font: bodyFont(s.style, '-bold') });
    table(s, cols('SNo.|0.4', 'NIC 2 Digit|2', 'NIC 4 Digit|2', 'NIC 5 Digit|2', 'Activity'), [
      [
        '1',
        '47 - Retail trade, except of motor vehicles',
        '4752 - Retail sale of hardware',
        '47523 - Retail sale of electrical goods',
        'Trading',
      ],
    ]);
    s.para('Enterprise Type: Classification Year wise', { font: bodyFont(s.style, '-bold') });
    table(s, cols('S.No.', 'Classification Year', 'Enterprise Type', 'Classification Date'), [
      ['1', '2023-24', 'Micro', dmy(loan.applied)],
    ]);
    s.para(
      'Disclaimer: This is computer generated statement, no signature required. Printed from https://udyamregistration.gov.in. In case of graduation (upward/reverse) of status of an enterprise, the benefit of the Government Schemes will be availed as per the provisions of Notification No. S.O. 2119(E) dated 26.06.2020 issued by the M/o MSME. For any assistance, you may contact District Industries Centre or MSME-DFO.',
      { size: 8 },
    );
    s.picture('code', rng.digits(7), s.right - 74, s.y, 70, 70);
    return s.finish();
  };

const accounts =
  (kind: 'pl' | 'bs', manner: 'T' | 'schedule'): InLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const y = year(loan.applied) - 1;
    const s = new Sheet({ ...c.style, grid: manner === 'T' ? 'full' : 'rows' });
    const v = (k: number): string => lakh(rng.int(1, k) * 100 + rng.int(0, 99));
    s.para(`M/S ${trade(c).toUpperCase()}\nProp. ${p.name}\n${p.office.oneLine}`, {
      align: 'center',
      font: bodyFont(s.style, '-bold'),
    });
    title(
      s,
      kind === 'pl'
        ? rng.pick([
            `TRADING AND PROFIT & LOSS ACCOUNT FOR THE YEAR ENDED 31ST MARCH ${y + 1}`,
            `STATEMENT OF PROFIT AND LOSS FOR THE YEAR ENDED 31ST MARCH, ${y + 1}`,
          ])
        : `BALANCE SHEET AS ON 31ST MARCH ${y + 1}`,
      { size: 12, align: 'center' },
    );
    if (kind === 'pl') {
      if (manner === 'T')
        table(s, cols('Particulars|2.4', 'Amount (Rs.)|1|right', 'Particulars|2.4', 'Amount (Rs.)|1|right'), [
          ['To Opening Stock', v(9000), 'By Sales', v(90000)],
          ['To Purchases', v(50000), 'By Closing Stock', v(9000)],
          ['To Carriage Inward', v(300), '', ''],
          ['To Gross Profit c/d', v(20000), '', ''],
          ['To Salaries and Wages', v(4000), 'By Gross Profit b/d', v(20000)],
          ['To Shop Rent', v(1800), 'By Discount Received', v(90)],
          ['To Electricity Charges', v(400), 'By Interest on FDR', v(200)],
          ['To Bank Charges', v(60), '', ''],
          ['To Depreciation', v(900), '', ''],
          ['To Audit Fees', v(150), '', ''],
          ['To Net Profit transferred to Capital A/c', v(9000), '', ''],
        ]);
      else
        table(
          s,
          cols('Particulars|3', 'Note No.|0.6|center', `31 March ${y + 1}|1|right`, `31 March ${y}|1|right`),
          [
            'I. Revenue from operations',
            'II. Other income',
            'III. Total Revenue (I + II)',
            'IV. Expenses: Cost of materials consumed',
            'Purchases of Stock-in-Trade',
            'Changes in inventories',
            'Employee benefits expense',
            'Finance costs',
            'Depreciation and amortization expense',
            'Other expenses',
            'Total expenses',
            'V. Profit before tax',
            'VI. Tax expense: Current tax',
            'VII. Profit (Loss) for the period',
          ].map((n, i) => [n, String(15 + i), v(80000), v(70000)]),
        );
    } else if (manner === 'T')
      table(s, cols('Liabilities|2.4', 'Amount (Rs.)|1|right', 'Assets|2.4', 'Amount (Rs.)|1|right'), [
        ['Capital Account: Opening Balance', v(40000), 'Fixed Assets (as per schedule)', v(20000)],
        ['Add: Net Profit', v(9000), 'Less: Depreciation', v(900)],
        ['Less: Drawings', v(4000), 'Closing Stock', v(9000)],
        ['Secured Loans', v(9000), 'Sundry Debtors', v(9000)],
        ['Unsecured Loans', v(3000), 'Loans and Advances', v(900)],
        ['Sundry Creditors', v(5000), 'Cash in Hand', v(300)],
        ['Outstanding Expenses', v(300), 'Balance with Bank', v(900)],
        ['Total', v(90000), 'Total', v(90000)],
      ]);
    else
      table(
        s,
        cols('Particulars|3', 'Note No.|0.6|center', `31 March ${y + 1}|1|right`, `31 March ${y}|1|right`),
        [
          'I. EQUITY AND LIABILITIES',
          '(1) Shareholders’ funds: (a) Share capital',
          '(b) Reserves and surplus',
          '(2) Non-current liabilities: Long-term borrowings',
          '(3) Current liabilities: Short-term borrowings',
          'Trade payables',
          'Other current liabilities',
          'TOTAL',
          'II. ASSETS',
          '(1) Non-current assets: Property, plant and equipment',
          '(2) Current assets: Inventories',
          'Trade receivables',
          'Cash and cash equivalents',
          'Short-term loans and advances',
          'TOTAL',
        ].map((n, i) => [n, /^I/.test(n) ? '' : String(i), /^I/.test(n) ? '' : v(60000), /^I/.test(n) ? '' : v(50000)]),
      );
    s.para(
      'As per our report of even date attached. Significant accounting policies and notes on accounts form an integral part of the financial statements.',
    );
    s.columns(
      [1, 1],
      [
        () =>
          s.para(
            `For ${c.person.last} & Associates\nChartered Accountants\nFirm Reg. No. ${rng.mask('######W')}\n\n\nCA ${anyInName(rng)}\nMembership No. ${rng.digits(6)}\nUDIN: ${rng.mask('########@@@@@@####')}`,
          ),
        () => s.para(`For M/S ${trade(c)}\n\n\n\n${p.name}\nProprietor\nPlace: ${p.office.city}`, { align: 'right' }),
      ],
    );
    return s.finish();
  };

const loanApplication =
  (manner: 'boxes' | 'columns'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const other = loan.applicants.find((a) => a !== p)!;
    const s = numbered(
      { ...c.style, pairs: manner === 'boxes' ? 'boxes' : 'columns', size: rng.real(8.4, 9.4) },
      rng,
      rng.chance(0.5) ? 'Home Loan Application Form' : '',
    );
    letterhead(s, rng, loan.lender, ['Retail Assets', 'Toll free 1800-000-0000']);
    title(
      s,
      rng.pick([
        'HOME LOAN APPLICATION FORM',
        'LOAN APPLICATION FORM',
        'APPLICATION FORM FOR HOUSING LOAN',
        'Retail Loan Application',
      ]),
    );
    s.para(
      `Application No. ${loan.loanNo}     Date ${dmy(loan.applied)}     Branch ${p.home.city}     Source / DSA Code ${rng.digits(5)}`,
    );
    s.picture('portrait', p.name, s.right - 76, s.y, 70, 88);
    s.gap(8).para('(Please fill in CAPITAL LETTERS and tick boxes as appropriate. Fields marked * are mandatory.)', {
      size: 7.6,
    });
    s.gap(70);
    section(s, 'PERSONAL DETAILS - APPLICANT');
    const personal = (a: typeof p): [string, string][] => [
      ['Name*', a.name],
      ['Father’s / Spouse’s Name*', a.father],
      ['Date of Birth*', dmy(a.born)],
      ['Gender', a.sex],
      ['Marital Status', 'Married'],
      ['PAN*', a.pan],
      ['Aadhaar No.', `XXXX XXXX ${a.aadhaar.slice(-4)}`],
      ['Category', 'General'],
      ['Educational Qualification', rng.pick(['Graduate', 'Post Graduate', 'Professional'])],
      ['No. of Dependents', String(rng.int(0, 4))],
      ['Mobile No.*', a.mobile],
      ['E-mail ID', a.email],
      ['Current Residence Address', a.home.oneLine],
      ['Residence is', rng.pick(['Owned', 'Rented', 'Parental', 'Company provided'])],
      ['Years at current address', String(rng.int(1, 20))],
    ];
    pairs(s, personal(p), 2);
    section(s, 'EMPLOYMENT / BUSINESS DETAILS');
    pairs(
      s,
      [
        ['Occupation', rng.pick(['Salaried', 'Self Employed Professional', 'Self Employed Non Professional'])],
        ['Name of Employer / Business', p.employer],
        ['Designation', p.job],
        ['Office Address', p.office.oneLine],
        ['Total work experience (years)', String(rng.int(2, 25))],
        ['Gross Monthly Income', `Rs. ${lakh0(p.gross)}`],
        ['Net Monthly Income', `Rs. ${lakh0(p.gross * 0.85)}`],
        ['Other Income', 'Rs. 0'],
      ],
      2,
    );
    section(s, 'CO-APPLICANT DETAILS');
    pairs(s, personal(other), 2);
    section(s, 'LOAN REQUEST AND PROPERTY DETAILS');
    pairs(
      s,
      [
        ['Loan Amount Required', `Rs. ${lakh0(loan.loan)}`],
        ['Tenure (months)', String(loan.months)],
        ['Type of Loan', 'Home Loan'],
        ['Purpose', rng.pick(['Purchase of resale flat', 'Purchase of new flat', 'Construction', 'Balance transfer'])],
        ['Rate of Interest', rng.pick(['Floating', 'Fixed'])],
        ['Cost of Property', `Rs. ${lakh0(loan.price)}`],
        ['Property Address', loan.property.oneLine],
        ['Name of Seller / Builder', loan.seller],
      ],
      2,
    );
    section(s, 'EXISTING LOANS AND CREDIT CARDS');
    table(s, cols('Bank / Institution|2', 'Type of Loan', 'Sanctioned Amount|1|right', 'EMI|1|right', 'Outstanding|1|right'), [
      ['Metro Private Bank', 'Vehicle Loan', '4,50,000', '9,800', '2,10,000'],
      ['', '', '', '', ''],
    ]);
    section(s, 'BANK ACCOUNT DETAILS');
    table(s, cols('Name of Bank|2', 'Branch', 'Account Type', 'Account No.'), [[p.bank, p.home.city, 'Savings', p.account]]);
    section(s, 'REFERENCES');
    table(s, cols('Name', 'Relationship', 'Address|2', 'Mobile'), [
      [anyInName(rng), 'Friend', p.home.city, rng.mask('9#########')],
      [anyInName(rng), 'Relative', p.home.city, rng.mask('9#########')],
    ]);
    section(s, 'DECLARATION');
    s.para(
      'I/We declare that all the particulars and information given in the application form are true, correct and complete and that they shall form the basis of any loan that may be granted to me/us. I/We confirm that I/We have had no insolvency proceedings against me/us nor have I/We ever been adjudicated insolvent. I/We authorise the lender to exchange, share or part with all the information relating to my/our loan details and repayment history to other banks, financial institutions, credit bureaus and agencies as may be required. I/We understand that processing fees are non-refundable.',
    );
    signLines(s, [
      ['Signature of Applicant', p.name, dmy(loan.applied)],
      ['Signature of Co-Applicant', other.name, dmy(loan.applied)],
    ]);
    section(s, 'DOCUMENT CHECKLIST');
    checks(s, [
      ['PAN Card', true],
      ['Aadhaar', true],
      ['Last 3 months salary slips', true],
      ['Form 16 / ITR for 2 years', true],
      ['6 months bank statement', true],
      ['Agreement to sell', false],
      ['Photograph', true],
    ]);
    return s.finish();
  };

const creditReport =
  (manner: 'consumer' | 'summary'): InLayout =>
  (c) => {
    const { loan, rng, person: p } = c;
    const s = numbered({ ...c.style, size: 8.6 }, rng, `Consumer: ${p.name.toUpperCase()}   Control Number: ${rng.digits(10)}`);
    const bureau = rng.pick(['CIBIL', 'Experian', 'CRIF High Mark', 'Equifax']);
    title(
      s,
      manner === 'consumer'
        ? rng.pick(['CONSUMER CREDIT INFORMATION REPORT', 'CREDIT INFORMATION REPORT', 'CONSUMER CIR'])
        : `${bureau.toUpperCase()} CREDIT REPORT`,
    );
    pairs(
      s,
      [
        ['CONSUMER', p.name.toUpperCase()],
        ['MEMBER ID', rng.mask('HF########')],
        ['MEMBER REFERENCE NUMBER', loan.loanNo],
        ['DATE', dmy(loan.applied)],
        ['TIME', '11:42:10'],
        ['CONTROL NUMBER', rng.digits(10)],
      ],
      2,
    );
    section(s, 'CONSUMER INFORMATION');
    pairs(s, [
      ['NAME', p.name.toUpperCase()],
      ['DATE OF BIRTH', dmy(p.born)],
      ['GENDER', p.sex.toUpperCase()],
    ]);
    section(s, bureau === 'CIBIL' ? 'CIBIL TRANSUNION SCORE(S)' : `${bureau.toUpperCase()} SCORE`);
    table(s, cols('SCORE NAME|2', 'SCORE|1|center', 'SCORING FACTORS|4'), [
      [
        bureau === 'CIBIL' ? 'CREDITVISION SCORE' : 'PERFORM CONSUMER 2.2',
        String(rng.int(640, 830)),
        '1. PRESENCE OF SEVERE DELINQUENCY IN PAST 12 MONTHS  2. HIGH NUMBER OF ENQUIRIES  3. HIGH PROPORTION OF OUTSTANDING BALANCE TO CREDIT LIMIT',
      ],
    ]);
    s.para(
      'POSSIBLE RANGE FOR CREDITVISION SCORE: Consumer with at least one trade on the bureau in last 36 months: 300 (high risk) to 900 (low risk). Consumer not in CIBIL database or history older than 36 months: -1',
      { size: 7.4 },
    );
    section(s, 'IDENTIFICATION(S)');
    table(s, cols('IDENTIFICATION TYPE', 'IDENTIFICATION NUMBER', 'ISSUE DATE', 'EXPIRATION DATE'), [
      ['INCOME TAX ID NUMBER (PAN)', p.pan, '', ''],
      ['UNIVERSAL ID NUMBER (UID)', `XXXXXXXX${p.aadhaar.slice(-4)}`, '', ''],
    ]);
    section(s, 'TELEPHONE(S) / EMAIL CONTACT(S)');
    table(s, cols('TELEPHONE TYPE', 'TELEPHONE NUMBER', 'EXTENSION', 'E-MAIL|2'), [['MOBILE PHONE', p.mobile, '', p.email]]);
    section(s, 'ADDRESS(ES)');
    pairs(s, [
      ['ADDRESS', p.home.oneLine.toUpperCase()],
      ['CATEGORY', 'RESIDENCE ADDRESS'],
      ['DATE REPORTED', dmy(addDays(loan.applied, -40))],
    ]);
    section(s, 'SUMMARY: ACCOUNT(S)');
    table(s, cols('ACCOUNT TYPE', 'ACCOUNTS', 'ADVANCES|1.4', 'BALANCES|1.4', 'DATE OPENED|1.4'), [
      [
        'All Accounts',
        `TOTAL: ${rng.int(2, 9)}  OVERDUE: 0  ZERO-BALANCE: 1`,
        `HIGH CR/SANC. AMT: ${lakh0(rng.int(100000, 2200000))}`,
        `CURRENT: ${lakh0(rng.int(10000, 900000))}  OVERDUE: 0`,
        `RECENT: ${dmy(addDays(loan.applied, -300))}  OLDEST: ${dmy(addDays(loan.applied, -3000))}`,
      ],
    ]);
    section(s, 'ENQUIRY SUMMARY');
    table(s, cols('ENQUIRY PURPOSE', 'TOTAL', 'PAST 30 DAYS', 'PAST 12 MONTHS', 'RECENT'), [
      ['All Enquiries', '6', '1', '3', dmy(loan.applied)],
    ]);
    section(s, 'ACCOUNT(S)');
    for (let i = rng.int(2, manner === 'consumer' ? 7 : 3); i > 0; i--) {
      table(
        s,
        cols('ACCOUNT|1.4', 'DATES|1.4', 'AMOUNTS|1.4', 'STATUS'),
        [
          [
            `MEMBER NAME: NOT DISCLOSED  ACCOUNT NUMBER: NOT DISCLOSED  TYPE: ${rng.pick(['PERSONAL LOAN', 'CREDIT CARD', 'AUTO LOAN (PERSONAL)', 'CONSUMER LOAN', 'GOLD LOAN'])}  OWNERSHIP: INDIVIDUAL`,
            `OPENED: ${dmy(addDays(loan.applied, -900))}  LAST PAYMENT: ${dmy(addDays(loan.applied, -30))}  REPORTED AND CERTIFIED: ${dmy(addDays(loan.applied, -20))}`,
            `SANCTIONED: ${lakh0(rng.int(20000, 900000))}  CURRENT BALANCE: ${lakh0(rng.int(0, 400000))}  EMI: ${lakh0(rng.int(900, 22000))}`,
            'STANDARD',
          ],
        ],
        { size: 7.4 },
      );
      s.para('DAYS PAST DUE/ASSET CLASSIFICATION (UP TO 36 MONTHS; LEFT TO RIGHT)', { size: 7.4, after: 1 });
      table(
        s,
        cols(...Array.from({ length: 12 }, () => '|1|center')),
        [
          Array.from({ length: 12 }, () => rng.pick(['000', '000', '000', 'STD', 'XXX'])),
          Array.from({ length: 12 }, (_, m) => `${String(12 - m).padStart(2, '0')}-${String(year(loan.applied) - 1).slice(2)}`),
        ],
        { size: 7 },
      );
    }
    section(s, 'ENQUIRIES');
    table(s, cols('MEMBER', 'ENQUIRY DATE', 'ENQUIRY PURPOSE', 'ENQUIRY AMOUNT|1|right'), [
      ['NOT DISCLOSED', dmy(loan.applied), 'HOUSING LOAN', lakh0(loan.loan)],
      ['NOT DISCLOSED', dmy(addDays(loan.applied, -90)), 'CREDIT CARD', '50,000'],
    ]);
    s.para(`END OF REPORT ON ${p.name.toUpperCase()}`, { align: 'center' });
    s.para(
      'All information contained in this credit report has been collated by the bureau based on information provided by its various members. The bureau is not responsible for the accuracy, completeness, and veracity of any and all such information as provided.',
      { size: 7.4 },
    );
    return s.finish();
  };

const consent =
  (manner: 'bureau' | 'aadhaar'): InLayout =>
  (c) => {
    const { loan, person: p, rng } = c;
    const s = new Sheet({ ...c.style, size: rng.real(10, 11.4) });
    title(
      s,
      manner === 'bureau'
        ? rng.pick(['CONSENT FORM', 'CUSTOMER CONSENT LETTER', 'CONSENT FOR OBTAINING CREDIT INFORMATION REPORT'])
        : rng.pick(['CONSENT FOR AADHAAR AUTHENTICATION', 'AADHAAR CONSENT FORM', 'DECLARATION CUM CONSENT - KYC']),
    );
    s.para(`To,\nThe Branch Manager\n${loan.lender}\n${p.home.city}`);
    pairs(s, [
      ['Name of the customer', p.name],
      ['Application number', loan.loanNo],
      ['PAN', p.pan],
      ['Mobile', p.mobile],
      ['Date', dmy(loan.applied)],
    ]);
    s.gap();
    if (manner === 'bureau')
      list(
        s,
        [
          `I/We hereby give my/our consent to ${loan.lender} to obtain my/our credit information report from Credit Information Companies (TransUnion CIBIL, Experian, Equifax, CRIF High Mark) for the purpose of evaluating my/our loan application.`,
          'I/We understand that the information so obtained may be used for underwriting, monitoring and collection during the currency of the loan.',
          'I/We authorise the lender to contact me/us by telephone, SMS, e-mail or WhatsApp, overriding any registration under the National Do Not Call Registry.',
          'I/We consent to the sharing of my/our information with its group companies, service providers, the Central KYC Records Registry and statutory authorities.',
          'I/We understand that I/we may withdraw this consent in writing, subject to applicable law.',
        ],
        (i) => `${i + 1}.`,
      );
    else
      list(
        s,
        [
          'I hereby voluntarily submit my Aadhaar number / e-Aadhaar / offline XML to the lender and give my consent to use my Aadhaar details to authenticate me from UIDAI for the purpose of establishing my identity.',
          'I have been informed about the alternative officially valid documents that can be submitted for KYC, namely passport, driving licence and voter identity card, and I have chosen Aadhaar voluntarily.',
          'I understand that my biometrics will not be stored or shared and will be submitted to the Central Identities Data Repository only for the purpose of authentication.',
          'I shall not hold the lender or any of its officials responsible in the event this document is not found to be in order.',
        ],
        (i) => `${i + 1}.`,
      );
    signLines(s, [['Signature of the customer', p.name, dmy(loan.applied)]]);
    return s.finish();
  };

export const returnPapers: InPaper[] = [
  { type: 'itr-acknowledgement', weight: 1.2, series: 0.5, layouts: [acknowledgement('new'), acknowledgement('old')] },
  { type: 'itr', weight: 0.8, series: 0.3, layouts: [itr('ITR-1'), itr('ITR-3')] },
  { type: 'gst-return', series: 0.5, layouts: [gst('3B'), gst('1')] },
  { type: 'udyam-certificate', weight: 0.8, layouts: [udyam('certificate'), udyam('print')] },
  { type: 'profit-and-loss', series: 0.15, layouts: [accounts('pl', 'T'), accounts('pl', 'schedule')] },
  { type: 'balance-sheet', series: 0.15, layouts: [accounts('bs', 'T'), accounts('bs', 'schedule')] },
  { type: 'loan-application', weight: 0.8, layouts: [loanApplication('boxes'), loanApplication('columns')] },
  { type: 'credit-report', layouts: [creditReport('consumer'), creditReport('summary')] },
  { type: 'consent-form', layouts: [consent('bureau'), consent('aadhaar')] },
];
