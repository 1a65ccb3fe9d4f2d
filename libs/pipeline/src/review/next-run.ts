import { effectiveDecisions } from '#domain/classification/effective-decisions.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { Stage, StepRecord } from '#domain/packet/step.js';
import { clearedByRulings } from '#domain/review/clear-exceptions.js';
import { ruleOf } from '#domain/review/exception-key.js';
import { reviewerDecisions } from '#domain/review/reviewer-decisions.js';
import { rulingsOf } from '#domain/review/rulings.js';
import type { RunBeginning } from '#ports/records/record-store.js';
import type { ReviewState } from './load-review.js';
import type { ReviewDeps } from './review-deps.js';

const STAGES: readonly Stage[] = ['plan', 'render', 'classify', 'triage', 'consult'];

/** All of a stage's steps as one, so that a run begins with a handful of records however long the packet is. */
const mergedStep = (stage: Stage, steps: StepRecord[], { packet, context }: ReviewState): StepRecord[] => {
  const own = steps.filter((step) => step.stage === stage);
  const [first] = own;
  if (!first) return [];
  const range = first.range === null ? null : { from: 1, to: context.pages };
  return [
    {
      ...{ id: range === null ? stage : `${stage}.1`, packetId: packet.id, run: packet.run + 1, stage, range, outcome: 'done' },
      startedAt: own.map(({ startedAt }) => startedAt).toSorted()[0]!,
      finishedAt: own
        .map(({ finishedAt }) => finishedAt)
        .toSorted()
        .at(-1)!,
      cpuMs: own.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
      ...(first.configuration !== undefined && { configuration: first.configuration }),
      carriedFrom: packet.run,
    },
  ];
};

/** What assembly itself finds it will find again. */
const isOfAssembly = (one: ExceptionRecord): boolean =>
  one.scope === 'document' || one.code === 'page.duplicate' || one.code === 'packet.no-pages' || ruleOf(one) !== null;

const carried = (exceptions: readonly ExceptionRecord[], { packet, now, context }: ReviewState): ExceptionRecord[] =>
  clearedByRulings(
    exceptions.filter((one) => !isOfAssembly(one)),
    now,
    context,
  ).map((one) => ({ ...one, id: `${packet.run + 1}.${one.id.slice(`${packet.run}.`.length)}`, run: packet.run + 1 }));

/** What the packet's next run begins with: all that is known of its pages, and what persons have decided of them. */
export const nextRun = async (
  state: ReviewState,
  at: string,
  { records }: Pick<ReviewDeps, 'records'>,
): Promise<RunBeginning> => {
  const { packet, now, published, plan } = state;
  const { id, run } = packet;
  const [steps, pages, decisions, exceptions] = await Promise.all([
    ...([records.steps(id, run), records.pages(id, run), records.decisions(id, run), records.exceptions(id, run)] as const),
  ]);
  const machine = decisions.filter(({ tier }) => tier !== 'reviewer');
  const rulings = rulingsOf(now);
  const known = { pages, decisions: effectiveDecisions(machine), taxonomy: published.taxonomy, ref: packet.taxonomy };
  return {
    ...{ packetId: id, run: run + 1, at, plan, pages, rulings },
    steps: STAGES.flatMap((stage) => mergedStep(stage, steps, state)),
    decisions: [...machine, ...reviewerDecisions(rulings, known)],
    exceptions: carried(exceptions, state),
  };
};
