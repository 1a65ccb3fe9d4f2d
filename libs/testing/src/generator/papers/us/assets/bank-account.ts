import { addDays, addMonths, endOfMonth, firstOfMonth } from '../../../people/dates.js';
import { round2 } from '../../../people/money.js';
import { bankName } from '../../../people/us-names.js';
import type { Rng } from '../../../rng/rng.js';
import type { UsContext } from '../us-paper.js';

export interface Entry {
  readonly at: Date;
  readonly text: string;
  /** Dollars; negative is money out. */
  readonly value: number;
  readonly balance: number;
}

const SHOPS = [
  'GROCERY MART #0412',
  'CITY FUEL 2231',
  'CORNER PHARMACY',
  'STREAMFLIX.COM',
  'BURGER BARN',
  'HOME SUPPLY CO',
  'WATER UTILITY BILLPAY',
  'PETS & MORE',
  'COFFEE LOFT',
  'RIDE SHARE TRIP',
  'ONLINE MARKETPLACE',
  'GYM CLUB DUES',
  'AUTO INS PREMIUM',
  'CELLULAR ONE AUTOPAY',
  'BOOK NOOK',
  'HARDWARE HUT',
];

function entries(rng: Rng, c: UsContext, from: Date, opening: number): Entry[] {
  const days = endOfMonth(from).getUTCDate();
  const out: Omit<Entry, 'balance'>[] = [];
  const told = c.loan.facts?.statement;
  for (let i = told?.movements ?? rng.pick([rng.int(14, 40), rng.int(40, 90), rng.int(90, 190)]); i > 0; i--) {
    const kind = rng.pick(['POS PURCHASE', 'DEBIT CARD PURCHASE', 'ACH WITHDRAWAL', 'CHECKCARD', 'Recurring Card Purchase']);
    out.push({
      at: addDays(from, rng.int(0, days - 1)),
      text: `${kind} ${rng.pick(SHOPS)} ${c.loan.property.state} ${rng.digits(6)}`,
      value: -round2(rng.real(3, 240)),
    });
  }
  const pay = round2((c.person.salary / 26) * 0.72);
  for (const date of [4, 18])
    out.push({
      at: addDays(from, date),
      text: `DIRECT DEPOSIT ${c.person.employer.name.toUpperCase()} PAYROLL PPD ID: ${rng.digits(10)}`,
      value: pay,
    });
  if (told?.deposit) out.push({ at: addDays(from, 12), text: 'COUNTER DEPOSIT', value: told.deposit });
  if (!told && rng.chance(0.5))
    out.push({
      at: addDays(from, rng.int(2, 26)),
      text: rng.pick(['MOBILE CHECK DEPOSIT', 'ZELLE PAYMENT FROM', 'COUNTER DEPOSIT', 'Online Transfer from SAV']),
      value: rng.int(1, 90) * 50,
    });
  if (told?.closing !== undefined) {
    const without = round2(out.reduce((sum, { value }) => sum + value, opening));
    out.push({ at: addDays(from, days - 1), text: 'Online Transfer SAV', value: round2(told.closing - without) });
  } else if (rng.chance(0.5))
    out.push({
      at: addDays(from, 1),
      text: rng.pick(['MORTGAGE PAYMENT WEB PMT', 'LOAN PAYMENT AUTO FINANCE', 'RENT ONLINE PAYMENT']),
      value: -rng.int(700, 2400),
    });
  let balance = opening;
  return out
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((e) => {
      balance = round2(balance + e.value);
      return { ...e, balance };
    });
}

/** A bank account over the time that a statement tells of, adding up. */
export function account(c: UsContext) {
  const { rng } = c;
  const told = c.loan.facts?.statement;
  const from = told?.from ?? firstOfMonth(addMonths(c.loan.closing, -rng.int(1, 4)));
  const opening = told?.opening ?? rng.int(900, 38000) + rng.int(0, 99) / 100;
  const rows = entries(rng, c, from, opening);
  const plus = round2(rows.filter((r) => r.value > 0).reduce((t, r) => t + r.value, 0));
  const minus = round2(-rows.filter((r) => r.value < 0).reduce((t, r) => t + r.value, 0));
  return {
    bank: told?.bank ?? bankName((x) => rng.pick(x)),
    no: told?.account ?? rng.mask('######') + rng.digits(4),
    from,
    to: endOfMonth(from),
    opening,
    closing: round2(rows.at(-1)!.balance + (told?.closingOff ?? 0)),
    rows,
    plus,
    minus,
  };
}
