import { sameIdentifier } from '../sequence/identifiers.js';
import { runningLines, sharesAny } from '../sequence/likeness.js';
import type { SequencePage } from '../sequence/sequence-page.js';
import { type Fragment, identifiersConflict } from './fragment.js';

/** What is known of a fragment's pages taken together. */
export interface FragmentLooks {
  runningLines: string[];
  sizes: string[];
  sources: string[];
  /** Types that some page is sure of. */
  sureTypes: string[];
  identifiers: Record<string, string>;
}

/** A page's type counts here from this confidence on. */
const SURE_TYPE = 0.6;

export const looksOf = (pages: SequencePage[], fragment: Fragment, otherType: string): FragmentLooks => {
  const members = fragment.pages.map((index) => pages[index]!);
  return {
    runningLines: members.flatMap((p) => runningLines(p.decision.signature)),
    sizes: members.map((p) => p.decision.signature.size),
    sources: members.map((p) => p.facts.sourceId),
    sureTypes: members
      .filter((p) => p.decision.confidence >= SURE_TYPE && p.decision.type !== otherType)
      .map((p) => p.decision.type),
    identifiers: Object.assign({}, ...members.map((p) => p.decision.identifiers)),
  };
};

/** Agreement of two lists: `shared` where they meet, `apart` where both say something and nothing is shared, else nothing. */
const agreement = (a: string[], b: string[], shared: number, apart: number): number => {
  if (a.length === 0 || b.length === 0) return 0;
  return sharesAny(a, b) ? shared : apart;
};

const identifierNats = (a: Record<string, string>, b: Record<string, string>): number => {
  if (identifiersConflict(a, b)) return -6;
  return 2 * Object.entries(a).filter(([name, value]) => b[name] !== undefined && sameIdentifier(value, b[name])).length;
};

/** How much, in nats, two fragments of one total look like pieces of one paper, apart from their numbers. */
export const affinity = (a: FragmentLooks, b: FragmentLooks): number =>
  agreement(a.runningLines, b.runningLines, 2, -1.5) +
  agreement(a.sureTypes, b.sureTypes, 2, -4) +
  agreement(a.sizes, b.sizes, 0.5, -0.5) +
  agreement(a.sources, b.sources, 0, -2) +
  identifierNats(a.identifiers, b.identifiers);
