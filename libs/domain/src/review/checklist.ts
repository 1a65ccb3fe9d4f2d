import type { Manifest } from '../manifest/manifest.js';
import type { DocumentRecord } from '../packet/document.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { REQUIREMENT_PREFIX } from '../validation/check-requirements.js';
import type { DocumentRequest } from './arrangement.js';

interface Line {
  id: string;
  text: string;
}

/** For the borrower: what is missing, what does not fit, what is still being looked at, what has come. */
export interface Checklist {
  complete: boolean;
  missing: Line[];
  problems: Line[];
  beingChecked: Line[];
  received: { type: string; title: string; count: number }[];
}

export interface ChecklistInput {
  documents: readonly Pick<DocumentRecord, 'type' | 'title' | 'status'>[];
  rules: Manifest['rules'];
  requests: readonly DocumentRequest[];
  taxonomy: Pick<Taxonomy, 'types' | 'products' | 'rules'>;
}

type Outcome = Manifest['rules'][number];

/** What a requirement or rule asks of the borrower, by the outcome's id. Rules without it are between the lender's own people. */
const asksOf = ({ products, rules }: ChecklistInput['taxonomy']): Map<string, string> => {
  const required = products.flatMap(({ requires }) => requires);
  return new Map([
    ...required.map(({ id, ask, message }) => [`${REQUIREMENT_PREFIX}${id}`, ask ?? message] as const),
    ...rules.flatMap(({ id, ask }) => (ask === undefined ? [] : [[id, ask] as const])),
  ]);
};

/** Said once, in place of what only reviewers may know. */
const PAPERS_CHECKED: Line = { id: 'papers', text: 'We are checking your papers.' };

const receivedOf = (documents: ChecklistInput['documents']): Checklist['received'] => {
  const kept = documents.filter(({ status }) => status !== 'rejected');
  return [...Map.groupBy(kept, ({ type }) => type)].map(([type, all]) => ({ type, title: all[0]!.title, count: all.length }));
};

/** Of what a person asked for: what came later of that type is not told apart from what was there, so it stays on the list. */
const requested = ({ requests, taxonomy }: ChecklistInput): Line[] =>
  requests.map(({ type, note }, i) => {
    const title = taxonomy.types.find(({ id }) => id === type)?.title ?? type;
    return { id: `requested.${i + 1}`, text: note === '' ? `Please send: ${title}.` : `Please send: ${title}. ${note}` };
  });

/**
 * The results of validation, sorted for who must act. A rule that could not be evaluated is being checked: it has neither
 * passed nor failed; so is one that asks the borrower for nothing, of which no more is said. What was waived or does not apply
 * is no matter of the borrower's; nor is what is merely worth knowing.
 */
export const checklistOf = (input: ChecklistInput): Checklist => {
  const { documents, rules, taxonomy } = input;
  const asks = asksOf(taxonomy);
  const open = rules.filter(({ waived, severity, outcome }) => {
    return waived !== true && severity !== 'info' && (outcome === 'failed' || outcome === 'error');
  });
  const lines = (some: Outcome[]): Line[] => some.map(({ id }) => ({ id, text: asks.get(id) ?? '' }));
  const asked = open.filter(({ id }) => asks.has(id));
  const failed = asked.filter(({ outcome }) => outcome === 'failed');
  const isRequirement = ({ id }: { id: string }) => id.startsWith(REQUIREMENT_PREFIX);
  const doubtful = documents.filter(({ status }) => status === 'needs_review');
  const beingChecked = [
    ...lines(asked.filter(({ outcome }) => outcome === 'error')),
    ...doubtful.map(({ type, title }, i) => ({ id: `document.${type}.${i + 1}`, text: `We are checking: ${title}.` })),
    ...(open.length > asked.length ? [PAPERS_CHECKED] : []),
  ];
  const missing = [...lines(failed.filter(isRequirement)), ...requested(input)];
  const problems = lines(failed.filter((one) => !isRequirement(one)));
  const complete = missing.length + problems.length + beingChecked.length === 0;
  return { complete, missing, problems, beingChecked, received: receivedOf(documents) };
};
