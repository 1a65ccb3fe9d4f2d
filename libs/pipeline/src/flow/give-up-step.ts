import type { Job, StepJob } from '#contracts/queues/catalogue.js';
import { exceptionFrom } from '#domain/failure/exception-from.js';
import type { Failure } from '#domain/failure/failure.js';
import { failedManifest } from '#domain/manifest/failed-manifest.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { Packet } from '#domain/packet/packet.js';
import type { PageRange } from '#domain/packet/step.js';
import type { PageFacts } from '#domain/page/page-facts.js';
import type { FlowDeps } from '../deps.js';
import { lostPageFacts, pagesOf, sourcePageOf } from '../plan/page-map.js';
import { runStep, type StepWork } from './run-step.js';

const told = (job: StepJob, failure: Failure): { code: string; seen: string } =>
  failure.kind === 'fatal'
    ? { code: failure.code, seen: failure.seen }
    : { code: 'step.exhausted', seen: `${job.queue} ended with ${failure.code}` };

const RECOVERY = 'The step was tried as often as it may be; the packet went on without it.';

/** Of a window only the pages that the model was asked about are left without its answer. */
const askedPages = async ({ id, run }: Packet, { from }: PageRange, { records }: FlowDeps): Promise<number[]> => {
  const consultations = await records.consultations(id, run);
  return consultations.find(({ range }) => range.from === from)?.asked.map(({ page }) => page) ?? [];
};

/** A range that could not be rendered or classified: each of its pages is an exception, and the packet goes on. */
const loseRange = async (packet: Packet, job: StepJob, range: PageRange, failure: Failure, deps: FlowDeps): Promise<StepWork> => {
  const place = { packetId: packet.id, run: packet.run };
  const lost = job.queue === 'consult' ? await askedPages(packet, range, deps) : pagesOf(range);
  const exceptions: ExceptionRecord[] = lost.map((page) => exceptionFrom(told(job, failure), { ...place, page }, RECOVERY));
  if (job.queue !== 'render') return { cpuMs: 0, outcome: 'failed', exceptions };
  const plan = await deps.records.plan(packet.id, packet.run);
  const pages: PageFacts[] = pagesOf(range).map((page) => lostPageFacts(page, sourcePageOf(plan, page)));
  return { cpuMs: 0, outcome: 'failed', exceptions, pages };
};

/** Without a triage no model is asked: the packet goes on with what the signals know, and says so. */
const skipModels = ({ id, run }: Packet, job: StepJob, failure: Failure): StepWork => ({
  cpuMs: 0,
  outcome: 'failed',
  exceptions: [exceptionFrom(told(job, failure), { packetId: id, run }, RECOVERY)],
});

/** Without a plan or an assembly there is nothing to go on with: the packet ends as failed, and says why. */
const losePacket = async (packet: Packet, job: StepJob, failure: Failure, deps: FlowDeps): Promise<StepWork> => {
  const { id, run } = packet;
  const ended = exceptionFrom(told(job, failure), { packetId: id, run }, RECOVERY);
  const [plan, pages, decisions, earlier, calls] = await Promise.all([
    deps.records.plan(id, run),
    deps.records.pages(id, run),
    deps.records.decisions(id, run),
    deps.records.exceptions(id, run),
    deps.records.modelCalls(id, run),
  ]);
  const exceptions = [...earlier, ended];
  const manifest = failedManifest({ packet, plan, pages, decisions, exceptions, calls, endedAt: deps.now() });
  return { cpuMs: 0, outcome: 'failed', exceptions: [ended], packetStatus: 'failed', manifest };
};

/** Records a step that failed for good, or as often as it may. Idempotent, and quiet where the packet is gone. */
export const giveUpStep = async (job: Job, failure: Failure, deps: FlowDeps): Promise<void> => {
  // A delivery is no step: its record says how it stands, and housekeeping asks for it again.
  if (job.queue === 'deliver') return;
  const range = 'range' in job.payload ? job.payload.range : null;
  const { packetId, run, traceparent } = job.payload;
  await runStep({ packetId, run, stage: job.queue, range, traceparent }, deps, async (packet) => {
    if (job.queue === 'triage') return skipModels(packet, job, failure);
    return range ? loseRange(packet, job, range, failure, deps) : losePacket(packet, job, failure, deps);
  });
};
