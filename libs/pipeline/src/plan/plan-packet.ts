import type { PayloadOf, ResultOf } from '#contracts/queues/catalogue.js';
import { asFailure, failure } from '#domain/failure/catalogue.js';
import { exceptionFrom } from '#domain/failure/exception-from.js';
import type { Failure } from '#domain/failure/failure.js';
import { failedManifest } from '#domain/manifest/failed-manifest.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { Packet, PlannedSource, Source } from '#domain/packet/packet.js';
import type { RenderDeps } from '../deps.js';
import { plannedPages } from '../flow/next-steps.js';
import { runStep, type StepWork } from '../flow/run-step.js';
import { openSource } from './open-source.js';

/** Pages of a source, or the fatal failure that makes it useless. Retryable failures are thrown. */
const count = async (source: Source, deps: RenderDeps): Promise<number | Failure> => {
  try {
    const pages = await deps.engine.countPages(await openSource(source, deps.blobs));
    return pages > 0 ? pages : failure('source.empty', 'no pages');
  } catch (thrown) {
    const known = asFailure(thrown);
    if (known.kind !== 'fatal') throw known;
    return known;
  }
};

const tooMany = (pages: number, room: number): Failure =>
  failure('source.too-large', `${pages} pages where ${room} more are allowed`);

const planSources = async (packet: Packet, deps: RenderDeps) => {
  const plan: PlannedSource[] = [];
  const exceptions: ExceptionRecord[] = [];
  for (const source of packet.sources) {
    const firstPage = plannedPages(plan) + 1;
    const counted = await count(source, deps);
    const room = deps.maxPages - firstPage + 1;
    const found = typeof counted === 'number' && counted > room ? tooMany(counted, room) : counted;
    const pages = typeof found === 'number' ? found : 0;
    plan.push({ sourceId: source.id, firstPage, pages });
    if (typeof found === 'number') continue;
    const place = { packetId: packet.id, run: packet.run, source: source.id };
    exceptions.push(exceptionFrom(found, place, 'The packet went on with its other files.'));
  }
  return { plan, exceptions };
};

const workOf = async (packet: Packet, deps: RenderDeps): Promise<StepWork> => {
  await deps.records.moveStatus(packet.id, 'received', 'processing', deps.now().toISOString());
  const { plan, exceptions } = await planSources(packet, deps);
  if (plannedPages(plan) > 0) return { cpuMs: 0, plan, exceptions };
  const nothing = failure('packet.no-pages', `${packet.sources.length} files without a readable page`);
  const place = { packetId: packet.id, run: packet.run };
  exceptions.push(exceptionFrom(nothing, place, 'Every file was tried with every engine.'));
  const manifest = failedManifest({ packet, plan, pages: [], decisions: [], exceptions, calls: [], endedAt: deps.now() });
  return { cpuMs: 0, plan, exceptions, manifest, packetStatus: 'failed' };
};

/**
 * Counts the pages of every source and fixes their numbers in the packet. A source that can not be opened costs itself; a
 * packet without a single page ends here as `failed`.
 */
export const planPacket = async (payload: PayloadOf<'plan'>, deps: RenderDeps): Promise<ResultOf<'plan'>> => {
  const outcome = await runStep({ ...payload, stage: 'plan', range: null }, deps, (packet) => workOf(packet, deps));
  return { pages: plannedPages(outcome?.plan ?? []) };
};
