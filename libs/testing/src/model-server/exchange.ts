import { answerPages, type Manners, usualManners } from './answer.js';
import { isAboutPages, smallestFit, typesOf } from './answer-form.js';
import { chance } from './chance.js';
import { chatBody, readChatRequest } from './chat-api.js';
import { type FaultKind, type FaultOrder, FaultPlan } from './faults.js';
import { Knowledge } from './knowledge.js';
import { drawLatencyMs, type Latency } from './latency.js';
import { PromptCache } from './prompt-cache.js';
import { RateLimiter } from './rate-limit.js';
import { type ReadRequest, requestedPages } from './read-request.js';
import { type HttpRefusal, invalidPicture, rateLimited, refusalOf } from './refusal.js';
import { readResponsesRequest, responsesBody } from './responses-api.js';
import { callerOf, type SeenCall } from './seen-call.js';
import { type FinishedAnswer, finishedAnswer } from './spoil.js';
import { inputTokens, type PictureRules, usualPictureRules, wordTokens } from './tokens.js';
import type { Usage } from './usage.js';

interface Api {
  read: (body: unknown) => ReadRequest | null;
  write: (model: string, answer: FinishedAnswer, usage: Usage) => object;
}
/** By path. */
export const apis: Readonly<Record<string, Api>> = {
  '/v1/responses': { read: readResponsesRequest, write: responsesBody },
  '/v1/chat/completions': { read: readChatRequest, write: chatBody },
};

/** What goes back: an answer or error after a while, or something done to the connection. */
export type Reply =
  | { kind: 'answer'; status: number; body: object; headers: Record<string, string>; afterMs: number }
  | { kind: 'connection-reset' | 'hang' | 'slow-drip' };

export interface ExchangeOptions {
  models: readonly string[];
  key?: string | undefined;
  pictures?: Partial<PictureRules> | undefined;
}

const NOTHING: Usage = { input: 0, cached: 0, output: 0 };

/** Everything between a request's body and what is sent back for it; knows no HTTP connection. */
export class Exchange {
  readonly knowledge = new Knowledge();
  readonly faults = new FaultPlan();
  readonly limiter = new RateLimiter();
  manners: Manners = usualManners;
  latency: Latency = 0;
  calls: SeenCall[] = [];
  readonly #cache = new PromptCache();
  readonly #rules: PictureRules;
  readonly #options: ExchangeOptions;
  #received = 0;

  constructor(options: ExchangeOptions) {
    this.#options = options;
    this.#rules = { ...usualPictureRules, ...options.pictures };
  }

  get models(): readonly string[] {
    return this.#options.models;
  }

  async reply(api: Api, body: unknown, authorization = ''): Promise<Reply> {
    const call = this.#received++;
    const key = /^Bearer (.+)$/.exec(authorization)?.[1];
    const request = api.read(body);
    const pages = request ? askedPages(request) : [];
    const seen = { at: Date.now(), model: request?.model ?? '', pages, caller: callerOf(key) };
    const refused = (refusal: HttpRefusal, fault: FaultKind | null = null): Reply => {
      this.calls.push({ ...seen, status: refusal.status, fault, usage: NOTHING, reserved: 0 });
      return { kind: 'answer', ...refusal, afterMs: 0 };
    };
    if (!this.#accepts(key)) return refused(refusalOf('invalid-key')!);
    if (!request) return refused(refusalOf('bad-request')!);
    if (!this.models.includes(request.model)) return refused(refusalOf('model-not-found')!);
    const order = this.#orderedFault(request, pages, call);
    const fault = order?.fault ?? null;
    const refusal = order && refusalOf(order.fault, order.retryAfterMs);
    if (refusal) return refused(refusal, fault);
    const input = await inputTokens(request, this.#rules).catch(() => null);
    if (input === null) return refused(invalidPicture());
    const reserved = input + request.maxOutputTokens;
    const admission = this.limiter.admit(request.model, reserved);
    if (!admission.admitted) return refused(rateLimited(admission.retryAfterMs, admission.headers));
    if (fault === 'connection-reset' || fault === 'hang' || fault === 'slow-drip') {
      this.calls.push({ ...seen, status: 0, fault, usage: NOTHING, reserved });
      return { kind: fault };
    }
    const cached = Math.min(input, this.#cache.take(request));
    const answer = await this.#answer(request, fault);
    const usage = { input, cached, output: wordTokens(answer.text) };
    this.calls.push({ ...seen, status: 200, fault, usage, reserved });
    const afterMs = drawLatencyMs(this.latency, this.manners.seed, call);
    return { kind: 'answer', status: 200, body: api.write(request.model, answer, usage), headers: admission.headers, afterMs };
  }

  #accepts(key: string | undefined): boolean {
    return key !== undefined && (this.#options.key === undefined || key === this.#options.key);
  }

  /** Somebody who tries what the server can do, without pages, is not to use up the orders. */
  #orderedFault({ model, isCorrection }: ReadRequest, pages: readonly number[], call: number): FaultOrder | null {
    if (pages.length === 0) return null;
    return this.faults.take({ model, pages, isCorrection }, chance('fault', this.manners.seed, call));
  }

  async #answer(request: ReadRequest, fault: FaultKind | null): Promise<FinishedAnswer> {
    if (!isAboutPages(request)) return { text: JSON.stringify(smallestFit(request.schema)), ended: 'complete' };
    const made = await answerPages(requestedPages(request.parts), typesOf(request), this.knowledge, this.manners);
    const finished = finishedAnswer(made, fault);
    const tooLong = wordTokens(finished.text) > request.maxOutputTokens;
    return tooLong ? { text: finished.text.slice(0, request.maxOutputTokens * 4), ended: 'truncated' } : finished;
  }
}

const askedPages = ({ parts }: ReadRequest): number[] =>
  requestedPages(parts).flatMap(({ page, isAsked }) => (isAsked ? [page] : []));
