import { usdOf } from '#domain/cost/prices.js';
import { textTokens } from '#domain/cost/text-tokens.js';
import type { ModelTier } from '#domain/packet/consultation.js';
import type { Engine } from '#domain/packet/packet.js';
import type { Taxonomy } from '#domain/taxonomy/taxonomy.js';
import type { ModelDeps } from '../consult/model-deps.js';
import { usualPictureTokens } from '../consult/model-picture.js';
import { openTier } from '../consult/open-tier.js';

/** Pages that share a call's instructions, in a window of usual size. */
const PAGES_PER_CALL = 2;
const WORDS_PER_PAGE = 700;
const OUTPUT_PER_PAGE = 200;

/** USD that a page is expected to cost in a tier, its share of the instructions included (dearly: as if none were cached). */
const usdPerPage = async (
  tier: ModelTier,
  engine: Engine,
  taxonomy: Taxonomy,
  models: ModelDeps,
  now: Date,
): Promise<number | null> => {
  const opened = await openTier(tier, taxonomy, models);
  if (!opened) return null;
  const { model, instructions } = opened;
  const isAlone = engine === 'vision-all';
  const stable = textTokens(instructions.text) + textTokens(JSON.stringify(instructions.schema));
  const picture = tier === 'vision' ? usualPictureTokens(model, isAlone, models.prices, now) : 0;
  const input = stable / (isAlone ? 1 : PAGES_PER_CALL) + WORDS_PER_PAGE + picture;
  return usdOf({ input: Math.ceil(input), cached: 0, output: OUTPUT_PER_PAGE }, model, now, models.prices);
};

export const tierCosts = async (
  engine: Engine,
  taxonomy: Taxonomy,
  models: ModelDeps,
  now: Date,
): Promise<Record<ModelTier, number | null>> => ({
  text: await usdPerPage('text', engine, taxonomy, models, now),
  vision: await usdPerPage('vision', engine, taxonomy, models, now),
});
