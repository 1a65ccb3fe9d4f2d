import { fileURLToPath } from 'node:url';
import { createProcessPageEngine } from '#adapters/page-engine-process/process-page-engine.js';
import { FolderPromptStore } from '#adapters/prompts-folder/folder-prompt-store.js';
import { parametersAt } from '#domain/cost/prices.js';
import type { ModelDeps } from '#pipeline/consult/model-deps.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { Config } from '#runtime/config/config.js';
import { childEnvironment } from '#runtime/config/environment.js';
import { loadPrices } from '#runtime/config/price-table.js';
import { type Telemetry, watched } from '#runtime/telemetry/watched.js';

/** Pictures are drawn while others are asked about; the render pool has the cores. */
const PICTURE_PROCESSES = 1;

const openEngine = ({ page }: Config, blobs: BlobStore) =>
  createProcessPageEngine({
    entry: fileURLToPath(new URL('./page-process.js', import.meta.url)),
    readRange: (key, start, end) => blobs.read(key, { start, end: end - 1 }),
    processes: PICTURE_PROCESSES,
    env: childEnvironment(),
    ...page,
  });

/** Binds what asking models takes; null where the fleet decides by signals alone. Loaded only then: it costs a worker's start. */
export const openModels = async (config: Config, blobs: BlobStore, telemetry: Telemetry): Promise<ModelDeps | null> => {
  const { models, redis } = config;
  if (models.engine === 'signals') return null;
  const [{ OpenAiLanguageModel }, { RedisPace }, { createPictureResizer }] = await Promise.all([
    import('#adapters/model-openai/openai-language-model.js'),
    import('#adapters/pace-redis/redis-pace.js'),
    import('#adapters/page-image/picture-resizer.js'),
  ]);
  const { api, baseUrl, timeoutMs, apiKey, text, vision } = models;
  const now = new Date();
  const prices = loadPrices(models, now);
  const parameters = parametersAt(prices, [text, vision], now);
  const language = new OpenAiLanguageModel({ api, baseUrl, timeoutMs, parameters, ...(apiKey !== null && { apiKey }) });
  return {
    language: watched(language, { service: 'model', backend: 'openai' }, telemetry),
    pace: RedisPace.connect(redis, models),
    prompts: new FolderPromptStore(models.promptFolder),
    prices,
    names: { text, vision },
    packetBudgetUsd: models.packetBudgetUsd,
    tenantBudgetUsd: models.tenantBudgetUsd,
    engine: openEngine(config, blobs),
    resizer: createPictureResizer(),
  };
};
