import type { TokenUse } from '../classification/page-decision.js';
import type { RateLimits } from './rate-limits.js';

/** What can be done when a model does not give what was asked for. */
export type WayOut =
  /** Ask the same again within the same job, a few times. */
  | 'retry'
  /** Nobody asks this model for a while; the job comes back when it may. Not counted as an attempt. */
  | 'throttle'
  /** Ask once more with the error named. */
  | 're-ask'
  /** Ask about fewer pages at a time. */
  | 'split'
  /** The tier above is asked instead. */
  | 'step-up'
  /** What cheaper tiers know is kept, and an exception says so. */
  | 'step-down';

interface FaultEntry {
  title: string;
  /** Tried first, and then the next, as far as each goes; the last one always ends it. */
  waysOut: readonly [WayOut, ...WayOut[]];
  /** Exception of the pages that were left with what cheaper tiers know. */
  code: 'model.unavailable' | 'model.misconfigured' | 'model.quota-exhausted' | 'model.refused' | 'model.bad-answer';
}

/** Everything a model or its server can do to us, and the way out of it. docs/model-faults.md is made from this table. */
export const modelFaults = {
  'rate-limited': { title: '429: too many requests or tokens', waysOut: ['throttle'], code: 'model.unavailable' },
  'quota-exhausted': { title: '429: the account has no money left', waysOut: ['step-down'], code: 'model.quota-exhausted' },
  'server-error': { title: '500, 502, 503, 504 or 529', waysOut: ['retry', 'throttle'], code: 'model.unavailable' },
  unreachable: { title: 'No connection, or it was reset', waysOut: ['retry', 'throttle'], code: 'model.unavailable' },
  'timed-out': {
    title: 'No whole answer in time, a slow drip included',
    waysOut: ['retry', 'throttle'],
    code: 'model.unavailable',
  },
  'model-not-found': { title: '404: the server knows no such model', waysOut: ['step-down'], code: 'model.misconfigured' },
  'invalid-key': { title: '401 or 403: the key is not accepted', waysOut: ['step-down'], code: 'model.misconfigured' },
  'bad-request': {
    title: '400 or 422: the server does not take the request',
    waysOut: ['step-down'],
    code: 'model.misconfigured',
  },
  'too-large': {
    title: '413, or the window is longer than the model reads',
    waysOut: ['split', 'step-down'],
    code: 'model.bad-answer',
  },
  truncated: {
    title: 'The answer was cut off at its longest',
    waysOut: ['split', 'step-up', 'step-down'],
    code: 'model.bad-answer',
  },
  refused: { title: 'The model refuses to answer', waysOut: ['split', 'step-up', 'step-down'], code: 'model.refused' },
  filtered: { title: 'A content filter stopped the answer', waysOut: ['split', 'step-up', 'step-down'], code: 'model.refused' },
  empty: { title: 'The answer is empty', waysOut: ['re-ask', 'step-up', 'step-down'], code: 'model.bad-answer' },
  malformed: {
    title: 'The answer is no JSON, or does not fit the schema',
    waysOut: ['re-ask', 'step-up', 'step-down'],
    code: 'model.bad-answer',
  },
  'page-missing': {
    title: 'A page that was asked about has no answer',
    waysOut: ['re-ask', 'step-up', 'step-down'],
    code: 'model.bad-answer',
  },
  'page-unknown': {
    title: 'An answer is about a page that nobody asked about',
    waysOut: ['re-ask', 'step-up', 'step-down'],
    code: 'model.bad-answer',
  },
  'page-doubled': { title: 'A page has two answers', waysOut: ['re-ask', 'step-up', 'step-down'], code: 'model.bad-answer' },
  'type-unknown': {
    title: 'A type that is not in the taxonomy',
    waysOut: ['re-ask', 'step-up', 'step-down'],
    code: 'model.bad-answer',
  },
} as const satisfies Record<string, FaultEntry>;
export type ModelFaultId = keyof typeof modelFaults;

export const faultEntry = (id: ModelFaultId): FaultEntry => modelFaults[id];

export interface ModelFaultDetail {
  /** What the server or the answer said, without its words: status, counts. Never text of a page, never a key. */
  seen: string;
  /** For `rate-limited` and the like: when the provider says to come back. */
  retryAfterMs?: number;
  /** Tokens that were paid all the same. */
  tokens?: TokenUse;
  /** What the provider said of its limits while it refused. */
  limits?: RateLimits;
  cause?: unknown;
}

/** Thrown by adapters where a model gave no answer. */
export class ModelFault extends Error {
  readonly id: ModelFaultId;
  readonly seen: string;
  readonly retryAfterMs: number | undefined;
  readonly tokens: TokenUse | undefined;
  readonly limits: RateLimits | undefined;

  constructor(id: ModelFaultId, { seen, retryAfterMs, tokens, limits, cause }: ModelFaultDetail) {
    super(`${id}: ${seen}`, { cause });
    this.name = 'ModelFault';
    this.id = id;
    this.seen = seen;
    this.retryAfterMs = retryAfterMs;
    this.tokens = tokens;
    this.limits = limits;
  }
}
