import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { evaluate } from './expression.js';
import type { RuleContext } from './rule-context.js';
import type { RuleOutcome } from './rule-outcome.js';

type Product = Taxonomy['products'][number];
type Requirement = Product['requires'][number];

const outcomeOf = ({ when, count }: Requirement, found: number, context: RuleContext): RuleOutcome['outcome'] => {
  try {
    if (!evaluate(when, context)) return 'not_applicable';
    return found >= count ? 'passed' : 'failed';
  } catch {
    return 'error';
  }
};

/** Outcome ids of a product's requirements begin with this. */
export const REQUIREMENT_PREFIX = 'requires.';

/** Does the packet hold the documents that its product asks for? Rejected documents do not count. */
export const checkRequirements = (product: Product, context: RuleContext): RuleOutcome[] =>
  product.requires.map((requirement) => {
    const fitting = context.documents.filter(({ type, status }) => status !== 'rejected' && requirement.anyOf.includes(type));
    const { id, severity, message } = requirement;
    const outcome = outcomeOf(requirement, fitting.length, context);
    return { id: `${REQUIREMENT_PREFIX}${id}`, severity, outcome, message, documents: fitting.map((document) => document.id) };
  });
