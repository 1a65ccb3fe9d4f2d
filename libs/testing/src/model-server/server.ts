import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { control } from './control.js';
import { apis, Exchange, type Reply } from './exchange.js';
import type { ModelServer, ModelServerOptions } from './model-server.js';
import { statsOf } from './seen-call.js';

export type { ModelServer, ModelServerOptions } from './model-server.js';
export type { SeenCall } from './seen-call.js';

const DRIP_MS = 2_000;
const MODELS = ['test-text-1', 'test-vision-1'];

/**
 * An OpenAI-compatible server that looks at what it is sent: POST /v1/responses, POST /v1/chat/completions, GET /v1/models, and
 * POST /control/… for who drives it from another process. For tests: it listens on this machine only.
 */
export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const exchange = new Exchange({ models: options.models ?? MODELS, key: options.key, pictures: options.pictures });
  exchange.limiter.limit = options.limit ?? null;
  exchange.latency = options.latencyMs ?? 0;
  exchange.manners = { ...exchange.manners, ...options.manners };
  const closing = new AbortController();
  const http = createServer((request, response) => {
    handle(request, response, { exchange, server, closing: closing.signal }).catch(() => response.destroy());
  });
  await listening(http, options.port ?? 0);
  const { port } = http.address() as AddressInfo;
  const close = async (): Promise<void> => {
    closing.abort();
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    http.closeAllConnections();
    await closed;
  };
  const server: ModelServer = { baseUrl: `http://127.0.0.1:${port}/v1`, ...controls(exchange), close };
  return server;
}

const controls = (exchange: Exchange): Omit<ModelServer, 'baseUrl' | 'close'> => ({
  learn: (pages) => exchange.knowledge.learn(pages),
  setFaults: (orders) => exchange.faults.set(orders),
  setLimit: (limit) => {
    exchange.limiter.limit = limit;
  },
  setManners: (changed) => {
    exchange.manners = { ...exchange.manners, ...changed };
  },
  setLatency: (ms) => {
    exchange.latency = ms;
  },
  calls: () => exchange.calls,
  stats: () => statsOf(exchange.calls),
  forget: () => {
    exchange.calls = [];
  },
});

interface Handling {
  exchange: Exchange;
  server: ModelServer;
  closing: AbortSignal;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { exchange, server, closing }: Handling,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '', server.baseUrl);
  const api = apis[pathname];
  if (request.method === 'POST' && api) {
    const reply = await exchange.reply(api, await bodyOf(request), request.headers.authorization);
    return sendReply(reply, response, closing);
  }
  if (request.method === 'GET' && pathname === '/v1/models') return send(response, 200, modelList(exchange.models));
  if (pathname.startsWith('/control/')) {
    const { status, body } = await control(server, pathname.slice('/control/'.length), await bodyOf(request));
    return send(response, status, body);
  }
  return send(response, 404, { error: { message: 'No such path.', type: 'invalid_request_error', code: null, param: null } });
}

const modelList = (models: readonly string[]) => ({
  object: 'list',
  data: models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'test' })),
});

/** Null where it is no JSON. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

async function sendReply(reply: Reply, response: ServerResponse, closing: AbortSignal): Promise<void> {
  switch (reply.kind) {
    case 'answer':
      if (reply.afterMs > 0) await wait(reply.afterMs, undefined, { signal: closing }).catch(() => undefined);
      return send(response, reply.status, reply.body, reply.headers);
    case 'connection-reset':
      response.socket?.resetAndDestroy();
      return;
    case 'slow-drip':
      return drip(response, closing);
    case 'hang':
      // Whoever waits hears nothing until he or the server goes.
      return;
  }
}

/** White space that could be the beginning of JSON, for ever. */
async function drip(response: ServerResponse, closing: AbortSignal): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' });
  while (!response.destroyed && !closing.aborted) {
    response.write(' ');
    await wait(DRIP_MS, undefined, { signal: closing }).catch(() => undefined);
  }
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
