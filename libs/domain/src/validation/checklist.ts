import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { REQUIREMENT_PREFIX } from './check-requirements.js';
import type { RuleOutcome } from './rule-outcome.js';

type Product = Taxonomy['products'][number];
type Requirement = Product['requires'][number];
type Rule = Taxonomy['rules'][number];

/** `to_check`: it could not be told by machine; a person of the lender's will. */
export type ChecklistState = 'received' | 'missing' | 'to_check' | 'waived';

/** One thing that the lender needs of the borrower. Ids, titles and counts only: no value read from a paper. */
export interface ChecklistItem {
  /** The outcome's id in the manifest: `requires.<requirement>`, or a rule's. */
  id: string;
  state: ChecklistState;
  /** In plain words, what to send. */
  ask: string;
  /** Without it the loan can not go on; else it may be asked for. */
  required: boolean;
  /** Titles of the papers any of which will do; empty where the item is about papers that were sent already. */
  anyOf: string[];
  /** How many are needed and were found; both 0 where papers sent already must be mended or replaced. */
  needed: number;
  received: number;
  /** Ids of the documents that count, or that are to be replaced. */
  documents: string[];
}

export interface Checklist {
  product: { id: string; title: string } | null;
  /** Nothing required is missing or left to check. */
  complete: boolean;
  items: ChecklistItem[];
}

export interface ChecklistInput {
  taxonomy: Pick<Taxonomy, 'products' | 'rules' | 'types'>;
  /** Null where the packet named none: then only papers to be mended are listed. */
  product: string | null;
  /** As the manifest has them. */
  rules: readonly RuleOutcome[];
  /** Ids of outcomes that a reviewer waived. */
  waived?: ReadonlySet<string>;
}

type Outcome = Pick<RuleOutcome, 'id' | 'outcome' | 'documents'>;

const stateOf = ({ id, outcome }: Outcome, waived: ChecklistInput['waived']): ChecklistState => {
  if (waived?.has(id)) return 'waived';
  if (outcome === 'error') return 'to_check';
  return outcome === 'passed' ? 'received' : 'missing';
};

const fromRequirement = (requirement: Requirement, outcome: Outcome, input: ChecklistInput): ChecklistItem => {
  const titles = new Map(input.taxonomy.types.map(({ id, title }) => [id, title]));
  return {
    id: outcome.id,
    state: stateOf(outcome, input.waived),
    ask: requirement.ask ?? requirement.message,
    required: requirement.severity === 'error',
    anyOf: requirement.anyOf.map((type) => titles.get(type) ?? type),
    needed: requirement.count,
    received: outcome.documents.length,
    documents: outcome.documents,
  };
};

/** A rule asks for something only where it is broken or can not be told; what holds is no item of a list of papers. */
const fromRule = ({ severity, ask, message }: Rule, outcome: Outcome, input: ChecklistInput): ChecklistItem => ({
  id: outcome.id,
  state: stateOf(outcome, input.waived),
  ask: ask ?? message,
  required: severity === 'error',
  anyOf: [],
  needed: 0,
  received: 0,
  documents: outcome.documents,
});

const isSettled = ({ required, state }: ChecklistItem): boolean => !required || state === 'received' || state === 'waived';

/**
 * What a borrower has sent and what is missing, in plain words: the product's requirements that apply, in their order, then the
 * rules that ask the borrower for something. What does not apply is left out. Pure; made of the manifest's outcomes.
 */
export const checklist = (input: ChecklistInput): Checklist => {
  const outcomes = new Map(input.rules.map((outcome) => [outcome.id, outcome]));
  const product = input.taxonomy.products.find(({ id }) => id === input.product);
  const requirements = (product?.requires ?? []).flatMap((requirement) => {
    const outcome = outcomes.get(`${REQUIREMENT_PREFIX}${requirement.id}`);
    if (outcome === undefined || outcome.outcome === 'not_applicable') return [];
    return [fromRequirement(requirement, outcome, input)];
  });
  const mended = input.taxonomy.rules.flatMap((rule) => {
    const outcome = outcomes.get(rule.id);
    const isOpen = outcome?.outcome === 'failed' || outcome?.outcome === 'error';
    return rule.ask === undefined || outcome === undefined || !isOpen ? [] : [fromRule(rule, outcome, input)];
  });
  const items = [...requirements, ...mended];
  return { product: product ? { id: product.id, title: product.title } : null, complete: items.every(isSettled), items };
};
