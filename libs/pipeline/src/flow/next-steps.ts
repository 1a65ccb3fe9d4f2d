import type { StepJob } from '#contracts/queues/catalogue.js';
import type { Consultation } from '#domain/packet/consultation.js';
import { isFinal, type Packet, type PlannedSource } from '#domain/packet/packet.js';
import type { PageRange, StepRecord } from '#domain/packet/step.js';

export type PacketInFlow = Pick<Packet, 'id' | 'run' | 'status' | 'engine'>;

/** What later steps are cut from: each is made once, by a step of its own. */
export interface Plans {
  sources: PlannedSource[];
  consultations: Consultation[];
}

type StepInFlow = Pick<StepRecord, 'stage' | 'range'>;

export const plannedPages = (plan: PlannedSource[]): number => plan.reduce((sum, source) => sum + source.pages, 0);

/** The smallest ranges on a grid of `rangePages` that cover what `covered` leaves open of 1..pages. */
const openRanges = (pages: number, covered: PageRange[], rangePages: number): PageRange[] => {
  const isCovered = new Uint8Array(pages + 2);
  for (const range of covered) isCovered.fill(1, range.from, Math.min(range.to, pages) + 1);
  const open: PageRange[] = [];
  for (let page = 1; page <= pages; page++) {
    if (isCovered[page]) continue;
    const last = open.at(-1);
    const continues = last?.to === page - 1 && (page - 1) % rangePages !== 0;
    if (last && continues) last.to = page;
    else open.push({ from: page, to: page });
  }
  return open;
};

const rangesOf = (steps: StepInFlow[], stage: StepRecord['stage']): PageRange[] =>
  steps.flatMap((step) => (step.stage === stage && step.range ? [step.range] : []));

/** What models are still to be asked, once every page has been classified. */
const modelJobs = (packet: PacketInFlow, steps: StepInFlow[], consultations: Consultation[]): StepJob[] => {
  if (packet.engine === 'signals') return [];
  const scope = { packetId: packet.id, run: packet.run };
  if (!steps.some(({ stage }) => stage === 'triage')) return [{ queue: 'triage', payload: scope }];
  const asked = new Set(rangesOf(steps, 'consult').map(({ from }) => from));
  return consultations
    .filter(({ range }) => !asked.has(range.from))
    .map(({ range }): StepJob => ({ queue: 'consult', payload: { ...scope, range } }));
};

/**
 * The one map of the flow: what is due now, given what is recorded. A step recorded as failed counts as finished, so the
 * packet always goes on. Coverage is by page, not by range: two versions of the fleet may cut ranges differently.
 */
export const nextSteps = (packet: PacketInFlow, steps: StepInFlow[], plans: Plans, rangePages: number): StepJob[] => {
  if (isFinal(packet.status)) return [];
  const scope = { packetId: packet.id, run: packet.run };
  const has = (stage: StepRecord['stage']): boolean => steps.some((step) => step.stage === stage);
  if (!has('plan')) return [{ queue: 'plan', payload: scope }];
  const pages = plannedPages(plans.sources);
  const rendered = rangesOf(steps, 'render');
  const classified = rangesOf(steps, 'classify');
  const toRender = openRanges(pages, rendered, rangePages);
  const toClassify = rendered.filter((range) => !classified.some((done) => done.from === range.from && done.to >= range.to));
  if (toRender.length + toClassify.length === 0) {
    if (has('assemble')) return [];
    const toAsk = modelJobs(packet, steps, plans.consultations);
    return toAsk.length > 0 ? toAsk : [{ queue: 'assemble', payload: scope }];
  }
  return [
    ...toRender.map((range): StepJob => ({ queue: 'render', payload: { ...scope, range } })),
    ...toClassify.map((range): StepJob => ({ queue: 'classify', payload: { ...scope, range } })),
  ];
};

const keyOf = (job: StepJob): string => `${job.queue}.${'range' in job.payload ? job.payload.range.from : ''}`;

/**
 * What became due by the step `finished`: keeps a packet of many ranges from asking for all of them after each. Two steps
 * that end at once may both name a job; the queue takes it once. What a crash loses, the reconciler's full map finds.
 */
export const newlyDue = (
  packet: PacketInFlow,
  steps: StepRecord[],
  plans: Plans,
  rangePages: number,
  finished: string,
): StepJob[] => {
  const before = steps.filter((step) => step.id !== finished);
  const had = (stage: StepRecord['stage']): boolean => before.some((step) => step.stage === stage);
  const plansBefore = {
    sources: had('plan') ? plans.sources : [],
    consultations: had('triage') ? plans.consultations : [],
  };
  const known = new Set(nextSteps(packet, before, plansBefore, rangePages).map(keyOf));
  return nextSteps(packet, steps, plans, rangePages).filter((job) => !known.has(keyOf(job)));
};

const RENDERED = 'render.';

/**
 * Ids of the steps by which `newlyDue` is told as well as by all; null where only all will do. What a rendered range makes due
 * hangs on no other range: to read every step after each of 250 is garbage, and a bill, by the square of a packet's length.
 */
export const decidingSteps = (finished: string): string[] | null =>
  finished.startsWith(RENDERED) ? ['plan', finished, `classify.${finished.slice(RENDERED.length)}`] : null;
