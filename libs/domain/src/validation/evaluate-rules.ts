import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { evaluate } from './expression.js';
import type { RuleContext } from './rule-context.js';
import type { RuleOutcome } from './rule-outcome.js';

type Rule = Taxonomy['rules'][number];

/** The documents that a rule is about: those whose type it names. */
const concerned = ({ when, assert }: Rule, { documents }: RuleContext): string[] => {
  const words = new Set(`${when} ${assert}`.match(/(?<=['"])[a-z0-9-]+(?=['"])/g));
  return documents.filter(({ type }) => words.has(type)).map(({ id }) => id);
};

const outcomeOf = (rule: Rule, context: RuleContext): RuleOutcome['outcome'] => {
  try {
    if (!evaluate(rule.when, context)) return 'not_applicable';
    return evaluate(rule.assert, context) ? 'passed' : 'failed';
  } catch {
    // The reason may quote a value of the borrower's; the rule's id says where to look.
    return 'error';
  }
};

/** Every rule of the taxonomy over the packet's documents, in the taxonomy's order. */
export const evaluateRules = (rules: Rule[], context: RuleContext): RuleOutcome[] =>
  rules.map((rule) => {
    const outcome = outcomeOf(rule, context);
    const documents = outcome === 'not_applicable' ? [] : concerned(rule, context);
    return { id: rule.id, severity: rule.severity, outcome, message: rule.message, documents };
  });
