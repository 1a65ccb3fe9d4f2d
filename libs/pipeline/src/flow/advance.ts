import type { Job } from '#contracts/queues/catalogue.js';
import type { Packet } from '#domain/packet/packet.js';
import type { StepRecord } from '#domain/packet/step.js';
import type { FlowDeps } from '../deps.js';
import { decidingSteps, newlyDue, nextSteps } from './next-steps.js';

type AdvanceDeps = Pick<FlowDeps, 'records' | 'queue' | 'rangePages'>;

export interface AdvanceOptions {
  /** Id of the step that has just been recorded: only what it made due is asked for. Left out: all that is missing. */
  finished?: string;
  traceparent?: string;
}

const traced = (job: Job, traceparent: string | undefined): Job =>
  traceparent ? ({ ...job, payload: { ...job.payload, traceparent } } as Job) : job;

const stepsToGoBy = async (
  { id, run }: Packet,
  finished: string | undefined,
  records: FlowDeps['records'],
): Promise<StepRecord[]> => {
  const ids = finished === undefined ? null : decidingSteps(finished);
  if (ids === null) return records.steps(id, run);
  const found = await Promise.all(ids.map((step) => records.step(id, run, step)));
  return found.filter((step) => step !== null);
};

/** Asks the queue for what the records say is due. Returns how many jobs were asked for; a packet that is gone asks for none. */
export const advance = async (packetId: string, deps: AdvanceDeps, options: AdvanceOptions = {}): Promise<number> => {
  const packet = await deps.records.getPacket(packetId);
  if (!packet) return 0;
  const { records } = deps;
  const { run } = packet;
  const [steps, sources, consultations] = await Promise.all([
    stepsToGoBy(packet, options.finished, records),
    records.plan(packetId, run),
    records.consultations(packetId, run),
  ]);
  const plans = { sources, consultations };
  const due =
    options.finished === undefined
      ? nextSteps(packet, steps, plans, deps.rangePages)
      : newlyDue(packet, steps, plans, deps.rangePages, options.finished);
  if (due.length > 0)
    await deps.queue.enqueue(
      due.map((job) => traced(job, options.traceparent)),
      { tenant: packet.tenant },
    );
  return due.length;
};
