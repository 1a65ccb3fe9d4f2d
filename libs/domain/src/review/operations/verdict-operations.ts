import { failure } from '../../failure/catalogue.js';
import { normaliseField } from '../../fields/normalise-field.js';
import type { ArrangedDocument, Arrangement, Waiver } from '../arrangement.js';
import { decided, documentOf, documentTypeOf, type EditContext, invalid, replaced } from '../edit-context.js';
import type { OperationOf } from '../edit-operation.js';
import { personsForType, personsForWaiver } from '../four-eyes.js';

const earliestOf = ({ pages }: ArrangedDocument): number => pages[0]!;

export const correct = (one: Arrangement, { document: id, field, value, page }: OperationOf<'correct'>, context: EditContext) => {
  const document = documentOf(one, id);
  const rule = documentTypeOf(context, document.type).fields.find(({ name }) => name === field);
  if (!rule) throw invalid('the type of the document has no such field');
  if (page !== undefined && !document.pages.includes(page)) throw invalid('the document has no such page');
  const normal = normaliseField(rule.kind, value, context.taxonomy.dates);
  if (normal === null) throw invalid(`the value does not read as ${rule.kind}`);
  const correction = { value: normal, page: page ?? earliestOf(document), by: context.actor };
  return replaced(one, decided(document, context.actor, { corrections: { ...document.corrections, [field]: correction } }));
};

const waived = ({ rule, exception }: OperationOf<'waive'>): Pick<Waiver, 'of' | 'id'> =>
  rule === undefined ? { of: 'exception', id: exception! } : { of: 'rule', id: rule };

const isSame = (a: Pick<Waiver, 'of' | 'id'>, b: Pick<Waiver, 'of' | 'id'>): boolean => a.of === b.of && a.id === b.id;

export const waive = (one: Arrangement, operation: OperationOf<'waive'>, { actor }: EditContext): Arrangement => {
  const target = waived(operation);
  const others = one.waivers.filter((other) => !isSame(other, target));
  return { ...one, waivers: [...others, { ...target, reason: operation.reason, decidedBy: [actor] }] };
};

export const request = (one: Arrangement, { type, note }: OperationOf<'request'>, context: EditContext): Arrangement => {
  documentTypeOf(context, type);
  return { ...one, requests: [...one.requests, { type, note, by: context.actor }] };
};

/** One more person who agrees. Whoever has decided it can not be the second one as well. */
const seconded = (decidedBy: string[], persons: number, actor: string): string[] => {
  if (!decidedBy.includes(actor)) return [...decidedBy, actor];
  if (decidedBy.length < persons)
    throw failure('review.same-person', 'you decided this yourself; another person must approve it');
  return decidedBy;
};

export const approve = (one: Arrangement, { document: id, rule }: OperationOf<'approve'>, context: EditContext): Arrangement => {
  const { actor } = context;
  if (id !== undefined) {
    const document = documentOf(one, id);
    return replaced(one, { ...document, decidedBy: seconded(document.decidedBy, personsForType(document.type, context), actor) });
  }
  const target = one.waivers.find((waiver) => waiver.of === 'rule' && waiver.id === rule);
  if (!target) throw invalid('nobody has waived this rule yet');
  const agreed = { ...target, decidedBy: seconded(target.decidedBy, personsForWaiver(target, context), actor) };
  return { ...one, waivers: one.waivers.map((waiver) => (waiver === target ? agreed : waiver)) };
};

/** Does this agree with what another person decided? That takes an approver. */
export const isSecondLook = (
  one: Arrangement,
  operation: OperationOf<'approve'>,
  { actor }: Pick<EditContext, 'actor'>,
): boolean => {
  const standing =
    operation.document === undefined
      ? one.waivers.find(({ of, id }) => of === 'rule' && id === operation.rule)?.decidedBy
      : one.documents.find(({ id }) => id === operation.document)?.decidedBy;
  return standing?.some((person) => person !== actor) ?? false;
};
