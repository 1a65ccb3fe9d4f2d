import { OpenAiLanguageModel } from '#adapters/model-openai/openai-language-model.js';
import { MemoryPace } from '#adapters/pace-memory/memory-pace.js';
import { createPictureResizer } from '#adapters/page-image/picture-resizer.js';
import { FolderPromptStore } from '#adapters/prompts-folder/folder-prompt-store.js';
import { parametersAt } from '#domain/cost/prices.js';
import type { ModelDeps } from '#pipeline/consult/model-deps.js';
import type { PageEngine } from '#ports/page-engine/page-engine.js';
import type { Config } from '#runtime/config/config.js';
import { loadPrices } from '#runtime/config/price-table.js';

/** The models of the configuration, as the fleet binds them, but for the pace: this process is alone. No budget: measuring must not stop. */
export const openModels = async ({ models }: Config, engine: PageEngine): Promise<ModelDeps> => {
  const { api, baseUrl, timeoutMs, apiKey, text, vision } = models;
  const now = new Date();
  const prices = loadPrices(models, now);
  const parameters = parametersAt(prices, [text, vision], now);
  return {
    language: new OpenAiLanguageModel({ api, baseUrl, timeoutMs, parameters, ...(apiKey !== null && { apiKey }) }),
    pace: new MemoryPace(models),
    prompts: new FolderPromptStore(models.promptFolder),
    prices,
    names: { text, vision },
    packetBudgetUsd: Number.MAX_SAFE_INTEGER,
    tenantBudgetUsd: Number.MAX_SAFE_INTEGER,
    engine,
    resizer: createPictureResizer(),
  };
};
