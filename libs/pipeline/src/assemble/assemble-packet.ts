import type { PayloadOf, ResultOf } from '#contracts/queues/catalogue.js';
import { assemblePacket as assemble } from '#domain/assembly/assemble-packet.js';
import type { Assembly, AssemblyPage } from '#domain/assembly/assembly.js';
import { failure } from '#domain/failure/catalogue.js';
import { clearedByDecisions } from '#domain/failure/cleared-by-decisions.js';
import { exceptionFrom } from '#domain/failure/exception-from.js';
import { buildManifest } from '#domain/manifest/build-manifest.js';
import { misplacedPages } from '#domain/manifest/every-page-once.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import { decidePacketStatus } from '#domain/packet/decide-packet-status.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { Packet } from '#domain/packet/packet.js';
import type { Stage, StepRecord } from '#domain/packet/step.js';
import { withRulings } from '#domain/review/assemble-with-rulings.js';
import { ruledPages } from '#domain/review/rulings.js';
import type { Taxonomy } from '#domain/taxonomy/taxonomy.js';
import type { Assembler } from '#ports/assembler/assembler.js';
import type { PublishedTaxonomy } from '#ports/taxonomies/taxonomy-store.js';
import type { AssembleDeps } from '../deps.js';
import { cpuMeter } from '../flow/cpu-meter.js';
import { runStep, type StepWork } from '../flow/run-step.js';
import { asArranged, askPeople, correctionsOf } from '../review/after-assembly.js';
import { fromAssembly, fromLostPages, fromRules } from './assembly-exceptions.js';
import { auditAssembly } from './audit-assembly.js';
import { certifiedByFit } from './certified-by-fit.js';
import { heldElsewhere, withDigests } from './compare-elsewhere.js';
import { documentRecords } from './document-records.js';
import { type LoadedPacket, loadPacket } from './load-packet.js';
import { readDocumentFields } from './read-document-fields.js';
import { validatePacket } from './validate-packet.js';
import { writeDocuments } from './write-documents.js';

const decideOnTheSpot: Assembler = async (input) => assemble(input);

const pagesToAssemble = ({ pages, decisions }: LoadedPacket): AssemblyPage[] => {
  const decided = new Map(decisions.map((decision) => [decision.page, decision]));
  return pages.map((facts) => ({ facts, decision: decided.get(facts.page) ?? null }));
};

const machineDecides = async (
  loaded: LoadedPacket,
  { ref, taxonomy }: PublishedTaxonomy,
  deps: AssembleDeps,
  signal?: AbortSignal,
) => {
  const { decisions, rulings } = loaded;
  const certified = await certifiedByFit(decisions, ref, deps.taxonomies);
  const input = { pages: pagesToAssemble(loaded), taxonomy, certified, ...(rulings && { ruled: ruledPages(rulings) }) };
  return (deps.assembler ?? decideOnTheSpot)(input, signal);
};

/** What persons have decided stands; the machine decides the rest. */
const decide = async (
  packet: Packet,
  loaded: LoadedPacket,
  published: PublishedTaxonomy,
  deps: AssembleDeps,
  signal?: AbortSignal,
) => {
  const machine = await machineDecides(loaded, published, deps, signal);
  if (loaded.rulings === null) return machine;
  const { taxonomy } = published;
  return withRulings(machine, loaded.rulings, pagesToAssemble(loaded), taxonomy, { taxonomy, product: packet.product });
};

const lostPages = (assembly: Assembly): number => assembly.pageResults.filter(({ place }) => place === 'lost').length;

const fromNothing = ({ id, run }: Packet, assembly: Assembly): ExceptionRecord[] => {
  const pages = assembly.pageResults.length;
  if (lostPages(assembly) < pages) return [];
  const nothing = failure('packet.no-pages', `${pages} pages, none of them decided`);
  return [exceptionFrom(nothing, { packetId: id, run }, 'Every page was tried with every engine.')];
};

const cpuOf = (steps: StepRecord[], stage: Stage): number =>
  steps.filter((step) => step.stage === stage).reduce((sum, step) => sum + step.cpuMs, 0);

const timingsOf = (packet: Packet, steps: StepRecord[], assembleMs: number, now: Date): Manifest['timings'] => ({
  wallMs: now.getTime() - Date.parse(packet.createdAt),
  renderMs: cpuOf(steps, 'render'),
  classifyMs: cpuOf(steps, 'classify') + cpuOf(steps, 'triage') + cpuOf(steps, 'consult'),
  assembleMs,
});

/** A page in two documents or in none is a fault of ours, never a result. */
const assertEveryPageOnce = (manifest: Manifest, { types }: Taxonomy): void => {
  const apart = new Set(types.filter(({ role }) => role === 'blank' || role === 'separator').map(({ id }) => id));
  const misplaced = misplacedPages(manifest, apart);
  if (misplaced.length === 0) return;
  const [{ page, fault } = { page: 0, fault: 'nowhere' }] = misplaced;
  throw failure('unknown', `${misplaced.length} pages are misplaced, the first is ${page}: ${fault}`);
};

const workOf = async (packet: Packet, deps: AssembleDeps, signal: AbortSignal | undefined): Promise<StepWork> => {
  const ownCpuMs = cpuMeter.start();
  try {
    return await finish(packet, deps, ownCpuMs, signal);
  } finally {
    ownCpuMs();
  }
};

const finish = async (
  packet: Packet,
  deps: AssembleDeps,
  ownCpuMs: () => number,
  signal: AbortSignal | undefined,
): Promise<StepWork> => {
  const published = await deps.taxonomies.get(packet.taxonomy.id, packet.taxonomy.version);
  const { taxonomy } = published;
  const loaded = await loadPacket(packet, deps);
  const { plan, pages, decisions, steps, calls } = loaded;
  const assembly = await decide(packet, loaded, published, deps, signal);
  const drafts = documentRecords(packet, assembly.documents, taxonomy);
  const read = await readDocumentFields(
    { documents: drafts, pages, decisions, taxonomy, corrected: correctionsOf(drafts, loaded.rulings) },
    deps,
    signal,
  );
  const told = withDigests(read.documents, pages, taxonomy);
  const { documents, ...filed } = await writeDocuments({ packet, plan, pages, documents: told }, deps, signal);
  const elsewhere = await heldElsewhere(packet, documents, deps);
  const standing = asArranged({ packet, assembly, documents, rulings: loaded.rulings, taxonomy });
  const flags = assembly.documents.map((one) => one.flags);
  const rules = standing.waive(validatePacket({ packet, pages, documents, flags, elsewhere, taxonomy }));
  const found = standing.clear([
    ...fromAssembly(packet, assembly, documents),
    ...fromLostPages(packet, assembly, loaded.exceptions),
    ...read.exceptions,
    ...filed.exceptions,
    ...fromRules(packet, rules),
    ...fromNothing(packet, assembly),
  ]);
  const exceptions = [...loaded.exceptions, ...found];
  const open = clearedByDecisions(exceptions, decisions);
  const status = decidePacketStatus({ pages: pages.length, lostPages: lostPages(assembly), documents, exceptions: open, rules });
  const cpuMs = ownCpuMs() + filed.cpuMs;
  const timings = timingsOf(packet, steps, cpuMs, deps.now());
  const results = assembly.pageResults;
  const manifest = buildManifest({
    packet,
    status,
    plan,
    pages,
    decisions,
    results,
    documents,
    rules,
    exceptions,
    calls,
    timings,
  });
  assertEveryPageOnce(manifest, taxonomy);
  await auditAssembly(packet, { documents, rules }, deps);
  if (deps.reviews)
    await askPeople({ packet, status, standing, documents, exceptions: open }, { ...deps, reviews: deps.reviews });
  return { cpuMs, documents, exceptions: found, manifest, packetStatus: status };
};

/**
 * Decides a packet's documents from all its pages, writes their files, checks them against the product and the rules, and
 * ends the packet. Repeating it gives the same documents, files and manifest, timings apart.
 */
export const assemblePacket = async (
  payload: PayloadOf<'assemble'>,
  deps: AssembleDeps,
  signal?: AbortSignal,
): Promise<ResultOf<'assemble'>> => {
  const step = { ...payload, stage: 'assemble' as const, range: null };
  const outcome = await runStep(step, deps, (packet) => workOf(packet, deps, signal));
  return { documents: outcome?.documents?.length ?? 0, status: outcome?.packetStatus ?? 'unchanged' };
};
