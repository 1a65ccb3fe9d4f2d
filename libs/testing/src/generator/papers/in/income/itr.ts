import { boxes, section } from '../../../dsl/blocks.js';
import type { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { dmy } from '../../../people/dates.js';
import { lakh0 } from '../../../people/money.js';
import { numbered } from '../../parts.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';
import { assessmentYear } from './assessment-year.js';

type Form = 'ITR-1' | 'ITR-3';

function head(s: Sheet, c: InContext, form: Form): void {
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
      () => s.para(`Assessment Year\n${assessmentYear(c)}`, { font: 'sans-bold', align: 'right' }),
    ],
  );
}

function generalInformation(s: Sheet, { rng, person: p }: InContext): void {
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
}

function grossTotalIncome(s: Sheet, { rng }: InContext, income: number): void {
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
}

function taxPayable(s: Sheet, income: number): void {
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
}

function bankAccounts(s: Sheet, { person: p }: InContext): void {
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
}

function accountsOfBusiness(s: Sheet, { rng }: InContext): void {
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

const incomeTaxReturn =
  (form: Form): InLayout =>
  (c) => {
    const { person: p, rng } = c;
    const income = p.gross * 12;
    const s = numbered(
      { ...c.style, size: 8.4, grid: 'full', section: 'grey', body: 'sans' },
      rng,
      `Acknowledgement Number : ${rng.digits(15)}`,
    );
    head(s, c, form);
    generalInformation(s, c);
    grossTotalIncome(s, c, income);
    taxPayable(s, income);
    bankAccounts(s, c);
    if (form === 'ITR-3') accountsOfBusiness(s, c);
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

export const itr: InPaper = {
  type: 'itr',
  weight: 0.8,
  series: 0.3,
  layouts: [incomeTaxReturn('ITR-1'), incomeTaxReturn('ITR-3')],
};
