import type { ProgressView } from '#contracts/http/packets.js';
import { isFinal, type Packet, type PlannedSource } from '#domain/packet/packet.js';
import type { Stage, StepRecord } from '#domain/packet/step.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { plannedPages } from '../flow/next-steps.js';

type StepInProgress = Pick<StepRecord, 'stage' | 'range' | 'outcome'>;

const unitsOf = ({ range }: StepInProgress): number => (range ? range.to - range.from + 1 : 1);

const stageOf = (name: Stage, steps: StepInProgress[], total: number | null) => {
  const own = steps.filter(({ stage }) => stage === name);
  const sum = (some: StepInProgress[]) => some.reduce((units, step) => units + unitsOf(step), 0);
  return { done: sum(own), total, failed: sum(own.filter(({ outcome }) => outcome === 'failed')) };
};

/** How far a packet is, from its records alone: pages for render and classify, 0 or 1 for plan and assemble. */
export const progressOf = (
  packet: Pick<Packet, 'id' | 'status'>,
  steps: StepInProgress[],
  plan: PlannedSource[],
): ProgressView => {
  const isPlanned = steps.some(({ stage }) => stage === 'plan');
  const pages = isPlanned ? plannedPages(plan) : null;
  // A packet that ended at its plan (no readable page) will never be assembled.
  const isCutShort = isFinal(packet.status) && !steps.some(({ stage }) => stage === 'assemble');
  return {
    packetId: packet.id,
    status: packet.status,
    pages,
    stages: {
      plan: stageOf('plan', steps, 1),
      render: stageOf('render', steps, pages),
      classify: stageOf('classify', steps, pages),
      assemble: stageOf('assemble', steps, isCutShort ? 0 : 1),
    },
  };
};

/** The progress of a packet as recorded now; null when the packet is gone. */
export const readProgress = async (packetId: string, records: RecordStore): Promise<ProgressView | null> => {
  const packet = await records.getPacket(packetId);
  if (!packet) return null;
  const [steps, plan] = await Promise.all([records.steps(packetId, packet.run), records.plan(packetId, packet.run)]);
  return progressOf(packet, steps, plan);
};
