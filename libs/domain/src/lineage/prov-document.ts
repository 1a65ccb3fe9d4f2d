import { z } from 'zod';

/** Attributes of a record: names are qualified (`prov:type`), values are strings, numbers or typed literals. */
const literal = z.object({ $: z.string(), type: z.string() });
const value = z.union([z.string(), z.number(), literal]);
const records = z.record(z.string(), z.record(z.string(), value));

/** PROV-JSON (W3C Member Submission, 24 April 2013), as far as lineage needs it. */
export const provDocument = z.object({
  prefix: z.record(z.string(), z.string()),
  entity: records,
  activity: records,
  agent: records,
  wasGeneratedBy: records,
  used: records,
  wasDerivedFrom: records,
  wasAssociatedWith: records,
  wasAttributedTo: records,
});
export type ProvDocument = z.infer<typeof provDocument>;
type Attributes = ProvDocument['entity'][string];
type Relation = 'wasGeneratedBy' | 'used' | 'wasDerivedFrom' | 'wasAssociatedWith' | 'wasAttributedTo';

/** A qualified name as a value, which a bare string would not be. */
export const name = (qualified: string): z.infer<typeof literal> => ({ $: qualified, type: 'prov:QUALIFIED_NAME' });

/** Attributes that are not there (null) are left out: PROV knows no null. */
const present = (attributes: Record<string, Attributes[string] | null>): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, Attributes[string]] => entry[1] !== null));

/** Collects a PROV document. Saying a record twice is saying it once. */
export class ProvBuilder {
  readonly #document: ProvDocument;
  readonly #said = new Set<string>();

  constructor(prefix: Record<string, string>) {
    const relations = { wasGeneratedBy: {}, used: {}, wasDerivedFrom: {}, wasAssociatedWith: {}, wasAttributedTo: {} };
    this.#document = { prefix, entity: {}, activity: {}, agent: {}, ...relations };
  }

  node(kind: 'entity' | 'activity' | 'agent', id: string, attributes: Record<string, Attributes[string] | null>): string {
    this.#document[kind][id] ??= present(attributes);
    return id;
  }

  relate(relation: Relation, attributes: Record<string, Attributes[string] | null>): void {
    const said = `${relation} ${JSON.stringify(attributes)}`;
    if (this.#said.has(said)) return;
    this.#said.add(said);
    this.#document[relation][`_:r${this.#said.size}`] = present(attributes);
  }

  build(): ProvDocument {
    return this.#document;
  }
}
