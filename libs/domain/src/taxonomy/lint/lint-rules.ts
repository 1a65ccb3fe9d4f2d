import { expressionFault } from '../../validation/expression.js';
import type { Taxonomy } from '../taxonomy.js';
import { error, type Finding } from './finding.js';

interface Expression {
  path: string;
  text: string;
  /** Types that `d` may be of; none where the expression has no `d`. */
  each: readonly string[];
}

const expressionsOf = (taxonomy: Taxonomy): Expression[] => [
  ...taxonomy.rules.flatMap(({ id, when, assert, each = [] }) => [
    { path: `rules.${id}.when`, text: when, each },
    { path: `rules.${id}.assert`, text: assert, each },
  ]),
  ...taxonomy.products.flatMap(({ id, requires }) =>
    requires.map((requirement) => ({ path: `products.${id}.requires.${requirement.id}.when`, text: requirement.when, each: [] })),
  ),
];

const faults = ({ path, text, each }: Expression): Finding[] => {
  const fault = expressionFault(text);
  if (fault !== null) return [error('expression-invalid', path, fault)];
  const isUnbound = each.length === 0 && /\bd\.[a-z]/.test(text) && !/\(d,/.test(text);
  return isUnbound ? [error('document-unbound', path, '`d` is there only for a rule with `each`')] : [];
};

/** Names after `d.fields.`: those of the rule's own document. */
const fieldsOf = (text: string): string[] => [...text.matchAll(/\bd\.fields\.\??([a-z][a-zA-Z0-9]*)/g)].map(([, name]) => name!);

/** A name that no type it may stand for has is a slip of the pen, and the rule could never be evaluated. */
const unknownFields = (taxonomy: Taxonomy): ((expression: Expression) => Finding[]) => {
  const fields = new Map(taxonomy.types.map((type) => [type.id, new Set(type.fields.map(({ name }) => name))]));
  const any = new Set([...fields.values()].flatMap((names) => [...names]));
  const known = (types: readonly string[]): ReadonlySet<string> =>
    types.length === 0 ? any : new Set(types.flatMap((type) => [...(fields.get(type) ?? [])]));
  return ({ path, text, each }) =>
    fieldsOf(text)
      .filter((name) => !known(each).has(name))
      .map((name) => error('field-unknown', path, `no type that it is about has a field ${name}`));
};

/** Rules and conditions that do not parse, call nothing known, or ask for a field that is never read. */
export const lintRules = (taxonomy: Taxonomy): Finding[] => {
  const expressions = expressionsOf(taxonomy);
  return [...expressions.flatMap(faults), ...expressions.flatMap(unknownFields(taxonomy))];
};
