import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { loadConfig } from '#runtime/config/config.js';
import { readEnvironment } from '#runtime/config/environment.js';
import { LocalFleet } from '#runtime/local-fleet/local-fleet.js';
import { findOrStartRedis } from '#runtime/local-fleet/local-redis.js';
import { projectFolder } from '../project-folder.js';

export interface OwnFleet {
  apiUrl: string;
  /** Its key of all roles. `isNew`: made by this start. */
  localKey: { key: string; path: string; isNew: boolean };
  logFolder: string;
  stop(): Promise<void>;
}

/** Queues belong to the records they work for: fleets with other data folders on the same Redis leave each other alone. */
const prefixFor = (dataFolder: string): string => `docyard-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 8)}`;

/** Redis, the API and the three workers on this machine, in the configured data folder. */
export async function startOwnFleet(apiPort: number): Promise<OwnFleet> {
  const inherited = readEnvironment();
  const folder = loadConfig().data.folder;
  const logFolder = join(folder, '..', 'logs');
  const redis = await findOrStartRedis(inherited.REDIS_URL || null, join(folder, '..', 'redis'));
  const variables = { DOCYARD_QUEUE_PREFIX: inherited.DOCYARD_QUEUE_PREFIX || prefixFor(folder) };
  try {
    const options = {
      projectFolder: projectFolder(),
      dataFolder: folder,
      logFolder,
      redisUrl: redis.url,
      apiPort,
      variables,
      inherited,
    };
    const fleet = await LocalFleet.start(options);
    const stop = async () => {
      await fleet.stop();
      await redis.stop();
    };
    return { apiUrl: fleet.apiUrl, localKey: fleet.localKey, logFolder, stop };
  } catch (failed) {
    await redis.stop();
    throw failed;
  }
}

/** Ctrl-C and SIGTERM abort the signal, once; a second one ends the process at once, as usual. */
export const untilInterrupted = (): AbortSignal => {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
};
