import { instructionsFor } from '#domain/cascade/instructions.js';
import type { ModelTier } from '#domain/packet/consultation.js';
import type { Taxonomy } from '#domain/taxonomy/taxonomy.js';
import type { ModelDeps } from './model-deps.js';
import type { TierInUse } from './window-job.js';

/** A tier made ready for a taxonomy: its model and its newest prompt; null where the tier has no model. */
export const openTier = async (tier: ModelTier, taxonomy: Taxonomy, models: ModelDeps): Promise<TierInUse | null> => {
  const model = models.names[tier];
  if (model === null) return null;
  const instructions = instructionsFor(await models.prompts.latest(tier), taxonomy);
  return { tier, model, instructions, canStepUp: tier === 'text' && models.names.vision !== null };
};
