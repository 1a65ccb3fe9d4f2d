import { boxes, list, pairs, section, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, dMonY, dmy, endOfMonth, monthName, shortDate, year } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { lakh, lakh0, rupeesInWords } from '../../../people/money.js';
import { letterhead, numbered } from '../../parts.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';

interface Pay {
  readonly month: Date;
  readonly earn: [string, number][];
  readonly cut: [string, number][];
  readonly gross: number;
  readonly out: number;
}
function pay({ rng, person: p, loan }: InContext): Pay {
  const basic = Math.round(p.gross * 0.5);
  const earn: [string, number][] = [
    ['Basic', basic],
    ['House Rent Allowance', Math.round(basic * 0.4)],
    ['Conveyance Allowance', 1600],
    ['Medical Allowance', 1250],
    ['Special Allowance', 0],
    ['Leave Travel Allowance', 2000],
  ];
  earn[4]![1] = Math.max(0, p.gross - earn.reduce((t, [, v]) => t + v, 0));
  const cut: [string, number][] = [
    ['Provident Fund', Math.min(1800, Math.round(basic * 0.12))],
    ['Professional Tax', 200],
    ['Income Tax (TDS)', Math.round(p.gross * rng.real(0.02, 0.12))],
    ['ESI', p.gross < 21000 ? Math.round(p.gross * 0.0075) : 0],
    ['Group Mediclaim', rng.int(0, 900)],
  ];
  const sum = (items: [string, number][]): number => items.reduce((t, [, v]) => t + v, 0);
  return { month: endOfMonth(addMonths(loan.applied, -rng.int(1, 4))), earn, cut, gross: sum(earn), out: sum(cut) };
}
const facts = ({ person: p, rng }: InContext): [string, string][] => [
  ['Employee Code', rng.mask('EMP####')],
  ['Employee Name', p.name],
  ['Designation', p.job],
  ['Department', rng.pick(['Finance', 'Delivery', 'Operations', 'Sales'])],
  ['Date of Joining', dMonY(p.joined)],
  ['Location', p.office.city],
  ['PAN', p.pan],
  ['UAN', rng.digits(12)],
  ['PF No.', rng.mask('MH/BAN/#####/###/#######')],
  ['Bank Name', p.bank],
  ['Bank A/c No.', p.account],
  ['Days Paid', String(rng.int(28, 31))],
  ['LOP Days', '0'],
];

const slipBoxes: InLayout = (c) => {
  const { person: p, rng } = c;
  const y = pay(c);
  const s = new Sheet({ ...c.style, pairs: rng.pick(['colon', 'boxes'] as const), grid: 'full' });
  letterhead(s, rng, p.employer, [p.office.oneLine, `CIN: ${rng.mask('U#####@@####PTC######')}`]);
  title(
    s,
    rng.pick([
      `Payslip for the month of ${monthName(y.month)} ${year(y.month)}`,
      `SALARY SLIP - ${monthName(y.month).toUpperCase()} ${year(y.month)}`,
      `Pay Slip for ${monthName(y.month)}, ${year(y.month)}`,
    ]),
    { size: 12 },
  );
  pairs(s, facts(c), 2);
  s.gap();
  const rows = y.earn.map(([n, v], i) => [n, lakh(v), y.cut[i]?.[0] ?? '', y.cut[i] ? lakh(y.cut[i]![1]) : '']);
  table(
    s,
    cols('Earnings|2', 'Amount (Rs.)|1|right', 'Deductions|2', 'Amount (Rs.)|1|right'),
    [...rows, ['Gross Earnings', lakh(y.gross), 'Total Deductions', lakh(y.out)]],
    { strong: (i) => i === rows.length },
  );
  s.para(`Net Pay : Rs. ${lakh(y.gross - y.out)}`, { font: bodyFont(s.style, '-bold'), size: s.size * 1.2 });
  s.para(`(Rupees ${rupeesInWords(y.gross - y.out)} Only)`);
  s.para('This is a computer generated payslip and does not require signature.', { size: 8 });
  return s.finish();
};
const slipSummary: InLayout = (c) => {
  const { person: p, rng } = c;
  const y = pay(c);
  const s = new Sheet(
    { ...c.style, body: 'sans', grid: 'rows' },
    {
      running: (q) => {
        q.text(q.left, 24, 'Sheet1', { size: 8, align: 'center', width: q.width });
        q.text(q.left, q.height - 22, 'Page 1', { size: 8, align: 'center', width: q.width });
      },
    },
  );
  s.para(p.employer, { size: 15, font: 'sans-bold' });
  s.para(p.office.oneLine, { size: 8.5 });
  s.para(`Payslip For the Month     ${monthName(y.month)} ${year(y.month)}`, { align: 'right', font: 'sans-bold' });
  s.columns(
    [1.4, 1],
    [
      () => {
        s.para('EMPLOYEE PAY SUMMARY', { font: 'sans-bold' });
        pairs(s, facts(c).slice(0, 8));
      },
      () => {
        s.para('Employee Net Pay', { align: 'center' });
        s.para(`Rs. ${lakh(y.gross - y.out)}`, { align: 'center', size: 18, font: 'sans-bold' });
        s.para(`Paid Days : ${rng.int(28, 31)} | LOP Days : 0`, { align: 'center' });
      },
    ],
  );
  const k = rng.int(1, 11);
  table(
    s,
    cols('EARNINGS|2', 'AMOUNT|1|right', 'YTD|1|right', 'DEDUCTIONS|2', 'AMOUNT|1|right', 'YTD|1|right'),
    y.earn.map(([n, v], i) => [
      n,
      lakh(v),
      lakh(v * k),
      y.cut[i]?.[0] ?? '',
      y.cut[i] ? lakh(y.cut[i]![1]) : '',
      y.cut[i] ? lakh(y.cut[i]![1] * k) : '',
    ]),
  );
  table(s, cols('REIMBURSEMENTS|2', 'AMOUNT|1|right', 'YTD|1|right'), [
    ['Fuel Reimbursement', lakh(rng.int(0, 2400)), lakh(rng.int(2400, 9000))],
  ]);
  s.para(`Total Net Payable  Rs. ${lakh(y.gross - y.out)} (Indian Rupee ${rupeesInWords(y.gross - y.out)} Only)`, {
    font: 'sans-bold',
  });
  s.para('**Total Net Payable = Gross Earnings - Total Deductions + Total Reimbursements', { size: 8 });
  return s.finish();
};
const slipGovernment: InLayout = (c) => {
  const { person: p, rng } = c;
  const y = pay(c);
  const s = new Sheet({ ...c.style, body: 'mono', head: 'mono', size: 8.4, grid: 'bare', pairs: 'colon' });
  s.para(
    `GOVERNMENT OF ${p.home.state.toUpperCase()}\n${rng.pick(['EDUCATION DEPARTMENT', 'PUBLIC WORKS DEPARTMENT', 'HEALTH AND FAMILY WELFARE'])}\nMONTHLY SALARY STATEMENT / PAY SLIP FOR ${monthName(y.month).toUpperCase()} ${year(y.month)}`,
    { align: 'center', font: 'mono-bold' },
  );
  pairs(s, [
    ['NAME', p.name.toUpperCase()],
    ['DESIGNATION', p.job.toUpperCase()],
    ['GPF/PRAN NO', rng.digits(12)],
    ['PAY LEVEL', `L-${rng.int(4, 12)}`],
    ['BANK A/C', p.account],
    ['DDO CODE', rng.digits(10)],
  ]);
  table(s, cols('PAY AND ALLOWANCES|2', 'AMOUNT|1|right', 'DEDUCTIONS|2', 'AMOUNT|1|right'), [
    ['BASIC PAY', lakh(y.earn[0]![1]), 'GPF / NPS', lakh(y.cut[0]![1])],
    ['DEARNESS ALLOWANCE', lakh(y.earn[0]![1] * 0.42), 'PROFESSION TAX', '200.00'],
    ['HRA', lakh(y.earn[1]![1]), 'INCOME TAX', lakh(y.cut[2]![1])],
    ['TRANSPORT ALLOWANCE', '3,600.00', 'GIS', '120.00'],
    ['CLA', '300.00', 'LIC', '1,204.00'],
    ['GROSS PAY', lakh(y.gross * 1.2), 'TOTAL DEDUCTIONS', lakh(y.out + 1324)],
  ]);
  s.para(`NET PAY: RS. ${lakh(y.gross * 1.2 - y.out - 1324)}`, { font: 'mono-bold' });
  signLines(s, [['DRAWING AND DISBURSING OFFICER', anyInName(rng)]]);
  return s.finish();
};

function form16Part(s: Sheet, c: InContext, partB: boolean): void {
  const { person: p, rng, loan } = c;
  const fy = year(loan.applied) - 1;
  const salary = p.gross * 12;
  if (!partB) {
    title(s, 'FORM NO. 16', { align: 'center' });
    s.para('[See rule 31(1)(a)]', { align: 'center' });
    s.para('PART A', { align: 'center', font: bodyFont(s.style, '-bold') });
    s.para(
      'Certificate under Section 203 of the Income-tax Act, 1961 for tax deducted at source on salary paid to an employee under section 192 or pension/interest income of specified senior citizen under section 194P',
      { align: 'center', font: bodyFont(s.style, '-bold') },
    );
    boxes(s, [
      [
        ['Certificate No.', rng.letters(7)],
        ['Last updated on', dMonY(addDays(loan.applied, -60))],
      ],
      [
        ['Name and address of the Employer/Specified Bank', `${p.employer}, ${p.office.oneLine}`],
        ['Name and address of the Employee/Specified senior citizen', `${p.name.toUpperCase()}, ${p.home.oneLine}`],
      ],
      [
        ['PAN of the Deductor', rng.mask('AA@C@####@')],
        ['TAN of the Deductor', rng.mask('PNE@#####@')],
        ['PAN of the Employee/Specified senior citizen', p.pan],
        ['Employee Reference No. provided by the Employer (If available)', rng.digits(5)],
      ],
      [
        ['CIT (TDS)', `The Commissioner of Income Tax (TDS), ${p.office.city}`],
        ['Assessment Year', `${fy + 1}-${String(fy + 2).slice(2)}`],
        ['Period with the Employer   From', `01-Apr-${fy}`],
        ['To', `31-Mar-${fy + 1}`],
      ],
    ]);
    s.para('Summary of amount paid/credited and tax deducted at source thereon in respect of the employee', {
      font: bodyFont(s.style, '-bold'),
    });
    table(
      s,
      cols(
        'Quarter(s)',
        'Receipt Numbers of original quarterly statements of TDS under sub-section (3) of Section 200|2',
        'Amount paid/credited|1|right',
        'Amount of tax deducted (Rs.)|1|right',
        'Amount of tax deposited / remitted (Rs.)|1|right',
      ),
      [
        ...['Q1', 'Q2', 'Q3', 'Q4'].map((q) => [q, rng.letters(8), lakh(salary / 4), lakh(salary * 0.02), lakh(salary * 0.02)]),
        ['Total (Rs.)', '', lakh(salary), lakh(salary * 0.08), lakh(salary * 0.08)],
      ],
    );
    s.para('I. DETAILS OF TAX DEDUCTED AND DEPOSITED IN THE CENTRAL GOVERNMENT ACCOUNT THROUGH BOOK ADJUSTMENT', {
      size: 7.6,
      font: bodyFont(s.style, '-bold'),
    });
    s.para('II. DETAILS OF TAX DEDUCTED AND DEPOSITED IN THE CENTRAL GOVERNMENT ACCOUNT THROUGH CHALLAN', {
      size: 7.6,
      font: bodyFont(s.style, '-bold'),
    });
    table(
      s,
      cols(
        'Sl. No.|0.5',
        'Tax Deposited in respect of the deductee (Rs.)|1|right',
        'BSR Code of the Bank Branch',
        'Date on which Tax deposited (dd/mm/yyyy)',
        'Challan Serial Number',
        'Status of matching with OLTAS*',
      ),
      Array.from({ length: 12 }, (_, i) => [
        String(i + 1),
        lakh((salary * 0.08) / 12),
        rng.digits(7),
        dmy(addMonths(new Date(Date.UTC(fy, 4, 7)), i)),
        rng.digits(5),
        'F',
      ]),
    );
    s.para('Verification', { font: bodyFont(s.style, '-bold'), align: 'center' });
    const boss = anyInName(rng);
    s.para(
      `I, ${boss}, son / daughter of ${anyInName(rng)} working in the capacity of Manager (designation) do hereby certify that a sum of Rs. ${lakh(salary * 0.08)} [Rs. ${rupeesInWords(salary * 0.08)} only (in words)] has been deducted and a sum of the same amount has been deposited to the credit of the Central Government. I further certify that the information given above is true, complete and correct and is based on the books of account, documents, TDS statements, TDS deposited and other available records.`,
    );
    signLines(s, [['(Signature of person responsible for deduction of Tax)', boss, dmy(loan.applied)]]);
    return;
  }
  title(s, 'FORM NO. 16', { align: 'center', size: 12 });
  s.para('PART B (Annexure-I)\nDetails of Salary Paid and any other income and tax deducted', {
    align: 'center',
    font: bodyFont(s.style, '-bold'),
  });
  table(
    s,
    cols('|5', 'Rs.|1.2|right', 'Rs.|1.2|right'),
    [
      ['A  Whether opting out of taxation u/s 115BAC(1A)?', 'No', ''],
      ['1. Gross Salary', '', ''],
      ['(a) Salary as per provisions contained in section 17(1)', lakh(salary), ''],
      ['(b) Value of perquisites under section 17(2) (as per Form No. 12BA, wherever applicable)', '0.00', ''],
      ['(c) Profits in lieu of salary under section 17(3) (as per Form No. 12BA, wherever applicable)', '0.00', ''],
      ['(d) Total', '', lakh(salary)],
      ['2. Less: Allowances to the extent exempt under section 10', '', ''],
      ['(e) House rent allowance under section 10(13A)', lakh(rng.int(0, 90000)), ''],
      ['3. Total amount of salary received from current employer [1(d)-2(h)]', '', lakh(salary)],
      ['4. Less: Deductions under section 16', '', ''],
      ['(a) Standard deduction under section 16(ia)', '50,000.00', ''],
      ['(c) Tax on employment under section 16(iii)', '2,400.00', ''],
      ['6. Income chargeable under the head “Salaries” [(3+1(e)-5]', '', lakh(salary - 52400)],
      ['7. Add: Any other income reported by the employee under as per section 192 (2B)', '', '0.00'],
      ['9. Gross total income (6+8)', '', lakh(salary - 52400)],
      ['10. Deductions under Chapter VI-A', 'Gross Amount', 'Deductible Amount'],
      [
        '(a) Deduction in respect of life insurance premia, contributions to provident fund etc. under section 80C',
        '1,50,000.00',
        '1,50,000.00',
      ],
      ['(g) Deduction in respect of health insurance premia under section 80D', '25,000.00', '25,000.00'],
      ['11. Aggregate of deductible amount under Chapter VI-A', '', '1,75,000.00'],
      ['12. Total taxable income (9-11)', '', lakh(salary - 227400)],
      ['13. Tax on total income', '', lakh(salary * 0.08)],
      ['14. Rebate under section 87A, if applicable', '', '0.00'],
      ['16. Health and education cess', '', lakh(salary * 0.0032)],
      ['17. Tax payable (13+15+16-14)', '', lakh(salary * 0.0832)],
      ['18. Less: Relief under section 89 (attach details)', '', '0.00'],
      ['19. Net tax payable (17-18)', '', lakh(salary * 0.0832)],
    ],
    { size: 8 },
  );
  s.para(
    'Verification: I hereby certify that the information given above is true, complete and correct and is based on the books of account, documents, TDS statements, and other available records.',
  );
  signLines(s, [['(Signature of person responsible for deduction of tax)   Full Name:', anyInName(rng), dmy(loan.applied)]]);
}
const form16 =
  (parts: readonly boolean[]): InLayout =>
  (c) => {
    const s = numbered(
      { ...c.style, size: 8.2, grid: 'full' },
      c.rng,
      `Certificate Number: ${c.rng.letters(7)}    TAN of Employer: ${c.rng.mask('PNE@#####@')}    PAN of Employee: ${c.person.pan}`,
    );
    parts.forEach((partB, i) => {
      form16Part(i ? s.newPage() : s, c, partB);
    });
    return s.finish();
  };

const form26as =
  (newer: boolean): InLayout =>
  (c) => {
    const { person: p, rng, loan } = c;
    const fy = year(loan.applied) - 1;
    const s = numbered(
      { ...c.style, size: 7.8, grid: 'full' },
      rng,
      `Assessee PAN: ${p.pan}    Assessee Name: ${p.name.toUpperCase()}    Assessment Year: ${fy + 1}-${String(fy + 2).slice(2)}`,
      { size: rng.pick(['a4', 'a4-landscape'] as const) },
    );
    title(s, newer ? 'Annual Tax Statement' : 'Form 26AS', { align: 'center' });
    s.para(
      newer
        ? 'Form 26AS   [See Section 285BB and Rule 114-I]'
        : 'Annual Tax Statement under Section 203AA of the Income Tax Act, 1961',
      { align: 'center' },
    );
    boxes(s, [
      [
        ['Permanent Account Number (PAN)', p.pan],
        ['Current Status of PAN', 'Active and Operative'],
        ['Financial Year', `${fy}-${String(fy + 1).slice(2)}`],
        ['Assessment Year', `${fy + 1}-${String(fy + 2).slice(2)}`],
      ],
      [
        ['Name of Assessee', p.name.toUpperCase(), 1],
        ['Address of Assessee', p.home.oneLine.toUpperCase(), 3],
      ],
    ]);
    list(
      s,
      [
        'Above data / Status of PAN is as per PAN details. For any changes in data as mentioned above, you may submit request for corrections.',
        'Communication details for TRACES can be updated in Profile section.',
      ],
      () => '•',
      7.4,
    );
    section(s, 'PART-I - Details of Tax Deducted at Source (All amount values are in INR)');
    for (let k = 0; k < 2; k++) {
      table(
        s,
        cols(
          'Sr. No.|0.5',
          'Name of Deductor|3',
          'TAN of Deductor|1.2',
          'Total Amount Paid/Credited|1.3|right',
          'Total Tax Deducted#|1.2|right',
          'Total TDS Deposited|1.2|right',
        ),
        [
          [
            String(k + 1),
            k ? p.bank.toUpperCase() : p.employer.toUpperCase(),
            rng.mask('PNE@#####@'),
            lakh(k ? 22000 : p.gross * 12),
            lakh(k ? 2200 : p.gross),
            lakh(k ? 2200 : p.gross),
          ],
        ],
      );
      table(
        s,
        cols(
          'Sr. No.|0.5',
          'Section',
          'Transaction Date',
          'Status of Booking*',
          'Date of Booking',
          'Remarks**',
          'Amount Paid / Credited|1|right',
          'Tax Deducted##|1|right',
          'TDS Deposited|1|right',
        ),
        Array.from({ length: k ? 3 : 12 }, (_, i) => [
          String(i + 1),
          k ? '194A' : '192',
          dMonY(endOfMonth(new Date(Date.UTC(fy, 3 + i, 1)))),
          'F',
          dMonY(addDays(loan.applied, -100)),
          '-',
          lakh(k ? 7300 : p.gross),
          lakh(k ? 730 : p.gross / 12),
          lakh(k ? 730 : p.gross / 12),
        ]),
      );
    }
    for (const name of [
      'PART-II - Details of Tax Deducted at Source for 15G / 15H',
      'PART-IV - Details of Tax Deducted at Source u/s 194IA / 194IB / 194M / 194S (For Seller/Landlord of Property)',
      'PART-VI - Details of Tax Collected at Source',
      'PART-VII - Details of Paid Refund (For which source is CPC TDS)',
      'PART-X - TDS/TCS Defaults* (Processing of Statements)',
    ]) {
      section(s, name);
      s.para('No Transactions Present', { align: 'center' });
    }
    s.para(
      'Notes for Form 26AS: a. Figures in brackets represent reversal (negative) entries. b. In Part C, details of tax paid are displayed excluding TDS or TCS, payments related to Securities Transaction Tax and Banking Cash Transaction Tax. Status Of Booking: U Unmatched, P Provisional, F Final, O Overbooked.',
      { size: 7 },
    );
    return s.finish();
  };

const employmentLetter =
  (manner: 'certificate' | 'appointment'): InLayout =>
  (c) => {
    const { person: p, rng, loan } = c;
    const s = new Sheet({ ...c.style, size: rng.real(10, 11.4) });
    letterhead(s, rng, p.employer, [p.office.oneLine, `Tel: ${rng.mask('0##-########')}`]);
    s.para(`Ref: ${rng.mask('HR/####/###')}\nDate: ${shortDate(loan.applied)}`);
    if (manner === 'certificate') {
      s.para(rng.pick(['TO WHOMSOEVER IT MAY CONCERN', 'EMPLOYMENT CERTIFICATE', 'SALARY CERTIFICATE']), {
        align: 'center',
        font: bodyFont(s.style, '-bold'),
        size: 13,
      });
      s.para(
        `This is to certify that ${p.sex === 'Male' ? 'Mr.' : 'Ms.'} ${p.name}, ${p.sex === 'Male' ? 'S/o' : 'D/o'} ${p.father}, is employed with us as ${p.job} since ${shortDate(p.joined)} and is a permanent employee of the organisation.`,
      );
      s.para(
        `The current gross salary is Rs. ${lakh0(p.gross)}/- (Rupees ${rupeesInWords(p.gross)} Only) per month. The details are as under:`,
      );
      table(
        s,
        cols('Particulars|3', 'Amount (Rs.)|1|right'),
        pay(c).earn.map(([n, v]) => [n, lakh(v)]),
      );
      s.para(
        'This certificate is issued at the request of the employee for the purpose of availing a housing loan. The company does not take any liability, financial or otherwise, in this regard.',
      );
    } else {
      s.para(`To,\n${p.name}\n${p.home.oneLine}`);
      s.para(rng.pick(['Sub: Appointment Letter', 'LETTER OF APPOINTMENT', 'Sub: Offer of Employment']), {
        font: bodyFont(s.style, '-bold'),
      });
      s.para(`Dear ${p.first},`);
      s.para(
        `With reference to your application and the subsequent interview you had with us, we are pleased to appoint you as ${p.job} in our organisation with effect from ${shortDate(p.joined)} on the following terms and conditions:`,
      );
      list(
        s,
        [
          `Your annual Cost to Company (CTC) will be Rs. ${lakh0(p.gross * 12)}/- as per Annexure A.`,
          'You will be on probation for a period of six months from the date of joining, after which your services will be confirmed in writing.',
          `Your initial place of posting will be ${p.office.city}. You may be transferred to any other location in India.`,
          'During the probation period your services may be terminated with one month’s notice on either side. After confirmation the notice period will be two months.',
          'You will be governed by the rules and regulations of the company, including leave, gratuity and provident fund, as amended from time to time.',
          'You shall maintain strict confidentiality regarding the affairs of the company.',
        ],
        (i) => `${i + 1}.`,
      );
    }
    s.para(`For ${p.employer}`);
    signLines(s, [['Authorised Signatory - Human Resources', anyInName(rng)]]);
    return s.finish();
  };

export const salaryPapers: InPaper[] = [
  { type: 'salary-slip', weight: 2, series: 0.7, layouts: [slipBoxes, slipSummary, slipGovernment] },
  { type: 'form-16', weight: 1.2, series: 0.4, layouts: [form16([false, true]), form16([false]), form16([true])] },
  { type: 'form-26as', layouts: [form26as(false), form26as(true)] },
  { type: 'employment-letter', layouts: [employmentLetter('certificate'), employmentLetter('appointment')] },
];
