import type { FieldValue } from '../packet/document.js';
import type { PrivacyClass, Taxonomy } from '../taxonomy/taxonomy.js';
import { viewFor } from './field-view.js';
import { maskValue } from './mask-value.js';
import type { Principal } from './principal.js';

/** A value as the one who asks may see it. */
export type Mask = (value: string, privacy: PrivacyClass) => string;

/** `key`: of the digests that auditors see. */
export const maskFor =
  ({ roles, tenant }: Pick<Principal, 'roles' | 'tenant'>, key: Uint8Array): Mask =>
  (value, privacy) =>
    maskValue(value, viewFor(roles, privacy), { key, tenant });

/** What names nobody knows the class of is taken for the most private. */
const UNKNOWN: PrivacyClass = 'sensitive';

/** The fields of a document of this type, masked by the privacy classes of its taxonomy. Places and confidences stay. */
export const maskFields = (
  fields: Record<string, FieldValue>,
  type: string,
  taxonomy: Pick<Taxonomy, 'types'>,
  mask: Mask,
): Record<string, FieldValue> => {
  const rules = taxonomy.types.find(({ id }) => id === type)?.fields ?? [];
  const classOf = (name: string): PrivacyClass => rules.find((rule) => rule.name === name)?.privacy ?? UNKNOWN;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, { ...field, value: mask(field.value, classOf(name)) }]),
  );
};
