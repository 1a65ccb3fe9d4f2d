import type { Product } from '../taxonomy/taxonomy.js';
import { evaluate, lacking } from './expression.js';
import type { RuleContext } from './rule-context.js';
import { EXPRESSION_FAULT, type RuleOutcome } from './rule-outcome.js';

type Requirement = Product['requires'][number];

const verdictOn = ({ when, count }: Requirement, found: number, context: RuleContext) => {
  try {
    if (!evaluate(when, context)) return { outcome: 'not_applicable' as const };
    return { outcome: found >= count ? ('passed' as const) : ('failed' as const) };
  } catch (thrown) {
    return { outcome: 'error' as const, reason: lacking(thrown) ?? EXPRESSION_FAULT };
  }
};

/** Outcome ids of a product's requirements begin with this. */
export const REQUIREMENT_PREFIX = 'requires.';

/** Does the packet hold the documents that its product asks for? Rejected documents and copies of others do not count. */
export const checkRequirements = (product: Product, context: RuleContext): RuleOutcome[] =>
  product.requires.map((requirement) => {
    const fitting = context.documents.filter(({ type, isCopy }) => !isCopy && requirement.anyOf.includes(type));
    const { id, severity, message } = requirement;
    const verdict = verdictOn(requirement, fitting.length, context);
    const documents = fitting.map((document) => document.id);
    return { id: `${REQUIREMENT_PREFIX}${id}`, severity, message, documents, ...verdict };
  });
