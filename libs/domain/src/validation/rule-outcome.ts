import type { Manifest } from '../manifest/manifest.js';

/** What became of one rule or requirement. `error`: it could not be evaluated, which is never a pass. */
export type RuleOutcome = Manifest['rules'][number];

/** The reason where the expression itself is at fault, and not what was read. */
export const EXPRESSION_FAULT = 'the expression can not be evaluated';

/** Is an outcome's reason one for the taxonomy's author to mend? Outcomes of before reasons were told are. */
export const isExpressionFault = (reason: string | undefined): boolean => reason?.includes(EXPRESSION_FAULT) ?? true;
