import type { ProgressView } from '#contracts/http/packets.js';
import { type Engine, isFinal, type Packet, type PlannedSource } from '#domain/packet/packet.js';
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

const modelStages = (engine: Engine, steps: StepInProgress[], consultations: number): ProgressView['stages'] => {
  if (engine === 'signals') return {};
  const isTriaged = steps.some(({ stage }) => stage === 'triage');
  const windows = steps.filter(({ stage }) => stage === 'consult').map((step) => ({ ...step, range: null }));
  return { triage: stageOf('triage', steps, 1), consult: stageOf('consult', windows, isTriaged ? consultations : null) };
};

/**
 * How far a packet is, from its records alone: pages for render and classify, windows for consult, 0 or 1 for the others.
 * Triage and consult are told of only where models may decide.
 */
export const progressOf = (
  packet: Pick<Packet, 'id' | 'status' | 'engine'>,
  steps: StepInProgress[],
  plan: PlannedSource[],
  consultations = 0,
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
      ...modelStages(packet.engine, steps, consultations),
      assemble: stageOf('assemble', steps, isCutShort ? 0 : 1),
    },
  };
};

/** The progress of a packet as recorded now; null when the packet is gone. */
export const readProgress = async (packetId: string, records: RecordStore): Promise<ProgressView | null> => {
  const packet = await records.getPacket(packetId);
  if (!packet) return null;
  const { run } = packet;
  const read = [records.steps(packetId, run), records.plan(packetId, run), records.consultations(packetId, run)] as const;
  const [steps, plan, consultations] = await Promise.all(read);
  return progressOf(packet, steps, plan, consultations.length);
};
