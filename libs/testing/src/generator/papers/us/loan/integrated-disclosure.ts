import { Sheet } from '../../../dsl/sheet.js';
import { officialStyle } from '../../../dsl/style.js';
import { cols, table } from '../../../dsl/table.js';
import { usd, usd0, whole } from '../../../people/money.js';
import { formFoot } from '../../parts.js';
import type { UsContext } from '../us-paper.js';

/** A black tab with white words, as the CFPB's model forms have. */
export function tab(s: Sheet, text: string, right = ''): void {
  s.room(60);
  s.gap(4).rect(s.left, s.y, 150, 15, { fill: '#000000' });
  s.text(s.left + 4, s.y + 11, text, { font: 'sans-bold', color: '#ffffff', size: 10 });
  s.text(s.left, s.y + 11, right, { font: 'sans-bold', align: 'right', width: s.width });
  s.y += 15;
  s.line(s.left, s.y, s.right, s.y, { lineWidth: 1.2 });
  s.y += 4;
}

export function loanTerms(s: Sheet, c: UsContext): void {
  const { loan } = c;
  const arm = c.rng.chance(0.2);
  tab(s, 'Loan Terms', 'Can this amount increase after closing?');
  table(
    s,
    cols('|1.2', '|0.9', '|2'),
    [
      ['Loan Amount', usd0(loan.loan), 'NO'],
      [
        'Interest Rate',
        `${loan.rate.toFixed(3)}%`,
        arm
          ? 'YES   • Adjusts every year starting in year 6   • Can go as high as 12% in year 8   • See AIR Table on page 2 for details'
          : 'NO',
      ],
      [
        'Monthly Principal & Interest   See Projected Payments below for your Estimated Total Monthly Payment',
        usd(loan.payment),
        arm ? 'YES   • Adjusts every year starting in year 6' : 'NO',
      ],
      ['', '', 'Does the loan have these features?'],
      [
        'Prepayment Penalty',
        '',
        c.rng.chance(0.15) ? 'YES   • As high as $3,240 if you pay off the loan during the first 2 years' : 'NO',
      ],
      ['Balloon Payment', '', 'NO'],
    ],
    { size: 9 },
  );
}

export function projectedPayments(s: Sheet, c: UsContext): void {
  const { loan } = c;
  const escrow = c.rng.int(160, 640);
  const mi = c.rng.int(0, 130);
  tab(s, 'Projected Payments');
  table(
    s,
    cols('Payment Calculation|1.5', 'Years 1-7|1|center', `Years 8-${loan.months / 12}|1|center`),
    [
      ['Principal & Interest', usd(loan.payment), usd(loan.payment)],
      ['Mortgage Insurance', `+     ${whole(mi)}`, '+     —'],
      ['Estimated Escrow   Amount can increase over time', `+     ${whole(escrow)}`, `+     ${whole(escrow)}`],
      ['Estimated Total Monthly Payment', usd0(loan.payment + mi + escrow), usd0(loan.payment + escrow)],
    ],
    { size: 9, strong: (i) => i === 3 },
  );
  s.columns(
    [1, 1, 1.6],
    [
      () => s.para('Estimated Taxes, Insurance & Assessments   Amount can increase over time', { font: 'sans-bold', size: 8.5 }),
      () => s.para(`${usd0(escrow)} a month`, { size: 11, font: 'sans-bold' }),
      () =>
        s.para(
          'This estimate includes     In escrow?\nX Property Taxes     YES\nX Homeowner’s Insurance     YES\nOther:\nSee Section G on page 2 for escrowed property costs. You must pay for other property costs separately.',
          { size: 8 },
        ),
    ],
  );
}

const INK = { grid: 'head' as const, pairs: 'columns' as const };

/** The sheet of the TILA-RESPA integrated disclosures (12 CFR 1026.37 and .38); `name` stands in its foot. */
export const disclosureSheet = (c: UsContext, name: string): Sheet =>
  new Sheet(officialStyle(c.style, { size: 8.8, ...INK, margin: 42 }), {
    running: (s, page, pages) => formFoot(name, () => `PAGE ${page} OF ${pages} • LOAN ID # ${c.loan.loanNo}`)(s, page, pages),
  });
