import { OpenAiLanguageModel } from '#adapters/model-openai/openai-language-model.js';
import { MemoryPace } from '#adapters/pace-memory/memory-pace.js';
import { createPictureResizer } from '#adapters/page-image/picture-resizer.js';
import { FolderPromptStore } from '#adapters/prompts-folder/folder-prompt-store.js';
import type { ModelDeps } from '#pipeline/consult/model-deps.js';
import type { PageEngine } from '#ports/page-engine/page-engine.js';
import type { Config } from '#runtime/config/config.js';
import { loadPrices } from '#runtime/config/price-table.js';

/** The models of the configuration, as the fleet binds them, but for the pace: this process is alone. No budget: measuring must not stop. */
export const openModels = async ({ models }: Config, engine: PageEngine): Promise<ModelDeps> => {
  const { api, baseUrl, timeoutMs, apiKey } = models;
  return {
    language: new OpenAiLanguageModel({ api, baseUrl, timeoutMs, ...(apiKey !== null && { apiKey }) }),
    pace: new MemoryPace(models),
    prompts: new FolderPromptStore(models.promptFolder),
    prices: loadPrices(models, new Date()),
    names: { text: models.text, vision: models.vision },
    packetBudgetUsd: Number.MAX_SAFE_INTEGER,
    tenantBudgetUsd: Number.MAX_SAFE_INTEGER,
    engine,
    resizer: createPictureResizer(),
  };
};
