import { isFinal, type Packet } from '#domain/packet/packet.js';
import type { FlowDeps } from '../deps.js';
import { eraseBlobs } from '../erasure/erase-blobs.js';
import { announceEnd } from '../webhooks/announce-packet.js';
import { advance } from './advance.js';
import { auditStep } from './audit-step.js';

/** The packet's end: said in the chain, passwords forgotten. Safe to repeat. */
const closePacket = async (packet: Packet, deps: FlowDeps): Promise<void> => {
  const at = packet.finishedAt ?? packet.updatedAt;
  const detail = { run: packet.run };
  const entry = { at, actor: deps.actor, action: `packet.${packet.status}`, subject: packet.id, detail };
  await deps.audit.append(packet.id, entry, `run-${packet.run}.end`);
  for (const source of packet.sources) if (source.passwordKey) await deps.blobs.delete(source.passwordKey);
  await announceEnd(packet, deps);
};

/**
 * What follows a recorded step: audit, the packet's end or its next steps, progress. Also called for a step that somebody
 * else recorded, because its worker may have died right after recording. A packet deleted meanwhile is swept up quietly.
 */
export const settleStep = async (owner: Packet, id: string, deps: FlowDeps, traceparent?: string): Promise<void> => {
  const packet = await deps.records.getPacket(owner.id);
  if (!packet) {
    await eraseBlobs(owner, deps.blobs);
    return;
  }
  const step = await deps.records.step(packet.id, owner.run, id);
  if (step) await auditStep(packet, step, deps);
  if (isFinal(packet.status)) await closePacket(packet, deps);
  else await advance(packet.id, deps, { finished: id, traceparent });
  await deps.progress.publish(packet.id);
};
