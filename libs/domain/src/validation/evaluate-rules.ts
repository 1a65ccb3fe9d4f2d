import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { evaluate, lacking } from './expression.js';
import type { RuleContext } from './rule-context.js';
import { EXPRESSION_FAULT, type RuleOutcome } from './rule-outcome.js';

type Rule = Taxonomy['rules'][number];
type Verdict = Pick<RuleOutcome, 'outcome'> & { reason?: string };

/** Never the library's own words: they may quote a value of the borrower's. */
const cannotTell = (thrown: unknown): Verdict => ({ outcome: 'error', reason: lacking(thrown) ?? EXPRESSION_FAULT });

const verdictOn = (rule: Rule, context: Parameters<typeof evaluate>[1]): Verdict => {
  try {
    if (!evaluate(rule.when, context)) return { outcome: 'not_applicable' };
    return { outcome: evaluate(rule.assert, context) ? 'passed' : 'failed' };
  } catch (thrown) {
    return cannotTell(thrown);
  }
};

/** The documents that a rule over the whole packet is about: those whose type it names. */
const concerned = ({ when, assert }: Rule, { documents }: RuleContext): string[] => {
  const words = new Set(`${when} ${assert}`.match(/(?<=['"])[a-z0-9-]+(?=['"])/g));
  return documents.filter(({ type }) => words.has(type)).map(({ id }) => id);
};

/** What weighs most, first: one broken document breaks the rule, and one that could not be told keeps it from passing. */
const GRAVITY: readonly RuleOutcome['outcome'][] = ['failed', 'error', 'passed', 'not_applicable'];

/** The rule over each document of its types; the outcome names those that made it what it is. */
const overEach = (rule: Rule, types: readonly string[], context: RuleContext): Verdict & { documents: string[] } => {
  const verdicts = context.documents
    .filter(({ type }) => types.includes(type))
    .map((d) => ({ id: d.id, ...verdictOn(rule, { ...context, d }) }));
  const outcome = GRAVITY.find((one) => verdicts.some((verdict) => verdict.outcome === one)) ?? 'not_applicable';
  const decisive = verdicts.filter((verdict) => verdict.outcome === outcome);
  const reasons = new Set(decisive.flatMap(({ reason }) => reason ?? []));
  const documents = outcome === 'not_applicable' ? [] : decisive.map(({ id }) => id);
  return { outcome, documents, ...(reasons.size > 0 && { reason: [...reasons].join('; ') }) };
};

const overAll = (rule: Rule, context: RuleContext): Verdict & { documents: string[] } => {
  const verdict = verdictOn(rule, context);
  return { ...verdict, documents: verdict.outcome === 'not_applicable' ? [] : concerned(rule, context) };
};

/**
 * Every rule of the taxonomy over the packet's documents, in the taxonomy's order. `error`: it applies and could not be evaluated,
 * most often because a field was not read; `reason` says which, and no value. That is never a pass.
 */
export const evaluateRules = (rules: readonly Rule[], context: RuleContext): RuleOutcome[] =>
  rules.map((rule) => {
    const { outcome, documents, reason } = rule.each === undefined ? overAll(rule, context) : overEach(rule, rule.each, context);
    const { id, severity, message } = rule;
    return { id, severity, outcome, message, documents, ...(reason !== undefined && { reason }) };
  });
