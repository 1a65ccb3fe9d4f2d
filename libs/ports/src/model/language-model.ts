import type { ModelFaultId } from '#domain/cascade/model-fault.js';
import type { RateLimits } from '#domain/cascade/rate-limits.js';
import type { TokenUse } from '#domain/classification/page-decision.js';

export type { RateLimits } from '#domain/cascade/rate-limits.js';

/** What a model is shown, in order: words, or a picture at a stated detail. */
export type ModelContent =
  | { kind: 'text'; text: string }
  | { kind: 'picture'; bytes: Uint8Array; mediaType: 'image/png' | 'image/jpeg'; detail: 'low' | 'high' };

export interface ModelRequest {
  model: string;
  /** The stable part: the same for every page of a taxonomy, so that providers can cache it as a prefix. */
  instructions: string;
  content: ModelContent[];
  /** Earlier turns of a re-ask: the answer that did not fit, and what was wrong with it. */
  correction?: { answer: string; fault: string };
  /** Strict JSON Schema (draft of the structured-outputs subset) that the answer must fit. */
  schema: { name: string; schema: Record<string, unknown> };
  maxOutputTokens: number;
  /** Same for requests that share their stable part: routes them to the same prompt cache. */
  cacheKey: string;
}

export interface ModelReply {
  /** The answer's text, whatever it is; empty where there was none. */
  text: string;
  ended: 'complete' | 'truncated' | 'filtered' | 'refused';
  tokens: TokenUse;
  limits: RateLimits;
}

export interface ModelAbilities {
  /** Enforces a JSON Schema. Without it the schema is put in words and answers are checked here all the same. */
  schema: boolean;
  pictures: boolean;
  logprobs: boolean;
}

/** What a probe found: whether the server answers at all, and why the plain request failed where it did. */
export type ModelProbe = ModelAbilities & { reachable: boolean; fault?: ModelFaultId };

/**
 * A language model behind any server. `ask` throws a ModelFault where no answer came; an answer that came is returned as it
 * is, however useless, because it was paid for.
 */
export interface LanguageModel {
  /** Asks the server what it can do; one small request for each ability. Never throws: what could not be tried counts as lacking. */
  probe(model: string, signal?: AbortSignal): Promise<ModelProbe>;
  ask(request: ModelRequest, signal?: AbortSignal): Promise<ModelReply>;
}
