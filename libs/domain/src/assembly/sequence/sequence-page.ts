import type { PageDecision } from '../../classification/page-decision.js';
import type { PageFacts } from '../../page/page-facts.js';

/** A page with content, in the order in which the sequence is read, with what lies between it and the one before. */
export interface SequencePage {
  facts: PageFacts;
  decision: PageDecision;
  /** Blank sheets between the page before and this one. */
  blanksBefore: number;
  /** A separator sheet lies between the page before and this one. */
  breakBefore: boolean;
}
