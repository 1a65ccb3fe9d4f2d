import { failure } from '#domain/failure/catalogue.js';
import type { Lineage } from '#domain/lineage/lineage.js';
import { lineageOf } from '#domain/lineage/lineage-of.js';
import { backFromDocument, forwardFromSource } from '#domain/lineage/narrow-lineage.js';
import type { Packet } from '#domain/packet/packet.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { ownPacket } from '../submit/own-packet.js';

export interface LineageQuestion {
  tenant: string;
  packetId: string;
  /** Only what this document was made of. */
  document?: string;
  /** Only what was made of this source. */
  source?: string;
}

const wholeOf = async (packet: Packet, records: RecordStore): Promise<Lineage> => {
  const { id, run } = packet;
  const [plan, steps, pages, decisions, consultations, documents, manifest] = await Promise.all([
    records.plan(id, run),
    records.steps(id, run),
    records.pages(id, run),
    records.decisions(id, run),
    records.consultations(id, run),
    records.documents(id, run),
    records.manifest(id, run),
  ]);
  return lineageOf({ packet, plan, steps, pages, decisions, consultations, documents, manifest });
};

/** The lineage of a packet's present run, as far as it has come. Failure `resource.missing`. */
export const readLineage = async (question: LineageQuestion, records: RecordStore): Promise<Lineage> => {
  const { document, source } = question;
  const packet = await ownPacket(question, records);
  let found: Lineage | null = await wholeOf(packet, records);
  if (document !== undefined) found = backFromDocument(found, document);
  if (found && source !== undefined) found = forwardFromSource(found, source);
  if (!found) throw failure('resource.missing', 'the packet has no such document or source');
  return found;
};
