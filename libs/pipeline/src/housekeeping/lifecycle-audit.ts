import type { Packet } from '#domain/packet/packet.js';
import type { AuditLog } from '#ports/audit/audit-log.js';

export const SUBMITTED = 'packet.submitted';

/** The chain's first record: what came in, by digests. Written once, however often it is asked for. */
export const recordSubmission = async (packet: Packet, actor: string, audit: AuditLog): Promise<void> => {
  const digests = Object.fromEntries(packet.sources.map(({ id, sha256 }) => [`sha256.${id}`, sha256]));
  const origins = packet.sources.flatMap(({ id, origin }) => (origin === undefined ? [] : [[`origin.${id}`, origin]]));
  const detail = {
    tenant: packet.tenant,
    taxonomy: `${packet.taxonomy.id}@${packet.taxonomy.version}`,
    taxonomySha256: packet.taxonomy.sha256,
    engine: packet.engine,
    product: packet.product,
    files: packet.sources.length,
    bytes: packet.sources.reduce((sum, { bytes }) => sum + bytes, 0),
    ...digests,
    ...Object.fromEntries(origins),
  };
  await audit.append(packet.id, { at: packet.createdAt, actor, action: SUBMITTED, subject: packet.id, detail }, SUBMITTED);
};

export const DELETED = 'packet.deleted';

/** The chain's last word: from here on there is nothing but the chain. */
export const recordDeletion = async (packetId: string, at: string, actor: string, audit: AuditLog): Promise<void> => {
  await audit.append(packetId, { at, actor, action: DELETED, subject: packetId, detail: {} }, DELETED);
};
