import type { Packet } from '#domain/packet/packet.js';
import { type EventType, endEvent } from '#domain/webhooks/webhook.js';
import { type AnnounceDeps, announce } from './announce.js';

const tell = (
  packet: Pick<Packet, 'id' | 'tenant'> & Partial<Pick<Packet, 'run' | 'status'>>,
  type: EventType,
  at: string,
  deps: AnnounceDeps,
): Promise<void> => {
  const { id: packetId, tenant, run = null, status = null } = packet;
  return announce(tenant, { type, at, packetId, run, status, reviewId: null }, deps);
};

/** The packet came in. */
export const announceReceived = (packet: Packet, deps: AnnounceDeps): Promise<void> =>
  tell({ ...packet, status: 'received' }, 'packet.received', packet.createdAt, deps);

/** The packet is at its end, of this run. */
export const announceEnd = async (packet: Packet, deps: AnnounceDeps): Promise<void> => {
  const type = endEvent(packet.status);
  if (type) await tell(packet, type, packet.finishedAt ?? packet.updatedAt, deps);
};

/** The packet is gone. */
export const announceDeleted = (packet: Pick<Packet, 'id' | 'tenant'>, deps: AnnounceDeps): Promise<void> =>
  tell({ id: packet.id, tenant: packet.tenant }, 'packet.deleted', deps.now().toISOString(), deps);
