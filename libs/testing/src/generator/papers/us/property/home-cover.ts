import { usd, usd0 } from '../../../people/money.js';
import type { UsContext } from '../us-paper.js';

/** A made-up insurer of homes. */
export const insurer = ({ rng }: UsContext): string =>
  `${rng.pick(['Prairie Mutual', 'Colonial Home', 'Shield & Anchor', 'Lighthouse', 'Great Plains Farm'])} ${rng.pick(['Insurance Company', 'Property & Casualty', 'Insurance Exchange'])}`;

/** The covers of a policy with their limits, as rows of a table. */
export function coverages(c: UsContext): string[][] {
  const dwelling = Math.round((c.loan.price * 0.8) / 1000) * 1000;
  return [
    ['Coverage A - Dwelling', usd0(dwelling), usd(980)],
    ['Coverage B - Other Structures', usd0(dwelling * 0.1), 'Included'],
    ['Coverage C - Personal Property', usd0(dwelling * 0.5), 'Included'],
    ['Coverage D - Loss of Use', usd0(dwelling * 0.2), 'Included'],
    ['Coverage E - Personal Liability (each occurrence)', '$300,000', usd(24)],
    ['Coverage F - Medical Payments to Others (each person)', '$5,000', 'Included'],
  ];
}
