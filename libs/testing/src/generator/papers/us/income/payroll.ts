import { addDays } from '../../../people/dates.js';
import { amount, round2 } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';

/** One pay period's money, adding up. */
export function payroll({ rng, person, loan }: UsContext) {
  const told = loan.facts?.payroll;
  const paid = told?.paid ?? addDays(loan.closing, -rng.int(10, 50));
  const perYear = told ? 26 : rng.pick([26, 24, 12]);
  const soFar = told?.periodsSoFar ?? Math.max(1, Math.floor(((paid.getUTCMonth() * 30 + paid.getUTCDate()) / 365) * perYear));
  const hourly = !told && rng.chance(0.5);
  const rate = round2(person.salary / 2080);
  const hours = perYear === 26 ? 80 : perYear === 24 ? 86.67 : 173.33;
  const regular = told?.gross ?? (hourly ? round2(rate * hours) : round2(person.salary / perYear));
  const overtime = hourly && rng.chance(0.6) ? round2(rate * 1.5 * rng.int(2, 14)) : 0;
  const gross = round2(regular + overtime);
  const share = (fraction: number): number => round2(gross * fraction);
  const taxes: [string, number][] = [
    ['Federal Income Tax', share(rng.real(0.08, 0.16))],
    ['Social Security', share(0.062)],
    ['Medicare', share(0.0145)],
    [`${person.home.state} State Income Tax`, share(rng.real(0.02, 0.05))],
  ];
  const deductions: [string, number][] = rng.sample<[string, number]>(
    [
      ['401(k)', share(0.05)],
      ['Medical', rng.int(40, 160)],
      ['Dental', 12.5],
      ['Vision', 6.2],
      ['Life Ins', 9.75],
      ['HSA', 50],
      ['Union Dues', 22.4],
      ['Parking', 35],
    ],
    rng.int(2, 5),
  );
  const out = [...taxes, ...deductions].reduce((sum, [, v]) => sum + v, 0);
  return {
    paid,
    from: addDays(paid, -(perYear === 12 ? 34 : told ? 18 : 19)),
    to: addDays(paid, -5),
    soFar,
    rate,
    hours,
    regular,
    overtime,
    gross,
    taxes,
    deductions,
    net: round2(gross - out + (told?.netOff ?? 0)),
    out: round2(out),
    ytd: (n: number) => amount(n * soFar + (n === gross ? (told?.ytdOff ?? 0) : 0)),
  };
}

export type Payroll = ReturnType<typeof payroll>;

export const earningRows = (p: Payroll): string[][] => [
  ['Regular', amount(p.rate), p.hours.toFixed(2), amount(p.regular), p.ytd(p.regular)],
  ...(p.overtime ? [['Overtime', amount(p.rate * 1.5), '', amount(p.overtime), p.ytd(p.overtime)]] : []),
];

export const sum = (items: readonly (readonly [string, number])[]): number => items.reduce((t, [, v]) => t + v, 0);
