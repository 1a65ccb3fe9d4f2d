import type { Config } from './config.js';

/** Where the model server is, without what a URL may hold of secrets. */
const hostOf = (url: string): string => new URL(url).host;

/**
 * The settings that may change what a packet becomes, as its audit chain has them: flat, and without keys, folders or
 * addresses of ours. What they name (prompts, prices, calibrations) is known by digests elsewhere.
 */
export const decidingConfiguration = ({ build, api, flow, models, page }: Config): Record<string, string | number | null> => ({
  build,
  rangePages: flow.rangePages,
  maxPages: api.maxPages,
  readLimitMs: page.readLimitMs,
  recogniseLimitMs: page.recogniseLimitMs,
  pageMemoryBytes: page.memoryLimitBytes,
  textModel: models.text,
  visionModel: models.vision,
  modelApi: models.api,
  modelServer: hostOf(models.baseUrl),
  packetBudgetUsd: models.packetBudgetUsd,
  tenantBudgetUsd: models.tenantBudgetUsd,
});
