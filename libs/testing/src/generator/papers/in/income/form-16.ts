import { boxes, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { addDays, addMonths, dMonY, dmy, year } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { lakh, rupeesInWords } from '../../../people/money.js';
import { numbered } from '../../parts.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';

function certificateBoxes(s: Sheet, { loan, rng, person: p }: InContext, fy: number): void {
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
}

function taxDeducted(s: Sheet, { rng }: InContext, fy: number, salary: number): void {
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
}

function salaryPaid(s: Sheet, { rng }: InContext, salary: number): void {
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
}

type Part = (s: Sheet, c: InContext) => void;

const partA: Part = (s, c) => {
  const { person: p, rng, loan } = c;
  const fy = year(loan.applied) - 1;
  const salary = p.gross * 12;
  title(s, 'FORM NO. 16', { align: 'center' });
  s.para('[See rule 31(1)(a)]', { align: 'center' });
  s.para('PART A', { align: 'center', font: bodyFont(s.style, '-bold') });
  s.para(
    'Certificate under Section 203 of the Income-tax Act, 1961 for tax deducted at source on salary paid to an employee under section 192 or pension/interest income of specified senior citizen under section 194P',
    { align: 'center', font: bodyFont(s.style, '-bold') },
  );
  certificateBoxes(s, c, fy);
  taxDeducted(s, c, fy, salary);
  s.para('Verification', { font: bodyFont(s.style, '-bold'), align: 'center' });
  const boss = anyInName(rng);
  s.para(
    `I, ${boss}, son / daughter of ${anyInName(rng)} working in the capacity of Manager (designation) do hereby certify that a sum of Rs. ${lakh(salary * 0.08)} [Rs. ${rupeesInWords(salary * 0.08)} only (in words)] has been deducted and a sum of the same amount has been deposited to the credit of the Central Government. I further certify that the information given above is true, complete and correct and is based on the books of account, documents, TDS statements, TDS deposited and other available records.`,
  );
  signLines(s, [['(Signature of person responsible for deduction of Tax)', boss, dmy(loan.applied)]]);
};

const partB: Part = (s, c) => {
  const { person: p, rng, loan } = c;
  const salary = p.gross * 12;
  title(s, 'FORM NO. 16', { align: 'center', size: 12 });
  s.para('PART B (Annexure-I)\nDetails of Salary Paid and any other income and tax deducted', {
    align: 'center',
    font: bodyFont(s.style, '-bold'),
  });
  salaryPaid(s, c, salary);
  s.para(
    'Verification: I hereby certify that the information given above is true, complete and correct and is based on the books of account, documents, TDS statements, and other available records.',
  );
  signLines(s, [['(Signature of person responsible for deduction of tax)   Full Name:', anyInName(rng), dmy(loan.applied)]]);
};

const certificate =
  (parts: readonly Part[]): InLayout =>
  (c) => {
    const s = numbered(
      { ...c.style, size: 8.2, grid: 'full' },
      c.rng,
      `Certificate Number: ${c.rng.letters(7)}    TAN of Employer: ${c.rng.mask('PNE@#####@')}    PAN of Employee: ${c.person.pan}`,
    );
    parts.forEach((part, i) => {
      part(i ? s.newPage() : s, c);
    });
    return s.finish();
  };

export const form16: InPaper = {
  type: 'form-16',
  weight: 1.2,
  series: 0.4,
  layouts: [certificate([partA, partB]), certificate([partA]), certificate([partB])],
};
