import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { ArrangedDocument, Waiver } from './arrangement.js';

/** What of the taxonomy and packet says how many persons must agree. */
export interface FourEyesRules {
  taxonomy: Pick<Taxonomy, 'review' | 'rules' | 'products'>;
  product: string | null;
}

const lists = (ids: readonly string[] | undefined, id: string | null): boolean =>
  ids === undefined || (id !== null && ids.includes(id));

/** How many persons must agree on a document of this type, in a packet of this product. */
export const personsForType = (type: string, { taxonomy, product }: FourEyesRules): 1 | 2 =>
  taxonomy.review.fourEyes.some(({ types, products }) => lists(types, type) && lists(products, product)) ? 2 : 1;

const severityOf = (id: string, { taxonomy, product }: FourEyesRules): string | undefined => {
  const requirements = taxonomy.products.find((one) => one.id === product)?.requires ?? [];
  const all = [...taxonomy.rules, ...requirements.map((one) => ({ ...one, id: `requires.${one.id}` }))];
  return all.find((one) => one.id === id)?.severity;
};

/** How many persons must agree that a rule or an exception may stand. */
export const personsForWaiver = ({ of, id }: Pick<Waiver, 'of' | 'id'>, rules: FourEyesRules): 1 | 2 => {
  const severity = of === 'rule' ? severityOf(id, rules) : undefined;
  return rules.taxonomy.review.fourEyesWaivers.some((one) => one === severity) ? 2 : 1;
};

/** Persons that a document still waits for; none where no person has decided it yet: that is another question. */
export const personsMissing = (
  { type, decidedBy }: Pick<ArrangedDocument, 'type' | 'decidedBy'>,
  rules: FourEyesRules,
): number => (decidedBy.length === 0 ? 0 : Math.max(0, personsForType(type, rules) - decidedBy.length));

export const isWaived = (one: Waiver, rules: FourEyesRules): boolean => one.decidedBy.length >= personsForWaiver(one, rules);
