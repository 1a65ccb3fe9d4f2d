import type { AssembledDocument } from '#domain/assembly/assembly.js';
import type { DocumentRecord } from '#domain/packet/document.js';
import type { Packet } from '#domain/packet/packet.js';
import type { Taxonomy } from '#domain/taxonomy/taxonomy.js';

/** The same for the same packet, run and pages, whoever assembles: a page is in one document only. */
export const documentId = (packet: Pick<Packet, 'id' | 'run'>, pages: number[]): string =>
  `${packet.id}-${packet.run}-${Math.min(...pages)}`;

/** Assembled documents as records, not written yet. */
export const documentRecords = (packet: Packet, documents: AssembledDocument[], taxonomy: Taxonomy): DocumentRecord[] => {
  const titles = new Map(taxonomy.types.map(({ id, title }) => [id, title]));
  return documents.map(({ type, pages, confidence, boundary, status, rationale }) => ({
    id: documentId(packet, pages),
    packetId: packet.id,
    run: packet.run,
    type,
    title: titles.get(type) ?? type,
    pages,
    confidence,
    boundary,
    status,
    rationale,
    fields: {},
    fileKey: null,
    sha256: null,
  }));
};
