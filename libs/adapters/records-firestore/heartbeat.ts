import { FAILED_PRECONDITION, hasStatus, NOT_FOUND } from './faults.js';
import type { FirestoreDatabase } from './firestore-database.js';
import type { Layout } from './layout.js';

/** The packet's document takes one write in this time at most; `updatedAt` may be that much too old while it is worked on. */
export const HEARTBEAT_MS = 3_000;
const REMEMBERED_PACKETS = 1_000;

/**
 * Tells the reconciler that a packet is being worked on, without writing the packet at every step: only where what the
 * document says is too old. Many workers share the time by reading first and writing on condition that nobody has since.
 */
export class Heartbeat {
  readonly #known = new Map<string, number>();
  readonly #database: FirestoreDatabase;
  readonly #layout: Layout;

  constructor(database: FirestoreDatabase, layout: Layout) {
    this.#database = database;
    this.#layout = layout;
  }

  async beat(packetId: string, at: string): Promise<void> {
    const now = Date.parse(at);
    if (now - (this.#known.get(packetId) ?? Number.NEGATIVE_INFINITY) < HEARTBEAT_MS) return;
    const packet = await this.#database.get(this.#layout.packet(packetId));
    const seen = Date.parse(packet.get('updatedAt') ?? at);
    this.#remember(packetId, Math.max(seen, now));
    if (!packet.exists || !packet.updateTime || now - seen < HEARTBEAT_MS) return;
    try {
      await this.#database.commit([
        { op: 'update', ref: packet.ref, data: { updatedAt: at }, unchangedSince: packet.updateTime },
      ]);
    } catch (thrown) {
      // Somebody else beat, or ended it, or it is gone: said better than by us.
      if (!hasStatus(thrown, FAILED_PRECONDITION, NOT_FOUND)) throw thrown;
    }
  }

  #remember(packetId: string, at: number): void {
    this.#known.delete(packetId);
    this.#known.set(packetId, at);
    if (this.#known.size > REMEMBERED_PACKETS) this.#known.delete(this.#known.keys().next().value!);
  }
}
