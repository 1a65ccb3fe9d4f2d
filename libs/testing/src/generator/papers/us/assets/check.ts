import { signature } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { addDays, mdy } from '../../../people/dates.js';
import { amount, inWords, round2 } from '../../../people/money.js';
import { bankName } from '../../../people/us-names.js';
import type { UsContext, UsLayout, UsPaper } from '../us-paper.js';

function drawCheck(
  s: Sheet,
  c: UsContext,
  y: number,
  o: { payee: string; value: number; no: string; drawer: string; memo: string },
): void {
  const { rng, person } = c;
  const x = s.left;
  const w = s.width;
  s.rect(x, y, w, 190, { fill: rng.pick(['#eef4ee', '#eef1f8', '#f8f4ea', '#ffffff']), stroke: '#888888' });
  s.text(x + 14, y + 22, o.drawer, { size: 10, font: 'sans-bold' });
  s.text(x + 14, y + 34, person.home.street, { size: 7.5 });
  s.text(x + 14, y + 44, person.home.cityLine, { size: 7.5 });
  s.text(x, y + 22, o.no, { size: 11, align: 'right', width: w - 16 });
  s.text(x + w - 170, y + 48, 'DATE', { size: 7 });
  s.ink(x + w - 140, y + 48, mdy(addDays(c.loan.closing, -rng.int(5, 60))));
  s.line(x + w - 144, y + 50, x + w - 20, y + 50);
  s.text(x + 14, y + 76, 'PAY TO THE', { size: 6.5 });
  s.text(x + 14, y + 84, 'ORDER OF', { size: 6.5 });
  s.ink(x + 64, y + 82, o.payee, { max: w - 210 });
  s.line(x + 60, y + 86, x + w - 130, y + 86);
  s.text(x + w - 124, y + 84, '$', { size: 12 });
  s.rect(x + w - 112, y + 70, 92, 18);
  s.ink(x + w - 106, y + 83, amount(o.value), { max: 84 });
  s.ink(x + 18, y + 108, `${inWords(o.value)} and ${String(Math.round((o.value % 1) * 100)).padStart(2, '0')}/100`, {
    max: w - 100,
  });
  s.line(x + 14, y + 112, x + w - 76, y + 112);
  s.text(x + w - 70, y + 111, 'DOLLARS', { size: 7.5 });
  s.text(
    x + 14,
    y + 130,
    bankName((p) => rng.pick(p)),
    { size: 9, font: 'sans-bold' },
  );
  s.text(x + 14, y + 158, 'MEMO', { size: 7 });
  s.ink(x + 46, y + 157, o.memo, { max: 170 });
  s.line(x + 42, y + 160, x + 230, y + 160);
  s.line(x + w - 220, y + 160, x + w - 20, y + 160);
  signature(s, x + w - 210, y + 158, o.drawer, 130);
  s.text(x + w - 160, y + 169, rng.chance(0.3) ? 'AUTHORIZED SIGNATURE' : '', { size: 6 });
  s.text(x + 30, y + 182, `|:${rng.digits(9)}|:  ${rng.digits(10)}||'  ${o.no}`, { size: 12, font: 'mono' });
}

const personalCheck: UsLayout = (c) => {
  const s = new Sheet(c.style);
  drawCheck(s, c, c.rng.int(40, 300), {
    payee: c.rng.pick([c.loan.titleCompany, `${c.loan.seller}`, 'Premier Realty Trust Account']),
    value: c.rng.int(2, 40) * 500,
    no: c.rng.digits(4),
    drawer: c.person.name,
    memo: c.rng.pick(['earnest money', `EMD ${c.loan.property.street}`, 'deposit', 'rent']),
  });
  return s.finish();
};

const cashiersCheck: UsLayout = (c) => {
  const s = new Sheet({ ...c.style, inkFont: 'mono-bold', ink: '#000000' });
  s.y = 60;
  drawCheck(s, c, 80, {
    payee: c.loan.titleCompany,
    value: c.rng.int(8000, 90000) + 0.61,
    no: c.rng.digits(9),
    drawer: `Remitter: ${c.person.name}`,
    memo: c.rng.mask('escrow ######'),
  });
  s.text(s.left + 230, 66, c.rng.pick(['CASHIER’S CHECK', 'OFFICIAL CHECK', 'TELLER’S CHECK']), { size: 15, font: 'serif-bold' });
  if (c.rng.chance(0.6)) {
    s.y = 300;
    s.para(
      'NOTICE TO PURCHASER: The purchase of an indemnity bond may be required before this check will be replaced or refunded in the event it is lost, misplaced or stolen. CUSTOMER COPY  NON-NEGOTIABLE',
      { size: 8 },
    );
  }
  return s.finish();
};

const payrollCheck: UsLayout = (c) => {
  const s = new Sheet({ ...c.style, inkFont: 'sans', ink: '#000000' });
  const net = round2((c.person.salary / 26) * 0.72);
  drawCheck(s, c, 500, {
    payee: c.person.name.toUpperCase(),
    value: net,
    no: c.rng.digits(6),
    drawer: c.person.employer.name,
    memo: 'Payroll',
  });
  drawCheck(s, c, 60, {
    payee: c.person.name.toUpperCase(),
    value: net,
    no: c.rng.digits(6),
    drawer: c.person.employer.name,
    memo: 'Payroll',
  });
  s.text(s.left + 120, 330, 'VOID   NON-NEGOTIABLE   VOID', { size: 20, font: 'sans-bold', color: '#999999' });
  return s.finish();
};

export const check: UsPaper = {
  type: 'check',
  scanned: 0.85,
  series: 0.2,
  layouts: [personalCheck, cashiersCheck, payrollCheck],
};
