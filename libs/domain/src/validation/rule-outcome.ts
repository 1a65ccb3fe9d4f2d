import type { Manifest } from '../manifest/manifest.js';

/** What became of one rule or requirement. `error`: it could not be evaluated, which is never a pass. */
export type RuleOutcome = Manifest['rules'][number];
