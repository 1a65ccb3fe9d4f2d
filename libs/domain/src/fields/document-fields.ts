import type { DateOrder } from '../classification/printed-date.js';
import type { FieldValue } from '../packet/document.js';
import type { DocumentType, FieldRule } from '../taxonomy/taxonomy.js';
import { normaliseField, sameField } from './normalise-field.js';
import type { FieldValues } from './read-fields.js';

/** What was read on one page of a document, by whomever. */
export interface PageFields {
  page: number;
  /** By the type's patterns. */
  read: FieldValues;
  /** By a model that was asked about the page, in its own words. */
  answered?: FieldValues;
}

export interface DocumentFields {
  fields: FieldValues;
  /** Names of required fields that no page gave. */
  missing: string[];
}

/** A model's own word for how sure it is of a value is believed up to here only. */
const MOST_FROM_MODEL = 0.85;
const CEILING = 0.99;
/** Fields read on further pages of the same document are no independent witnesses: what they add is halved. */
const SECOND_WITNESS = 0.5;

/** Readings that say the same, surest first. */
type Side = FieldValue[];

const sidesOf = (kind: FieldRule['kind'], readings: FieldValue[]): Side[] => {
  const sides: Side[] = [];
  for (const reading of readings) {
    const same = sides.find((side) => side.some(({ value }) => sameField(kind, value, reading.value)));
    if (same) same.push(reading);
    else sides.push([reading]);
  }
  return sides.map((side) => side.sort((a, b) => b.confidence - a.confidence));
};

const sureOf = (side: Side): number => {
  const doubt = side.reduce((left, { confidence }, at) => left * (1 - confidence * (at === 0 ? 1 : SECOND_WITNESS)), 1);
  return Math.min(CEILING, 1 - doubt);
};

/** A whole account says more than a masked one; else the surest reading. */
const spokesman = (kind: FieldRule['kind'], side: Side): FieldValue =>
  kind === 'account' ? (side.find(({ value }) => !value.includes('*')) ?? side[0]!) : side[0]!;

const settle = (rule: FieldRule, readings: FieldValue[]): FieldValue | null => {
  const sides = sidesOf(rule.kind, readings).map((side) => ({ side, sure: sureOf(side) }));
  const [best, ...others] = sides.sort((a, b) => b.sure - a.sure);
  if (best === undefined) return null;
  const against = others.reduce((most, { sure }) => Math.max(most, sure), 0);
  // Two values that speak equally loud leave an even chance.
  const confidence = Math.min(best.sure, best.sure / (1 + (against * against) / best.sure));
  return { ...spokesman(rule.kind, best.side), confidence: Number(confidence.toFixed(4)) };
};

/** A model's word for a field in its kind's own form; nothing where it is not of that kind. */
const believed = (answered: FieldValue | undefined, { kind }: FieldRule, dates?: DateOrder): FieldValue[] => {
  const value = answered === undefined ? null : normaliseField(kind, answered.value, dates);
  if (answered === undefined || value === null) return [];
  return [{ ...answered, value, confidence: Math.max(0, Math.min(MOST_FROM_MODEL, answered.confidence)) }];
};

/**
 * One value for each field of a document, from its pages in order: agreement makes it surer, contradiction less sure.
 * Readings of names that the type has no field for are dropped.
 */
export const documentFields = (type: DocumentType, pages: readonly PageFields[], dates?: DateOrder): DocumentFields => {
  const fields: FieldValues = {};
  for (const rule of type.fields) {
    const readings = pages.flatMap(({ read, answered }) => [
      ...(read[rule.name] === undefined ? [] : [read[rule.name]!]),
      ...believed(answered?.[rule.name], rule, dates),
    ]);
    const value = settle(rule, readings);
    if (value !== null) fields[rule.name] = value;
  }
  return { fields, missing: type.fields.filter(({ name, required }) => required && !(name in fields)).map(({ name }) => name) };
};
