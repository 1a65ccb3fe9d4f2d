import type { InContext } from '../in-paper.js';

/** What the person’s business is called. */
export const tradeName = (c: InContext): string =>
  `${c.person.last} ${c.rng.pick(['Traders', 'Enterprises', 'Electricals', 'Garments', 'Agencies'])}`;
