import { addMonths, endOfMonth, firstOfMonth } from '../../../people/dates.js';
import { round2, usd } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';

export const FUNDS = [
  'TOTAL STOCK MKT INDEX ADM',
  'GROWTH EQUITY FUND CL A',
  'INTL DEVELOPED INDEX',
  'TARGET RETIREMENT 2045',
  'US BOND INDEX',
  'SMALL CAP VALUE',
  'GOVT MONEY MARKET',
  'MIDCAP BLEND TR',
  'REAL ESTATE SECURITIES',
  'STABLE VALUE FUND',
];

/** The first and last day of the quarter that a statement is of. */
export const quarter = (c: UsContext): [Date, Date] => {
  const from = firstOfMonth(addMonths(c.loan.closing, -c.rng.int(3, 6)));
  return [from, endOfMonth(addMonths(from, 2))];
};

/** What an account holds, as rows of a table, and what it is worth. */
export function holdings(c: UsContext): { rows: string[][]; total: number } {
  let total = 0;
  const rows = c.rng.sample(FUNDS, c.rng.int(4, 8)).map((name) => {
    const shares = c.rng.int(20, 900) + c.rng.int(0, 999) / 1000;
    const price = c.rng.real(9, 190);
    total += shares * price;
    return [name, shares.toFixed(3), `$${price.toFixed(4)}`, usd(shares * price), `${c.rng.real(-8, 18).toFixed(2)}%`];
  });
  return { rows, total: round2(total) };
}

/** A made-up house for investments. */
export const broker = (c: UsContext): string =>
  `${c.rng.pick(['Hartwell', 'Trident', 'Oakmont', 'Vantage Point', 'Summit Ridge'])} ${c.rng.pick(['Investments', 'Brokerage Services LLC', 'Securities', 'Wealth Management'])}`;
