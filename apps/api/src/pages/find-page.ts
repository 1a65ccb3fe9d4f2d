import { failure } from '#domain/failure/catalogue.js';
import { isFinal, type Packet } from '#domain/packet/packet.js';
import type { PageFacts } from '#domain/page/page-facts.js';
import { ownPacket } from '#pipeline/submit/own-packet.js';
import type { RecordStore } from '#ports/records/record-store.js';

export interface FoundPage {
  packet: Packet;
  facts: PageFacts;
}

/**
 * A rendered page of the tenant's packet. Failures: `resource.missing` where the packet has no such page,
 * `resource.not-ready` where it may still get one.
 */
export const findPage = async (
  { tenant, packetId, page }: { tenant: string; packetId: string; page: number },
  records: RecordStore,
): Promise<FoundPage> => {
  const packet = await ownPacket({ tenant, packetId }, records);
  const [facts] = await records.pages(packetId, packet.run, { from: page, to: page });
  if (facts) return { packet, facts };
  const plan = await records.plan(packetId, packet.run);
  const pages = plan.reduce((sum, source) => sum + source.pages, 0);
  const mayCome = !isFinal(packet.status) && (plan.length === 0 || page <= pages);
  throw mayCome
    ? failure('resource.not-ready', `page ${page} is not rendered yet`)
    : failure('resource.missing', `the packet has no page ${page}`);
};
