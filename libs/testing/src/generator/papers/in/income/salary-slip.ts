import { pairs, signLines, title } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { dMonY, monthName, year } from '../../../people/dates.js';
import { anyInName } from '../../../people/in-case.js';
import { lakh, rupeesInWords } from '../../../people/money.js';
import { letterhead } from '../../parts.js';
import type { InContext, InLayout, InPaper } from '../in-paper.js';
import { pay } from './monthly-pay.js';

const employeeFacts = ({ person: p, rng }: InContext): [string, string][] => [
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
  pairs(s, employeeFacts(c), 2);
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
        pairs(s, employeeFacts(c).slice(0, 8));
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

export const salarySlip: InPaper = {
  type: 'salary-slip',
  weight: 2,
  series: 0.7,
  layouts: [slipBoxes, slipSummary, slipGovernment],
};
