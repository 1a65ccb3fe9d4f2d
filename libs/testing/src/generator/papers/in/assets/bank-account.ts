import { addDays, addMonths, firstOfMonth } from '../../../people/dates.js';
import { round2 } from '../../../people/money.js';
import type { Rng } from '../../../rng/rng.js';
import type { InContext } from '../in-paper.js';

interface Entry {
  readonly at: Date;
  readonly text: string;
  readonly ref: string;
  readonly value: number;
  readonly balance: number;
}

const PAYEES = [
  'KIRANA STORES',
  'PETROL PUMP',
  'FOOD DELIVERY',
  'ELECTRICITY BILL',
  'MOBILE RECHARGE',
  'SCHOOL FEES',
  'MEDICAL STORE',
  'CAB RIDE',
  'GROCERY BAZAAR',
  'DTH RECHARGE',
  'TEA STALL',
  'ONLINE SHOPPING',
];

function narration(rng: Rng): string {
  return rng.pick([
    `UPI/DR/${rng.digits(12)}/${rng.pick(PAYEES)}/PAYTM`,
    `UPI-${rng.pick(PAYEES)}-${rng.digits(10)}@OKBANK-${rng.digits(12)}`,
    `POS ${rng.digits(6)}XXXXXX${rng.digits(4)} ${rng.pick(PAYEES)}`,
    `ATM WDL ATM CASH ${rng.digits(4)}`,
    `NEFT*${rng.letters(4)}0${rng.digits(6)}*${rng.pick(PAYEES)}`,
    `ACH D- ${rng.pick(['MUTUAL FUND SIP', 'LIC PREMIUM', 'HOME LOAN EMI', 'CAR LOAN EMI'])}-${rng.digits(8)}`,
    `IMPS/P2A/${rng.digits(12)}/${rng.pick(PAYEES)}`,
  ]);
}

/** A bank account over the time that a statement tells of, adding up. */
export function ledger(c: InContext) {
  const { rng, person: p, loan } = c;
  const months = rng.pick([1, 2, 3, 6, 6, 12]);
  const from = firstOfMonth(addMonths(loan.applied, -months - 1));
  const to = addDays(firstOfMonth(addMonths(from, months)), -1);
  const days = Math.round((to.getTime() - from.getTime()) / 86_400_000);
  const opening = rng.int(2000, 190000) + rng.int(0, 99) / 100;
  const raw = Array.from({ length: rng.int(16, 30) * months }, () => ({
    at: addDays(from, rng.int(0, days)),
    text: narration(rng),
    value: -round2(rng.real(20, 4200)),
  }));
  for (let m = 0; m < months; m++)
    raw.push({
      at: addMonths(from, m),
      text: `NEFT CR-${p.ifsc}-${p.employer.toUpperCase()}-SALARY`,
      value: Math.round(p.gross * 0.86),
    });
  let balance = opening;
  const entries: Entry[] = [];
  for (const e of raw.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    balance = round2(balance + e.value);
    entries.push({ ...e, ref: rng.digits(12), balance });
  }
  return { from, to, opening, entries, closing: balance };
}
