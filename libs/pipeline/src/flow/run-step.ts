import { isFinal, type Packet } from '#domain/packet/packet.js';
import { type PageRange, type Stage, type StepRecord, stepId } from '#domain/packet/step.js';
import type { StepOutcome } from '#ports/records/record-store.js';
import type { FlowDeps } from '../deps.js';
import { auditConfiguration } from './audit-configuration.js';
import { settleStep } from './settle-step.js';

export interface StepInput {
  packetId: string;
  run: number;
  stage: Stage;
  range: PageRange | null;
  traceparent?: string;
}

/** What a step's work hands back: everything of the outcome but the step's own record. */
export type StepWork = Omit<StepOutcome, 'step'> & { cpuMs: number; outcome?: StepRecord['outcome'] };

const observe = (packet: Packet, outcome: StepOutcome, { observer, now }: FlowDeps): void => {
  for (const { code } of outcome.exceptions ?? []) observer.exceptionRaised(code);
  for (const { text } of outcome.pages ?? []) observer.pagesRead(text, 1);
  for (const { tier } of outcome.decisions ?? []) observer.pagesDecided(tier, 1);
  if (outcome.packetStatus) {
    const wallMs = now().getTime() - Date.parse(packet.createdAt);
    observer.packetEnded(outcome.packetStatus, wallMs, outcome.step.outcome === 'failed');
  }
};

/**
 * Does one step of a packet and records it, once: work that was recorded before is not done again, only settled. Stops
 * quietly where the packet is gone, has ended, or is in another run. Returns what was recorded by this call, else null.
 */
export const runStep = async (
  input: StepInput,
  deps: FlowDeps,
  work: (packet: Packet) => Promise<StepWork>,
): Promise<StepOutcome | null> => {
  const { packetId, run, stage, range } = input;
  const packet = await deps.records.getPacket(packetId);
  if (!packet || packet.run !== run) return null;
  const id = stepId(stage, range);
  const isRecorded = (await deps.records.step(packetId, run, id)) !== null;
  if (!isRecorded && isFinal(packet.status)) return null;
  const made = isRecorded ? null : await unlessGone(packet, deps, () => recordWork(packet, { ...input, id }, deps, work));
  await settleStep(packet, id, deps, input.traceparent);
  return made;
};

/** Whatever fails because the packet was deleted under the step's hands is no failure: settling sweeps up after it. */
const unlessGone = async <T>(packet: Packet, { records }: FlowDeps, work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work();
  } catch (thrown) {
    if (await records.getPacket(packet.id)) throw thrown;
    return null;
  }
};

const recordWork = async (
  packet: Packet,
  { id, packetId, run, stage, range }: StepInput & { id: string },
  deps: FlowDeps,
  work: (packet: Packet) => Promise<StepWork>,
): Promise<StepOutcome | null> => {
  const startedAt = deps.now().toISOString();
  const configuration = await auditConfiguration(packet, deps);
  const { cpuMs, outcome: ended = 'done', ...parts } = await work(packet);
  const finishedAt = deps.now().toISOString();
  const step: StepRecord = { id, packetId, run, stage, range, outcome: ended, startedAt, finishedAt, cpuMs, configuration };
  const outcome: StepOutcome = { ...parts, step };
  const isFirst = await deps.records.finishStep(outcome);
  if (isFirst) observe(packet, outcome, deps);
  return isFirst ? outcome : null;
};
