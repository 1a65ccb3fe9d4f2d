import { ulid } from 'ulid';
import { ModelFault } from '#domain/cascade/model-fault.js';
import type { TokenUse } from '#domain/classification/page-decision.js';
import { usdOf } from '#domain/cost/prices.js';
import { failure } from '#domain/failure/catalogue.js';
import type { ModelReply } from '#ports/model/language-model.js';
import { usdLeft } from './budget.js';
import type { BuiltRequest } from './build-request.js';
import type { TierInUse, WindowJob } from './window-job.js';

const NOTHING: TokenUse = { input: 0, cached: 0, output: 0 };

export type CallOutcome =
  | { kind: 'reply'; reply: ModelReply }
  | { kind: 'fault'; fault: ModelFault }
  /** Nobody was asked: there is no money left. */
  | { kind: 'unaffordable' };

/** Throws the failure that brings the job back when there is room: the whole queue waits, so that the order stays. */
const reserve = async ({ model }: TierInUse, tokens: number, { deps: { models } }: WindowJob): Promise<string> => {
  const reservation = await models.pace.reserve(model, tokens);
  if (reservation.granted) return reservation.ticket;
  throw failure('model.paced', 'no room within the pace of the model', { retryAfterMs: reservation.waitMs, pausesQueue: true });
};

const bill = async (
  asked: readonly number[],
  { tier, model, instructions }: TierInUse,
  { outcome, tokens, tookMs }: { outcome: string; tokens: TokenUse; tookMs: number },
  { packet, step, deps }: WindowJob,
): Promise<void> => {
  const at = deps.now();
  const usd = usdOf(tokens, model, at, deps.models.prices);
  const owner = { packetId: packet.id, run: packet.run, tenant: packet.tenant, step };
  const prompt = { prompt: instructions.prompt, promptSha256: instructions.sha256 };
  const call = {
    id: ulid(),
    ...owner,
    tier,
    model,
    ...prompt,
    pages: [...asked],
    outcome,
    tokens,
    usd,
    at: at.toISOString(),
    tookMs,
  };
  await deps.records.addModelCall(call);
  deps.observer.modelCalled({ tier, model, outcome, tokens, usd, tookMs, pages: asked.length });
};

/**
 * One call: paid for only within the budgets, at the fleet's pace, on the bill whatever comes of it. Throws `model.paced`
 * where it must wait, and the signal's reason where the job is let go.
 */
export const callModel = async (
  asked: readonly number[],
  { request, inputTokens }: BuiltRequest,
  tier: TierInUse,
  job: WindowJob,
): Promise<CallOutcome> => {
  const { models, records, now } = job.deps;
  const most: TokenUse = { input: inputTokens, cached: 0, output: request.maxOutputTokens };
  if (usdOf(most, tier.model, now(), models.prices) > (await usdLeft(job.packet, models, records, now())))
    return { kind: 'unaffordable' };
  const ticket = await reserve(tier, inputTokens + request.maxOutputTokens, job);
  const startedAt = performance.now();
  const settle = async (outcome: string, tokens: TokenUse, limits?: ModelReply['limits']): Promise<void> => {
    await bill(asked, tier, { outcome, tokens, tookMs: Math.round(performance.now() - startedAt) }, job);
    await models.pace.settle(tier.model, ticket, tokens.input + tokens.output, limits);
  };
  try {
    const reply = await models.language.ask(request, job.signal);
    await settle(reply.ended === 'complete' ? 'answered' : reply.ended, reply.tokens, reply.limits);
    return { kind: 'reply', reply };
  } catch (thrown) {
    if (!(thrown instanceof ModelFault)) {
      await models.pace.settle(tier.model, ticket, 0);
      throw thrown;
    }
    await settle(thrown.id, thrown.tokens ?? NOTHING, thrown.limits);
    return { kind: 'fault', fault: thrown };
  }
};
