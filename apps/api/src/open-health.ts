import type { Config } from '#runtime/config/config.js';
import { type HealthServer, startHealthServer } from '#runtime/health/health-server.js';
import type { ApiAdapters } from './adapters.js';
import { readinessOf } from './operations/readiness.js';

/**
 * Health and metrics on a port of their own, as the workers have them: scraped from within, never reachable where the API is.
 * `isStopping`: it takes no more requests.
 */
export const openHealth = async (
  { health }: Config,
  { queue, records, blobs, metrics }: ApiAdapters,
  isStopping: () => boolean,
): Promise<HealthServer> => {
  const readyz = async (): Promise<string | null> => {
    if (isStopping()) return 'on its way down';
    const { checks } = await readinessOf(queue, records, blobs);
    const failed = Object.entries(checks).flatMap(([name, state]) => (state === 'failed' ? [name] : []));
    return failed.length > 0 ? `not answering: ${failed.join(', ')}` : null;
  };
  return startHealthServer({ healthz: async () => null, readyz, registry: metrics }, health.host, health.port);
};
