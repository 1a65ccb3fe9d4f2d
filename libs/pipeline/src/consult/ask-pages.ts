import { setTimeout as wait } from 'node:timers/promises';
import { faultEntry, type ModelFault, type ModelFaultId } from '#domain/cascade/model-fault.js';
import { nextWay, type Tried } from '#domain/cascade/next-way.js';
import { type AnswerFault, readAnswer } from '#domain/cascade/read-answer.js';
import { failure } from '#domain/failure/catalogue.js';
import { buildRequest } from './build-request.js';
import { callModel } from './call-model.js';
import { recallAnswers, rememberAnswers } from './remember.js';
import type { TierInUse, TierOutcome, WindowJob } from './window-job.js';

/** First wait before a request is sent once more; doubles. Longer waits are the queue's. */
const RETRY_MS = 400;

/** What went wrong with a call, whichever way it shows. */
interface Trouble {
  id: ModelFaultId;
  /** For a re-ask: the answer and what is wrong with it. */
  correction?: { answer: string; fault: string };
  fault?: ModelFault;
}

const merge = (a: TierOutcome, b: TierOutcome): TierOutcome => ({
  answered: new Map([...a.answered, ...b.answered]),
  left: new Map([...a.left, ...b.left]),
});

const allLeft = (pages: readonly number[], why: ModelFaultId | 'unaffordable'): TierOutcome => ({
  answered: new Map(),
  left: new Map(pages.map((page) => [page, why])),
});

/** The first fault that leaves pages open; one about pages that nobody asked for leaves none. */
const troubleOf = (faults: readonly AnswerFault[], answer: string): Trouble => {
  const worst = faults.find(({ pages }) => pages === null || pages.length > 0) ?? faults[0];
  const words = faults.map((fault) => fault.words).join('; ');
  return { id: worst?.id ?? 'page-missing', correction: { answer, fault: words } };
};

/** Nobody asks the model for as long as it is away; then the job comes again, uncounted. */
const throttle = async ({ fault, id }: Trouble, { model }: TierInUse, { deps: { models } }: WindowJob): Promise<never> => {
  const retryAfterMs = await models.pace.shut(model, fault?.retryAfterMs ?? null);
  throw failure('model.unavailable', `${model}: ${faultEntry(id).title}`, { retryAfterMs, pausesQueue: true });
};

const halves = (pages: readonly number[]): [number[], number[]] => {
  const middle = Math.ceil(pages.length / 2);
  return [pages.slice(0, middle), pages.slice(middle)];
};

/** What a model is told that has answered amiss: naming the error repairs nearly all that asking again repairs a third of. */
const askAgain = (fault: string, open: readonly number[]): string =>
  `That answer can not be used: ${fault}. Answer again in the same form, with exactly one entry for each of these pages and no other: ${open.join(', ')}.`;

/** Asks until every page has a good answer or no way out is left. */
const askOpen = async (open: number[], tier: TierInUse, job: WindowJob): Promise<TierOutcome> => {
  const answered: TierOutcome['answered'] = new Map();
  const tried: Tried = { tries: 0, reAsked: false, pages: open.length, canStepUp: tier.canStepUp };
  let correction: Trouble['correction'];
  for (;;) {
    const built = await buildRequest(open, tier, job);
    const outcome = await callModel(
      open,
      correction ? { ...built, request: { ...built.request, correction } } : built,
      tier,
      job,
    );
    if (outcome.kind === 'unaffordable') return merge({ answered, left: new Map() }, allLeft(open, 'unaffordable'));
    let trouble: Trouble;
    if (outcome.kind === 'reply') {
      const { answers, faults } = readAnswer(outcome.reply, open, job.taxonomy.taxonomy);
      await rememberAnswers(answers, tier, job);
      for (const answer of answers) answered.set(answer.page, { answer, isCached: false });
      open = open.filter((page) => !answered.has(page));
      if (open.length === 0) return { answered, left: new Map() };
      trouble = troubleOf(faults, outcome.reply.text);
    } else trouble = { id: outcome.fault.id, fault: outcome.fault };
    const way = nextWay(trouble.id, { ...tried, pages: open.length });
    job.deps.observer.modelFault(trouble.id, way);
    switch (way) {
      case 'retry':
        await wait(RETRY_MS * 2 ** tried.tries, undefined, { signal: job.signal });
        tried.tries += 1;
        break;
      case 're-ask':
        correction = trouble.correction && { ...trouble.correction, fault: askAgain(trouble.correction.fault, open) };
        tried.reAsked = true;
        break;
      case 'throttle':
        return throttle(trouble, tier, job);
      case 'split': {
        const [first, second] = halves(open);
        const parts = merge(await askOpen(first, tier, job), await askOpen(second, tier, job));
        return merge({ answered, left: new Map() }, parts);
      }
      default:
        return merge({ answered, left: new Map() }, allLeft(open, trouble.id));
    }
  }
};

/**
 * Asks one tier about pages of a window: what identical content was answered before is taken over, the rest is asked, every
 * fault goes its way by the table of model faults. Throws a throttled failure where the model is away or the pace allows no
 * call now; what was answered until then is kept and not paid for again.
 */
export const askPages = async (pages: readonly number[], tier: TierInUse, job: WindowJob): Promise<TierOutcome> => {
  const known = await recallAnswers(pages, tier, job);
  const open = pages.filter((page) => !known.has(page));
  const asked = open.length > 0 ? await askOpen(open, tier, job) : { answered: new Map(), left: new Map() };
  return merge({ answered: known, left: new Map() }, asked);
};
