import type { Person, UsCase } from '../people/us-case.js';
import type { UsFacts } from '../people/us-facts.js';

/** One paper of a packet that is planned, not drawn: which layout, about whom, of which loan, saying what. */
export interface PlannedPaper {
  /** By which faults and tests speak of it: `pay-1`. */
  readonly key: string;
  readonly type: string;
  /** Index of the paper's layouts. */
  readonly layout: number;
  readonly person: Person;
  readonly loan: UsCase;
  readonly facts?: UsFacts;
  /** 0-based pages that are not in the packet. */
  readonly without?: readonly number[];
  /** Key of the paper that it is a copy of, page for page. */
  readonly copyOf?: string;
}
