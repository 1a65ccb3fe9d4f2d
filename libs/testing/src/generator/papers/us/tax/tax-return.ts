import { year } from '../../../people/dates.js';
import type { UsContext } from '../us-paper.js';

export interface TaxReturn {
  readonly taxYear: number;
  readonly wages: number;
  readonly interest: number;
  readonly agi: number;
}

export function taxReturn({ rng, person, loan, copy }: UsContext): TaxReturn {
  const wages = Math.round(person.salary * rng.real(0.9, 1));
  const interest = rng.int(12, 1400);
  return { taxYear: year(loan.closing) - 1 - copy, wages, interest, agi: wages + interest };
}
