import type { Job } from '#contracts/queues/catalogue.js';
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

const told = (job: Job, failure: Failure): { code: string; seen: string } =>
  failure.kind === 'fatal'
    ? { code: failure.code, seen: failure.seen }
    : { code: 'step.exhausted', seen: `${job.queue} ended with ${failure.code}` };

const RECOVERY = 'The step was tried as often as it may be; the packet went on without it.';

/** A range that could not be rendered or classified: each of its pages is an exception, and the packet goes on. */
const loseRange = async (packet: Packet, job: Job, range: PageRange, failure: Failure, deps: FlowDeps): Promise<StepWork> => {
  const place = { packetId: packet.id, run: packet.run };
  const exceptions: ExceptionRecord[] = pagesOf(range).map((page) =>
    exceptionFrom(told(job, failure), { ...place, page }, RECOVERY),
  );
  if (job.queue !== 'render') return { cpuMs: 0, outcome: 'failed', exceptions };
  const plan = await deps.records.plan(packet.id, packet.run);
  const pages: PageFacts[] = pagesOf(range).map((page) => lostPageFacts(page, sourcePageOf(plan, page)));
  return { cpuMs: 0, outcome: 'failed', exceptions, pages };
};

/** Without a plan or an assembly there is nothing to go on with: the packet ends as failed, and says why. */
const losePacket = async (packet: Packet, job: Job, failure: Failure, deps: FlowDeps): Promise<StepWork> => {
  const { id, run } = packet;
  const ended = exceptionFrom(told(job, failure), { packetId: id, run }, RECOVERY);
  const [plan, pages, decisions, earlier] = await Promise.all([
    deps.records.plan(id, run),
    deps.records.pages(id, run),
    deps.records.decisions(id, run),
    deps.records.exceptions(id, run),
  ]);
  const manifest = failedManifest({ packet, plan, pages, decisions, exceptions: [...earlier, ended], endedAt: deps.now() });
  return { cpuMs: 0, outcome: 'failed', exceptions: [ended], packetStatus: 'failed', manifest };
};

/** Records a step that failed for good, or as often as it may. Idempotent, and quiet where the packet is gone. */
export const giveUpStep = async (job: Job, failure: Failure, deps: FlowDeps): Promise<void> => {
  const range = 'range' in job.payload ? job.payload.range : null;
  const { packetId, run, traceparent } = job.payload;
  await runStep({ packetId, run, stage: job.queue, range, traceparent }, deps, (packet) =>
    range ? loseRange(packet, job, range, failure, deps) : losePacket(packet, job, failure, deps),
  );
};
