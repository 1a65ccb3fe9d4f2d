import { createServer } from 'node:net';
import { FolderTaxonomyStore } from '#adapters/taxonomies-folder/folder-taxonomy-store.js';
import { readTaxonomy } from '#domain/taxonomy/lint/lint-taxonomy.js';
import { askOverTcp } from '#runtime/local-fleet/ports.js';
import { type Check, missing, ok } from './check.js';
import { redisServerVersion } from './machine-checks.js';

const DEFAULT_REDIS_PORT = 6379;

const answersPing = async (host: string, port: number): Promise<boolean> => {
  const answer = await askOverTcp(host, port, 'PING\r\n');
  // A server that wants a password is there all the same.
  return answer?.startsWith('+PONG') === true || answer?.startsWith('-NOAUTH') === true;
};

export const redisCheck = (url: string): Check => ({
  name: 'Redis',
  look: async () => {
    const { hostname, port, protocol } = new URL(url);
    const place = `${hostname}:${port || DEFAULT_REDIS_PORT}`;
    if (protocol === 'redis:' && (await answersPing(hostname, Number(port) || DEFAULT_REDIS_PORT)))
      return ok(`answers at ${place}`);
    const version = await redisServerVersion();
    if (version !== null) return ok(`redis-server ${version}; Docyard starts it when none runs`);
    const remedy = 'apt-get install redis-server, brew install redis, or set REDIS_URL to one that runs elsewhere';
    return missing(`none answers at ${place}, and redis-server is not on PATH`, remedy);
  },
});

const canListen = (host: string, port: number): Promise<boolean> => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer();
  server.once('error', () => resolve(false));
  server.listen(port, host, () => server.close(() => resolve(true)));
  return promise;
};

const isDocyard = async (host: string, port: number): Promise<boolean> => {
  const answer = await fetch(`http://${host}:${port}/healthz`, { signal: AbortSignal.timeout(1_000) }).catch(() => null);
  return answer?.ok === true;
};

export const portCheck = (host: string, port: number): Check => ({
  name: 'API port',
  look: async () => {
    if (await canListen(host, port)) return ok(`${host}:${port} is free`);
    if (await isDocyard(host, port)) return ok(`Docyard answers at ${host}:${port}`);
    return missing(`${host}:${port} is taken by another program`, 'stop that program, or set DOCYARD_API_PORT to another port');
  },
});

export const taxonomiesCheck = (folder: string): Check => ({
  name: 'Taxonomies',
  look: async () => {
    const remedy = 'set DOCYARD_TAXONOMY_DIR to a folder of taxonomies; npx docyard taxonomy lint FILE tells more';
    const store = new FolderTaxonomyStore(folder);
    const refs = await store.list().catch(() => []);
    if (refs.length === 0) return missing(`${folder} holds none`, remedy);
    for (const { id, version } of refs) {
      const yaml = await store.get(id, version).then(
        (published) => published.yaml,
        () => null,
      );
      const errors = yaml === null ? 1 : readTaxonomy(yaml).findings.filter(({ level }) => level === 'error').length;
      if (errors > 0) return missing(`${id}@${version} is not valid`, remedy);
    }
    return ok(refs.map(({ id, version }) => `${id}@${version}`).join(', '));
  },
});
