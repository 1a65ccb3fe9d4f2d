import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LocalProcess } from './local-process.js';
import { askOverTcp, freePort } from './ports.js';

export interface LocalRedis {
  url: string;
  /** Null when a Redis that was running already is used. */
  process: LocalProcess | null;
  stop(): Promise<void>;
}

const DEFAULT_PORT = 6379;
const answersAsRedis = async (port: number): Promise<boolean> =>
  (await askOverTcp('127.0.0.1', port, 'PING\r\n'))?.startsWith('+PONG') ?? false;

/** Starts a `redis-server` of our own. `noeviction`: a queue that forgets jobs under memory pressure is worse than one that refuses them. */
export async function startRedis(folder: string, port?: number): Promise<LocalRedis> {
  const chosen = port ?? (await freePort());
  mkdirSync(folder, { recursive: true });
  const settings = { port: chosen, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' };
  const process = await LocalProcess.start({
    name: 'redis-server',
    command: 'redis-server',
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    logFile: join(folder, 'redis.log'),
    isReady: () => answersAsRedis(chosen),
  });
  return { url: `redis://127.0.0.1:${chosen}`, process, stop: () => process.stop() };
}

/** The Redis that is configured, else the one that runs on this machine, else one of our own. */
export async function findOrStartRedis(configuredUrl: string | null, folder: string): Promise<LocalRedis> {
  const running = (url: string): LocalRedis => ({ url, process: null, stop: async () => {} });
  if (configuredUrl) return running(configuredUrl);
  if (await answersAsRedis(DEFAULT_PORT)) return running(`redis://127.0.0.1:${DEFAULT_PORT}`);
  return startRedis(folder);
}
