import type { PageAnswer } from '#domain/cascade/page-answer.js';
import { answerId, keepAnswer, keptAnswer } from './answer-cache.js';
import type { Answered, TierInUse, WindowJob } from './window-job.js';

const idOf = (page: number, { tier, model, instructions }: TierInUse, { pages, taxonomy }: WindowJob): string | null => {
  const found = pages.find(({ facts }) => facts.page === page);
  if (!found) return null;
  const scope = { taxonomySha256: taxonomy.ref.sha256, promptSha256: instructions.sha256, model: `${tier}:${model}` };
  return answerId(
    found.facts,
    found.fields.map(({ name }) => name),
    scope,
  );
};

/** The answers that these pages' content has had before. */
export const recallAnswers = async (
  pages: readonly number[],
  tier: TierInUse,
  job: WindowJob,
): Promise<Map<number, Answered>> => {
  const known = new Map<number, Answered>();
  for (const page of pages) {
    const id = idOf(page, tier, job);
    const kept = id === null ? null : await keptAnswer(job.packet, id, page, job.deps.blobs);
    if (kept) known.set(page, { answer: kept.answer, isCached: kept.isForeign });
  }
  return known;
};

/** Kept before anything else is made of them: a worker that dies now has not paid in vain. */
export const rememberAnswers = async (answers: readonly PageAnswer[], tier: TierInUse, job: WindowJob): Promise<void> => {
  for (const answer of answers) {
    const id = idOf(answer.page, tier, job);
    if (id !== null) await keepAnswer(job.packet, id, answer, job.deps.blobs);
  }
};
