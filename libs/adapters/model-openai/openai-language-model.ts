import type OpenAI from 'openai';
import { ModelFault } from '#domain/cascade/model-fault.js';
import type { LanguageModel, ModelProbe, ModelReply, ModelRequest } from '#ports/model/language-model.js';
import { chatBody, readCompletion } from './chat-api.js';
import { faultOf } from './fault-of.js';
import { createClient, dialectOf, type OpenAiOptions, type Wording } from './options.js';
import { probeModel } from './probe.js';
import { rateLimitsOf } from './rate-limit-headers.js';
import { readResponse, responsesBody } from './responses-api.js';

const PROBE_TIMEOUT_MS = 20_000;

/** Read here and not by the SDK, whose parsing throws whatever it stumbles over where the body is no JSON. */
const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelFault('server-error', { seen: `HTTP ${response.status} with a body that is no JSON` });
  }
};

/**
 * Language models behind OpenAI's Responses API, or behind Chat Completions of any server. One request for one call, no retry:
 * that is for the table of model faults to say. The caller's signal ends a call with the signal's own reason.
 */
export class OpenAiLanguageModel implements LanguageModel {
  readonly #client: OpenAI;
  readonly #options: OpenAiOptions;
  /** Models that were seen to enforce no schema: theirs is put in words from then on. */
  readonly #withoutSchema = new Set<string>();

  constructor(options: OpenAiOptions) {
    this.#options = options;
    this.#client = createClient(options);
  }

  ask(request: ModelRequest, signal?: AbortSignal): Promise<ModelReply> {
    return this.#ask(request, this.#wording(request.model), this.#options.timeoutMs, signal);
  }

  async probe(model: string, signal?: AbortSignal): Promise<ModelProbe> {
    const { probeTimeoutMs = PROBE_TIMEOUT_MS } = this.#options;
    const limit = AbortSignal.timeout(probeTimeoutMs);
    const either = signal ? AbortSignal.any([signal, limit]) : limit;
    const wording = { ...this.#wording(model), strictSchema: true };
    const ask = (request: ModelRequest, strictSchema: boolean) =>
      this.#ask(request, { ...wording, strictSchema }, probeTimeoutMs, either);
    const askWithLogprobs = (request: ModelRequest) =>
      this.#askWithLogprobs(request, { ...wording, strictSchema: false }, either);
    const { schemaIgnored, ...probe } = await probeModel({ model, ask, askWithLogprobs });
    if (schemaIgnored) this.#withoutSchema.add(model);
    else if (probe.schema) this.#withoutSchema.delete(model);
    return probe;
  }

  #wording(model: string): Wording {
    return {
      ...this.#options.parameters?.[model],
      strictSchema: !this.#withoutSchema.has(model),
      dialect: dialectOf(this.#options),
    };
  }

  async #ask(request: ModelRequest, wording: Wording, timeoutMs: number, signal?: AbortSignal): Promise<ModelReply> {
    signal?.throwIfAborted();
    const limit = AbortSignal.timeout(timeoutMs);
    try {
      return await this.#send(request, wording, signal ? AbortSignal.any([signal, limit]) : limit);
    } catch (error) {
      signal?.throwIfAborted();
      if (limit.aborted) throw new ModelFault('timed-out', { seen: `no whole answer within ${timeoutMs} ms` });
      throw faultOf(error, Date.now());
    }
  }

  async #send(request: ModelRequest, wording: Wording, signal: AbortSignal): Promise<ModelReply> {
    if (this.#options.api === 'chat') {
      const response = await this.#client.chat.completions.create(chatBody(request, wording), { signal }).asResponse();
      return { ...readCompletion(await bodyOf(response)), limits: rateLimitsOf(response.headers) };
    }
    const response = await this.#client.responses.create(responsesBody(request, wording), { signal }).asResponse();
    return { ...readResponse(await bodyOf(response)), limits: rateLimitsOf(response.headers) };
  }

  /** The raw body of an answer that was asked for with its tokens' probabilities. */
  async #askWithLogprobs(request: ModelRequest, wording: Wording, signal: AbortSignal): Promise<unknown> {
    if (this.#options.api === 'chat') {
      const body = { ...chatBody(request, wording), logprobs: true };
      return bodyOf(await this.#client.chat.completions.create(body, { signal }).asResponse());
    }
    const body = { ...responsesBody(request, wording), include: ['message.output_text.logprobs' as const] };
    return bodyOf(await this.#client.responses.create(body, { signal }).asResponse());
  }
}
