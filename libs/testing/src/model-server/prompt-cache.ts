import type { ReadRequest } from './read-request.js';
import { wordTokens } from './tokens.js';

const LEAST_TOKENS = 1_024;
const STEP_TOKENS = 128;
const KEPT = 64;

const commonLength = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
};

/** Caches exact prefixes of words from 1,024 tokens on, in steps of 128, by model: as OpenAI describes it. Pictures end a prefix. */
export class PromptCache {
  readonly #seen = new Map<string, string[]>();

  /** Tokens of this request that an earlier one has left in the cache; it leaves its own. */
  take({ model, preamble, parts }: ReadRequest): number {
    const ended = parts.findIndex(({ kind }) => kind === 'picture');
    const leading = ended === -1 ? parts : parts.slice(0, ended);
    const prefix = [preamble, ...leading.map((part) => (part.kind === 'text' ? part.text : ''))].join('\n');
    const known = this.#seen.get(model) ?? [];
    const common = Math.max(0, ...known.map((earlier) => commonLength(prefix, earlier)));
    this.#seen.set(model, [prefix, ...known.filter((earlier) => earlier !== prefix)].slice(0, KEPT));
    const tokens = Math.floor(wordTokens(prefix.slice(0, common)) / STEP_TOKENS) * STEP_TOKENS;
    return tokens >= LEAST_TOKENS ? tokens : 0;
  }
}
