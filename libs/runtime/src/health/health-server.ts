import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HealthChecks {
  /** Null when well, else one sentence: the process should be replaced. */
  healthz: () => Promise<string | null>;
  /** Null when ready, else what is missing. */
  readyz: () => Promise<string | null>;
  registry: { contentType: string; metrics(): Promise<string> };
}

const CHECK_LIMIT_MS = 3_000;

const answer = (response: ServerResponse, problem: string | null): void => {
  response.writeHead(problem === null ? 200 : 503, { 'content-type': 'application/json' });
  response.end(JSON.stringify(problem === null ? { status: 'ok' } : { status: 'unavailable', detail: problem }));
};

const within = async (check: () => Promise<string | null>): Promise<string | null> => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve(`no answer within ${CHECK_LIMIT_MS} ms`), CHECK_LIMIT_MS);
  return Promise.race([check(), promise])
    .catch((thrown: unknown) => `check failed: ${thrown instanceof Error ? thrown.name : typeof thrown}`)
    .finally(() => clearTimeout(timer));
};

const sendMetrics = async (response: ServerResponse, registry: HealthChecks['registry']): Promise<void> => {
  const body = await registry.metrics();
  response.writeHead(200, { 'content-type': registry.contentType });
  response.end(body);
};

const route = async (path: string, response: ServerResponse, checks: HealthChecks): Promise<void> => {
  if (path === '/healthz') return answer(response, await within(checks.healthz));
  if (path === '/readyz') return answer(response, await within(checks.readyz));
  if (path === '/metrics') return sendMetrics(response, checks.registry);
  response.writeHead(404).end();
};

export interface HealthServer {
  port: number;
  close(): Promise<void>;
}

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

/** `/healthz`, `/readyz` and `/metrics` of a worker, on plain node:http: a worker needs no web framework. Port 0: any. */
export const startHealthServer = async (checks: HealthChecks, host: string, port: number): Promise<HealthServer> => {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    void route(path, response, checks).catch(() => response.destroy());
  });
  const bound = await listen(server, host, port);
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: bound, close };
};
