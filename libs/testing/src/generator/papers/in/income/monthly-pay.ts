import { addMonths, endOfMonth } from '../../../people/dates.js';
import type { InContext } from '../in-paper.js';

interface Pay {
  readonly month: Date;
  readonly earn: [string, number][];
  readonly cut: [string, number][];
  readonly gross: number;
  readonly out: number;
}

/** One month’s salary, adding up. */
export function pay({ rng, person: p, loan }: InContext): Pay {
  const basic = Math.round(p.gross * 0.5);
  const earn: [string, number][] = [
    ['Basic', basic],
    ['House Rent Allowance', Math.round(basic * 0.4)],
    ['Conveyance Allowance', 1600],
    ['Medical Allowance', 1250],
    ['Special Allowance', 0],
    ['Leave Travel Allowance', 2000],
  ];
  earn[4]![1] = Math.max(0, p.gross - earn.reduce((t, [, v]) => t + v, 0));
  const cut: [string, number][] = [
    ['Provident Fund', Math.min(1800, Math.round(basic * 0.12))],
    ['Professional Tax', 200],
    ['Income Tax (TDS)', Math.round(p.gross * rng.real(0.02, 0.12))],
    ['ESI', p.gross < 21000 ? Math.round(p.gross * 0.0075) : 0],
    ['Group Mediclaim', rng.int(0, 900)],
  ];
  const sum = (items: [string, number][]): number => items.reduce((t, [, v]) => t + v, 0);
  return { month: endOfMonth(addMonths(loan.applied, -rng.int(1, 4))), earn, cut, gross: sum(earn), out: sum(cut) };
}
