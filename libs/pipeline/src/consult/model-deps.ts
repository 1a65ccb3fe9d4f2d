import type { PriceTable } from '#domain/cost/prices.js';
import type { ModelTier } from '#domain/packet/consultation.js';
import type { LanguageModel } from '#ports/model/language-model.js';
import type { Pace } from '#ports/pace/pace.js';
import type { PageEngine } from '#ports/page-engine/page-engine.js';
import type { PictureResizer } from '#ports/page-engine/picture-codec.js';
import type { PromptStore } from '#ports/prompts/prompt-store.js';

/** What asking models takes. */
export interface ModelDeps {
  language: LanguageModel;
  pace: Pace;
  prompts: PromptStore;
  prices: PriceTable;
  /** Model of each tier; null: there is no such tier. */
  names: Record<ModelTier, string | null>;
  packetBudgetUsd: number;
  tenantBudgetUsd: number;
  /** Draws the pages that are to be looked at. */
  engine: PageEngine;
  resizer: PictureResizer;
}
