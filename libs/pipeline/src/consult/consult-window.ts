import type { PayloadOf, ResultOf } from '#contracts/queues/catalogue.js';
import { calibrateAnswer } from '#domain/calibration/calibrate-answer.js';
import { decideByAnswer } from '#domain/cascade/decide-by-answer.js';
import { faultEntry } from '#domain/cascade/model-fault.js';
import { needsLook } from '#domain/cascade/needs-look.js';
import type { PageDecision } from '#domain/classification/page-decision.js';
import { failure } from '#domain/failure/catalogue.js';
import { exceptionFrom } from '#domain/failure/exception-from.js';
import type { Failure } from '#domain/failure/failure.js';
import type { ConsultedPage, ModelTier } from '#domain/packet/consultation.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { Packet } from '#domain/packet/packet.js';
import { stepId } from '#domain/packet/step.js';
import type { ClassifyDeps } from '../deps.js';
import { cpuMeter } from '../flow/cpu-meter.js';
import { runStep, type StepWork } from '../flow/run-step.js';
import { askPages } from './ask-pages.js';
import { openTier } from './open-tier.js';
import { openWindow } from './open-window.js';
import type { TierInUse, TierOutcome, WindowJob } from './window-job.js';

/** Everything that was decided and left open on the way through the tiers. */
interface Consulted {
  decisions: PageDecision[];
  left: TierOutcome['left'];
}

const told = (why: 'unaffordable' | Parameters<typeof faultEntry>[0]): Failure => {
  if (why === 'unaffordable') return failure('budget.exhausted', 'another call would cost more than is left');
  const { code, title } = faultEntry(why);
  return failure(code, title);
};

const exceptionsOf = ({ id, run }: Packet, left: TierOutcome['left']): ExceptionRecord[] =>
  [...left].map(([page, why]) =>
    exceptionFrom(told(why), { packetId: id, run, page }, 'Every way out was tried; what cheaper tiers know was kept.'),
  );

/** Puts pages before one tier and makes decisions of its answers. */
const decide = async (asked: readonly ConsultedPage[], tier: TierInUse, job: WindowJob): Promise<Consulted> => {
  const { answered, left } = await askPages(
    asked.map(({ page }) => page),
    tier,
    job,
  );
  const { taxonomy, ref } = job.taxonomy;
  const key = { model: tier.model, prompt: tier.instructions.prompt };
  const calibration = await job.deps.taxonomies.calibration(ref, tier.tier, key);
  const decisions = asked.flatMap(({ page, reason }) => {
    const given = answered.get(page);
    if (!given) return [];
    const { signals } = job.pages.find(({ facts }) => facts.page === page)!;
    const weighed = calibrateAnswer(given.answer, job.packet.engine === 'vision-all' ? null : signals, calibration);
    const { model, instructions } = tier;
    const by = { tier: tier.tier, model, prompt: instructions.prompt, promptSha256: instructions.sha256, reason };
    const fitted = { taxonomy, calibration: calibration?.fittedOn.digest ?? null };
    const decision = decideByAnswer(given.answer, signals, { ...weighed, features: { ...weighed.features } }, by, fitted);
    return [given.isCached ? { ...decision, tier: 'cache' as const } : decision];
  });
  return { decisions, left };
};

/** The pages that words did not settle, for the vision tier, each with its reason. */
const stillOpen = (asked: readonly ConsultedPage[], text: Consulted, job: WindowJob): ConsultedPage[] =>
  asked.flatMap(({ page }) => {
    const decision = text.decisions.find((each) => each.page === page);
    const { signals } = job.pages.find(({ facts }) => facts.page === page)!;
    const why = text.left.get(page);
    const reason = decision
      ? needsLook(decision, signals, job.taxonomy.taxonomy)
      : why && why !== 'unaffordable'
        ? `the text model gave no good answer: ${faultEntry(why).title}`
        : null;
    return reason === null ? [] : [{ page, tier: 'vision' as const, reason }];
  });

const ofTier = (asked: readonly ConsultedPage[], tier: ModelTier): ConsultedPage[] => asked.filter((one) => one.tier === tier);

/** Text first where there are words, then pictures of what is still open. */
const throughTiers = async (asked: readonly ConsultedPage[], job: WindowJob): Promise<Consulted> => {
  const { taxonomy } = job.taxonomy;
  const { models } = job.deps;
  const [text, vision] = await Promise.all([openTier('text', taxonomy, models), openTier('vision', taxonomy, models)]);
  const nothing: Consulted = { decisions: [], left: new Map() };
  const byWords = ofTier(asked, 'text');
  const first = text && byWords.length > 0 ? await decide(byWords, text, job) : nothing;
  if (!vision) return first;
  const toLookAt = [...ofTier(asked, 'vision'), ...stillOpen(byWords, first, job)].sort((a, b) => a.page - b.page);
  if (toLookAt.length === 0) return first;
  const second = await decide(toLookAt, vision, job);
  const looked = new Set(second.decisions.map(({ page }) => page));
  const left = [...first.left].filter(([page]) => !looked.has(page) && !second.left.has(page));
  // Of a text decision that was itself taken over only the later one is kept: one decision a tier.
  const kept = first.decisions.filter(({ page, tier }) => tier !== 'cache' || !looked.has(page));
  return { decisions: [...kept, ...second.decisions], left: new Map([...left, ...second.left]) };
};

const workOf = async (
  packet: Packet,
  payload: PayloadOf<'consult'>,
  deps: ClassifyDeps,
  signal: AbortSignal | undefined,
): Promise<StepWork> => {
  if (!deps.models) throw failure('model.misconfigured', 'a packet asks for models where none is configured');
  const cpuMs = cpuMeter.start();
  try {
    const consultations = await deps.records.consultations(packet.id, packet.run);
    const consultation = consultations.find(({ range }) => range.from === payload.range.from);
    if (!consultation) return { cpuMs: cpuMs() };
    const job = await openWindow(
      packet,
      consultation,
      stepId('consult', payload.range),
      { ...deps, models: deps.models },
      signal,
    );
    const { decisions, left } = await throughTiers(consultation.asked, job);
    return { cpuMs: cpuMs(), decisions, exceptions: exceptionsOf(packet, left) };
  } finally {
    cpuMs();
  }
};

/** Puts one window of a packet before the models. What they say is recorded as decisions of their tiers, beside the signals'. */
export const consultWindow = async (
  payload: PayloadOf<'consult'>,
  deps: ClassifyDeps,
  signal?: AbortSignal,
): Promise<ResultOf<'consult'>> => {
  const step = { ...payload, stage: 'consult' as const };
  const outcome = await runStep(step, deps, (packet) => workOf(packet, payload, deps, signal));
  const calls = (await deps.records.modelCalls(payload.packetId, payload.run)).filter(({ step: by }) => by === outcome?.step.id);
  return { pages: outcome?.decisions?.length ?? 0, calls: calls.length };
};
