import type { Packet } from '#domain/packet/packet.js';
import { earliestExpiry, expiredBy, type RetentionRule } from '#domain/retention/retention.js';
import { type EraseDeps, erasePacket } from '../erasure/erase-packet.js';

export interface ExpireDeps extends EraseDeps {
  /** As the audit has it: `system:api`. */
  actor: string;
}

const PACKETS_A_LEAF = 200;

/** Another replica may be at it too: then one of the two finds the packet gone. */
const expire = async (packet: Packet, rule: RetentionRule, deps: ExpireDeps): Promise<boolean> => {
  const detail = { days: rule.days, rule: `${rule.tenant}/${rule.product}`, finishedAt: packet.finishedAt };
  const entry = { at: deps.now().toISOString(), actor: deps.actor, action: 'retention.expired', subject: packet.id, detail };
  await deps.audit.append(packet.id, entry, 'retention.expired');
  try {
    await erasePacket(packet, deps.actor, deps);
    return true;
  } catch (thrown) {
    if (await deps.records.getPacket(packet.id)) throw thrown;
    return false;
  }
};

/** Erases the packets whose time is over by the rules of their tenant and product. Returns how many. Idempotent. */
export const expirePackets = async (rules: readonly RetentionRule[], deps: ExpireDeps): Promise<number> => {
  const before = earliestExpiry(rules, deps.now());
  if (before === null) return 0;
  let erased = 0;
  let cursor: string | null = null;
  do {
    const leaf = await deps.records.listFinished({ before, limit: PACKETS_A_LEAF, ...(cursor && { cursor }) });
    for (const packet of leaf.items) {
      const rule = expiredBy(packet, rules, deps.now());
      if (rule && (await expire(packet, rule, deps))) erased += 1;
    }
    cursor = leaf.cursor;
  } while (cursor);
  return erased;
};
