import { Sheet } from '../../../dsl/sheet.js';
import { cols, table } from '../../../dsl/table.js';
import { usd0 } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';

/** What the loan costs, by the blocks of the form. */
export function fees(c: UsContext) {
  const { rng, loan } = c;
  const fee = (low: number, high: number): number => rng.int(low, high);
  const origination: [string, number][] = [
    ['.25 % of Loan Amount (Points)', Math.round(loan.loan * 0.0025)],
    ['Application Fee', fee(200, 500)],
    ['Underwriting Fee', fee(600, 1200)],
  ];
  const fixed: [string, number][] = [
    ['Appraisal Fee', fee(380, 650)],
    ['Credit Report Fee', fee(25, 90)],
    ['Flood Determination Fee', fee(10, 25)],
    ['Flood Monitoring Fee', fee(20, 40)],
    ['Tax Monitoring Fee', fee(60, 90)],
    ['Tax Status Research Fee', fee(70, 120)],
  ];
  const shopped: [string, number][] = [
    ['Pest Inspection Fee', fee(90, 160)],
    ['Survey Fee', fee(80, 420)],
    ['Title – Insurance Binder', fee(400, 750)],
    ['Title – Lender’s Title Policy', fee(450, 900)],
    ['Title – Settlement Agent Fee', fee(400, 700)],
    ['Title – Title Search', fee(500, 1300)],
  ];
  return { origination, fixed, shopped, recording: fee(80, 220), insurance: fee(500, 1400), taxes: fee(160, 700) };
}

export const totalOf = (items: readonly (readonly [string, number])[]): number => items.reduce((t, [, v]) => t + v, 0);

export function feeBlock(s: Sheet, heading: string, items: readonly (readonly [string, number])[]): void {
  table(
    s,
    cols(`${heading}|3`, `${usd0(totalOf(items))}|1|right`),
    items.map(([n, v]) => [n, v ? usd0(v) : '']),
    { size: 8 },
  );
}
