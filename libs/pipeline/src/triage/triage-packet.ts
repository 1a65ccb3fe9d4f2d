import type { PayloadOf, ResultOf } from '#contracts/queues/catalogue.js';
import { assemblePacket } from '#domain/assembly/assemble-packet.js';
import { type Triage, triage } from '#domain/cascade/triage.js';
import { failure } from '#domain/failure/catalogue.js';
import { exceptionFrom } from '#domain/failure/exception-from.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { Packet } from '#domain/packet/packet.js';
import { loadPacket } from '../assemble/load-packet.js';
import { usdLeft } from '../consult/budget.js';
import type { ClassifyDeps } from '../deps.js';
import { cpuMeter } from '../flow/cpu-meter.js';
import { runStep, type StepWork } from '../flow/run-step.js';
import { tierCosts } from './tier-costs.js';

/** The packet goes on with what the signals know, and says why: silence would pass for certainty. */
const withoutModels = ({ id, run }: Packet): StepWork => {
  const missing = failure('model.misconfigured', 'the packet asks for models, and the classify workers have none');
  return { cpuMs: 0, exceptions: [exceptionFrom(missing, { packetId: id, run }, 'Pages were left with what the signals know.')] };
};

const unaffordable = ({ id, run }: Packet, { unaffordable: pages }: Triage): ExceptionRecord[] =>
  pages.map((page) => {
    const over = failure('budget.exhausted', 'asking about the page would cost more than is left');
    return exceptionFrom(over, { packetId: id, run, page }, 'Pages in heavier doubt were asked about first.');
  });

const decide = async (packet: Packet, deps: ClassifyDeps, signal: AbortSignal | undefined): Promise<Triage | null> => {
  const { engine } = packet;
  if (engine === 'signals' || !deps.models) return null;
  const { taxonomy } = await deps.taxonomies.get(packet.taxonomy.id, packet.taxonomy.version);
  const { pages: facts, decisions } = await loadPacket(packet, deps);
  const decided = new Map(decisions.map((decision) => [decision.page, decision]));
  const pages = facts.map((one) => ({ facts: one, decision: decided.get(one.page) ?? null }));
  const assemble = deps.assembler ?? (async (input) => assemblePacket(input));
  const [assembly, usdPerPage, budgetUsd] = await Promise.all([
    assemble({ pages, taxonomy }, signal),
    tierCosts(engine, taxonomy, deps.models, deps.now()),
    usdLeft(packet, deps.models, deps.records, deps.now()),
  ]);
  return triage(assembly, pages, { engine, usdPerPage, budgetUsd });
};

const workOf = async (packet: Packet, deps: ClassifyDeps, signal: AbortSignal | undefined): Promise<StepWork> => {
  const cpuMs = cpuMeter.start();
  try {
    const made = await decide(packet, deps, signal);
    if (made === null) return withoutModels(packet);
    return { cpuMs: cpuMs(), consultations: made.consultations, exceptions: unaffordable(packet, made) };
  } finally {
    cpuMs();
  }
};

/** Decides, once every page has been classified by signals, which pages are put before which model. */
export const triagePacket = async (
  payload: PayloadOf<'triage'>,
  deps: ClassifyDeps,
  signal?: AbortSignal,
): Promise<ResultOf<'triage'>> => {
  const step = { ...payload, stage: 'triage' as const, range: null };
  const outcome = await runStep(step, deps, (packet) => workOf(packet, deps, signal));
  return { windows: outcome?.consultations?.length ?? 0 };
};
