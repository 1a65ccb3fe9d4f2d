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
  taxonomy: Pick<Taxonomy, 'types'>;
}

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
 * passed nor failed. What was waived or does not apply is no matter of the borrower's; nor is what is merely worth knowing.
 */
export const checklistOf = (input: ChecklistInput): Checklist => {
  const { documents, rules } = input;
  const matters = rules.filter(({ waived, severity }) => waived !== true && severity !== 'info');
  const failed = matters.filter(({ outcome }) => outcome === 'failed');
  const line = ({ id, message }: Manifest['rules'][number]): Line => ({ id, text: message });
  const isRequirement = ({ id }: { id: string }) => id.startsWith(REQUIREMENT_PREFIX);
  const doubtful = documents.filter(({ status }) => status === 'needs_review');
  const beingChecked = [
    ...matters.filter(({ outcome }) => outcome === 'error').map(line),
    ...doubtful.map(({ type, title }, i) => ({ id: `document.${type}.${i + 1}`, text: `We are checking: ${title}.` })),
  ];
  const missing = [...failed.filter(isRequirement).map(line), ...requested(input)];
  const problems = failed.filter((one) => !isRequirement(one)).map(line);
  const complete = missing.length + problems.length + beingChecked.length === 0;
  return { complete, missing, problems, beingChecked, received: receivedOf(documents) };
};
