import { Sheet } from '../../../dsl/sheet.js';
import { formFoot } from '../../parts.js';
import type { UsContext } from '../us-paper.js';

/** The sheet of a loan instrument, letter or legal size, with a line for initials at its foot. */
export const legalSheet = (c: UsContext, foot: string, form = ''): Sheet => {
  const { rng } = c;
  const size = rng.pick(['letter', 'letter', 'legal'] as const);
  return new Sheet(
    {
      ...c.style,
      body: rng.chance(0.75) ? 'serif' : 'sans',
      head: 'serif',
      margin: rng.int(48, 72),
      size: rng.real(9.6, 12),
      leading: rng.real(1.2, 1.75),
      titleAlign: 'center',
    },
    {
      size,
      bottom: 56,
      running: formFoot(foot, (n, of) => `${form}   (page ${n} of ${of} pages)     Initials: ____`),
    },
  );
};
