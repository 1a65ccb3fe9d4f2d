import type { DocumentRecord } from '../packet/document.js';
import type { Packet } from '../packet/packet.js';

export interface RuleInput {
  packet: Pick<Packet, 'product' | 'metadata'>;
  pages: number;
  documents: DocumentRecord[];
}

/** Whole numbers are integers in CEL; names that come from outside are keys of maps, never properties. */
const whole = (n: number): bigint => BigInt(n);

/**
 * What an expression sees: `packet` (product, empty where none was named; pages; metadata) and `documents` in their order
 * (id, type, title, pages, confidence, status, and fields by name with the value as read; ask for one by `has(d.fields.x)`).
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
    fields: new Map(Object.entries(fields).map(([name, field]) => [name, field.value])),
  })),
});
export type RuleContext = ReturnType<typeof ruleContext>;
