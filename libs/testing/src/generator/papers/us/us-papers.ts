import { bankStatement } from './assets/bank-statement.js';
import { identityPapers } from './identity/cards.js';
import { paystub } from './income/paystub.js';
import { w2 } from './income/w2.js';
import { taxReturn1040 } from './tax/form-1040.js';
import { form1098, form1099 } from './tax/information-returns.js';
import type { UsPaper } from './us-paper.js';

/** Every paper of a US mortgage file that the generator can write. */
export const US_PAPERS: readonly UsPaper[] = [...identityPapers, paystub, w2, bankStatement, taxReturn1040, form1099, form1098];
