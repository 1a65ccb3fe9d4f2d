import type { UsContext } from '../us-paper.js';

/** The legal description of the property. */
export const lotOf = ({ rng, loan }: UsContext): string =>
  `LOT ${rng.int(1, 90)}, BLOCK ${rng.int(1, 12)}, ${rng.pick(['WILLOW CREEK', 'HIGHLAND ESTATES', 'MEADOWBROOK UNIT 3'])}, ACCORDING TO THE PLAT THEREOF AS RECORDED IN PLAT BOOK ${rng.int(5, 99)}, PAGE ${rng.int(1, 300)}, OF THE PUBLIC RECORDS OF ${loan.property.county.toUpperCase()} COUNTY, ${loan.property.stateName.toUpperCase()}.`;
