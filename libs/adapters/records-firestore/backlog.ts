import type { PacketStatus } from '#domain/packet/packet.js';
import type { Backlog } from '#ports/records/record-store.js';
import type { FirestoreDatabase } from './firestore-database.js';
import type { Layout } from './layout.js';
import { packetOf } from './packet-document.js';

interface Places {
  database: FirestoreDatabase;
  layout: Layout;
}

/** By status: how many, and the first by `order` (its submission) or `ended`. Two reads and one more a thousand packets. */
const waiting = async (status: PacketStatus, first: 'order' | 'ended', { database, layout }: Places) => {
  const own = layout.packets.where('status', '==', status);
  const [packets, found] = await Promise.all([database.count(own), database.find(own.orderBy(first).limit(1))]);
  const oldest = found[0] && packetOf(found[0]);
  return { packets, oldest: oldest ? (oldest.finishedAt ?? oldest.createdAt) : null };
};

export const readBacklog = async (places: Places): Promise<Backlog> => {
  const [received, processing, needsReview] = await Promise.all([
    waiting('received', 'order', places),
    waiting('processing', 'order', places),
    waiting('needs_review', 'ended', places),
  ]);
  return { received, processing, needs_review: needsReview };
};
