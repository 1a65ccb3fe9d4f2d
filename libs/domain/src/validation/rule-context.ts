import type { DocumentRecord } from '../packet/document.js';
import type { Packet } from '../packet/packet.js';

export interface RuleInput {
  packet: Pick<Packet, 'product' | 'metadata'>;
  pages: number;
  documents: DocumentRecord[];
}

/** A field less sure than this is not put before rules: a rule must not cry wolf over what was misread. */
const BELIEVED = 0.5;

const believedFields = (fields: DocumentRecord['fields']): Map<string, string> =>
  new Map(Object.entries(fields).flatMap(([name, { value, confidence }]) => (confidence < BELIEVED ? [] : [[name, value]])));

/** Whole numbers are integers in CEL; names that come from outside are keys of maps, never properties. */
const whole = (n: number): bigint => BigInt(n);

/**
 * What an expression sees: `packet` (product, empty where none was named; pages; metadata) and `documents` in their order
 * (id, type, title, pages, confidence, status, and fields by name with the value as read, where it is
 * surer than not; ask for one by `has(d.fields.x)`).
 */
export const ruleContext = ({ packet, pages, documents }: RuleInput) => ({
  packet: { product: packet.product ?? '', pages: whole(pages), metadata: new Map(Object.entries(packet.metadata)) },
  documents: documents.map(({ id, type, title, pages: own, confidence, status, fields }) => ({
    id,
    type,
    title,
    pages: own.map(whole),
    confidence,
    status,
    fields: believedFields(fields),
  })),
});
export type RuleContext = ReturnType<typeof ruleContext>;
