import { inAssetPapers } from './assets/statements.js';
import type { InPaper } from './in-paper.js';
import { returnPapers } from './income/returns.js';
import { salaryPapers } from './income/salary.js';
import { kycPapers } from './kyc/cards.js';
import { inLoanPapers } from './loan/loan-papers.js';
import { deedPapers } from './property/deeds.js';

/** Every paper of an Indian retail loan file that the generator can write. */
export const IN_PAPERS: readonly InPaper[] = [
  ...kycPapers,
  ...salaryPapers,
  ...returnPapers,
  ...inAssetPapers,
  ...deedPapers,
  ...inLoanPapers,
];
