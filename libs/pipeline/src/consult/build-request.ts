import { pageWords } from '#domain/cascade/window-content.js';
import { textTokens } from '#domain/cost/text-tokens.js';
import type { ModelContent, ModelRequest } from '#ports/model/language-model.js';
import { modelPicture } from './model-picture.js';
import type { PageInWindow, TierInUse, WindowJob } from './window-job.js';

/** What one page's answer takes at most, and what every answer takes besides. */
const OUTPUT_PER_PAGE = 420;
const OUTPUT_BASE = 120;

export interface BuiltRequest {
  request: ModelRequest;
  /** Cautious estimate of the input's tokens. */
  inputTokens: number;
}

const pictureOf = async (page: PageInWindow, tier: TierInUse, job: WindowJob) =>
  modelPicture(
    { packet: job.packet, page: page.facts.page, model: tier.model, isAlone: job.packet.engine === 'vision-all' },
    job.deps,
    job.signal,
  );

/**
 * The request about some pages of a window: the stable instructions first, then every page in order, those not asked about
 * as context in words only. Pictures are drawn now, where they have not been before.
 */
export const buildRequest = async (asked: readonly number[], tier: TierInUse, job: WindowJob): Promise<BuiltRequest> => {
  const content: ModelContent[] = [];
  let inputTokens = textTokens(tier.instructions.text) + textTokens(JSON.stringify(tier.instructions.schema));
  for (const page of job.pages) {
    const isAsked = asked.includes(page.facts.page);
    const text = pageWords({ page: page.facts.page, isAsked, text: page.text, fields: isAsked ? page.fields : [] });
    content.push({ kind: 'text', text });
    inputTokens += textTokens(text);
    if (!isAsked || tier.tier === 'text') continue;
    const { picture, tokens } = await pictureOf(page, tier, job);
    content.push(picture);
    inputTokens += tokens;
  }
  const { text, schema, sha256 } = tier.instructions;
  const request: ModelRequest = {
    model: tier.model,
    instructions: text,
    content,
    schema,
    maxOutputTokens: OUTPUT_BASE + OUTPUT_PER_PAGE * asked.length,
    cacheKey: sha256.slice(0, 32),
  };
  return { request, inputTokens };
};
