import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { answerPages, type Manners, usualManners } from './answer.js';
import { chatBody, readChatRequest } from './chat-api.js';
import { type FaultKind, type FaultOrder, FaultPlan } from './faults.js';
import { Knowledge } from './knowledge.js';
import type { KnownPage } from './known-page.js';
import { PromptCache } from './prompt-cache.js';
import { type RateLimit, RateLimiter } from './rate-limit.js';
import { type ReadRequest, requestedPages } from './read-request.js';
import { type HttpRefusal, rateLimited, refusalOf } from './refusal.js';
import { readResponsesRequest, responsesBody } from './responses-api.js';
import { type FinishedAnswer, finishedAnswer } from './spoil.js';
import { inputTokens, type PictureRules, usualPictureRules, wordTokens } from './tokens.js';
import type { Usage } from './usage.js';

/** One call as the server saw it. No key, no words. */
export interface SeenCall {
  at: number;
  model: string;
  status: number;
  fault: FaultKind | null;
  pages: number[];
  usage: Usage;
  /** Tokens that the rate limit took for it. */
  reserved: number;
}

export interface ModelServerOptions {
  port?: number;
  manners?: Partial<Manners>;
  limit?: RateLimit | null;
  /** Time before an answer, in milliseconds. */
  latencyMs?: number;
  pictures?: Partial<PictureRules>;
  /** The only key that is accepted; any when left out. */
  key?: string;
  models?: string[];
}

export interface ModelServer {
  /** With `/v1`. */
  baseUrl: string;
  learn(pages: readonly KnownPage[]): void;
  setFaults(orders: readonly FaultOrder[]): void;
  setLimit(limit: RateLimit | null): void;
  setManners(manners: Partial<Manners>): void;
  setLatency(ms: number): void;
  /** Every call since the last `forget`. */
  calls(): readonly SeenCall[];
  forget(): void;
  close(): Promise<void>;
}

const DRIP_MS = 2_000;
const MODELS = ['test-text-1', 'test-vision-1'];
const NOTHING: Usage = { input: 0, cached: 0, output: 0 };

type Api = {
  read: (body: unknown) => ReadRequest | null;
  write: (model: string, answer: FinishedAnswer, usage: Usage) => object;
};
const apis: Record<string, Api> = {
  '/v1/responses': { read: readResponsesRequest, write: responsesBody },
  '/v1/chat/completions': { read: readChatRequest, write: chatBody },
};

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
};

const send = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

const refuse = (response: ServerResponse, { status, body, headers }: HttpRefusal): void => send(response, status, body, headers);

/** Types that the answer may name: the longest list of words in the schema, or those of the instructions where there is none. */
const typesOf = ({ schema, preamble }: ReadRequest): string[] => {
  const lists: string[][] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === 'object') {
      const { enum: words } = value as { enum?: unknown };
      if (Array.isArray(words) && words.every((word) => typeof word === 'string')) lists.push(words);
      Object.values(value).forEach(walk);
    }
  };
  walk(schema);
  const listed = [...preamble.matchAll(/^- ([a-z0-9-]+): /gm)].map(([, id]) => id!);
  return lists.sort((a, b) => b.length - a.length)[0] ?? listed;
};

/** A schema that has nothing to do with pages is somebody trying what the server can do: its first allowed value is given. */
const smallestFit = (schema: unknown): unknown => {
  const { type, properties, enum: words, anyOf, items } = schema as Record<string, unknown>;
  if (Array.isArray(words)) return words[0];
  if (Array.isArray(anyOf)) return smallestFit(anyOf[0]);
  if (type === 'object') {
    return Object.fromEntries(Object.entries((properties ?? {}) as object).map(([name, each]) => [name, smallestFit(each)]));
  }
  if (type === 'array') return items ? [smallestFit(items)] : [];
  if (type === 'boolean') return true;
  return type === 'number' || type === 'integer' ? 1 : 'yes';
};

const isAboutPages = ({ schema }: ReadRequest): boolean =>
  schema === null || 'pages' in ((schema.properties ?? {}) as Record<string, unknown>);

/** An OpenAI-compatible server that looks at what it is sent. For tests: it listens on this machine only. */
export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const knowledge = new Knowledge();
  const faults = new FaultPlan();
  const cache = new PromptCache();
  const limiter = new RateLimiter();
  const rules = { ...usualPictureRules, ...options.pictures };
  let manners: Manners = { ...usualManners, ...options.manners };
  let latencyMs = options.latencyMs ?? 0;
  let calls: SeenCall[] = [];
  const closing = new AbortController();
  limiter.limit = options.limit ?? null;
  const models = options.models ?? MODELS;

  const answer = async (request: ReadRequest, fault: FaultKind | null): Promise<FinishedAnswer> => {
    if (!isAboutPages(request)) return { text: JSON.stringify(smallestFit(request.schema)), ended: 'complete' };
    const made = await answerPages(requestedPages(request.parts), typesOf(request), knowledge, manners);
    const finished = finishedAnswer(made, fault);
    const tooLong = wordTokens(finished.text) > request.maxOutputTokens;
    return tooLong ? { text: finished.text.slice(0, request.maxOutputTokens * 4), ended: 'truncated' } : finished;
  };

  const unauthorised = (request: IncomingMessage): boolean => {
    const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    return options.key === undefined ? false : key !== options.key;
  };

  /** On the wire instead of in an answer; true where that was all. */
  const brokeOff = async (fault: FaultKind | null, response: ServerResponse): Promise<boolean> => {
    if (fault === 'connection-reset') response.socket?.resetAndDestroy();
    else if (fault === 'hang') response.once('close', () => undefined);
    else if (fault === 'slow-drip') {
      response.writeHead(200, { 'content-type': 'application/json' });
      while (!response.destroyed && !closing.signal.aborted) {
        response.write(' ');
        await wait(DRIP_MS, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    } else return false;
    return true;
  };

  const handleCall = async (api: Api, http: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = api.read(await bodyOf(http));
    const note = (status: number, fault: FaultKind | null, usage: Usage, reserved = 0): void => {
      const asked = request ? requestedPages(request.parts).filter(({ isAsked }) => isAsked) : [];
      const pages = asked.map(({ page }) => page);
      calls.push({ at: Date.now(), model: request?.model ?? '', status, fault, pages, usage, reserved });
    };
    const refuseWith = (refusal: HttpRefusal, fault: FaultKind | null): void => {
      note(refusal.status, fault, NOTHING);
      refuse(response, refusal);
    };
    if (unauthorised(http)) return refuseWith(refusalOf('invalid-key')!, null);
    if (!request) return refuseWith(refusalOf('bad-request')!, null);
    if (!models.includes(request.model)) return refuseWith(refusalOf('model-not-found')!, null);
    const pages = requestedPages(request.parts).flatMap(({ page, isAsked }) => (isAsked ? [page] : []));
    // Somebody who tries what the server can do is not to use up the orders.
    const fault =
      pages.length > 0 ? faults.take({ model: request.model, pages, isCorrection: request.isCorrection }, Math.random()) : null;
    const refusal = fault && refusalOf(fault);
    if (refusal) return refuseWith(refusal, fault);
    const input = await inputTokens(request, rules);
    const reserved = input + request.maxOutputTokens;
    const admission = limiter.admit(request.model, reserved);
    if (!admission.admitted) return refuseWith(rateLimited(admission.retryAfterMs, admission.headers), null);
    if (fault && (await brokeOff(fault, response))) return note(0, fault, NOTHING, reserved);
    const cached = Math.min(input, cache.take(request));
    const finished = await answer(request, fault);
    if (latencyMs > 0) await wait(latencyMs, undefined, { signal: closing.signal }).catch(() => undefined);
    const usage = { input, cached, output: wordTokens(finished.text) };
    note(200, fault, usage, reserved);
    send(response, 200, api.write(request.model, finished, usage), admission.headers);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const api = apis[request.url ?? ''];
    if (request.method === 'POST' && api) return handleCall(api, request, response);
    if (request.method === 'GET' && request.url === '/v1/models') {
      const data = models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'test' }));
      return send(response, 200, { object: 'list', data });
    }
    return send(response, 404, { error: { message: 'No such path.', type: 'invalid_request_error', code: null, param: null } });
  };

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await listening(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    learn: (pages) => knowledge.learn(pages),
    setFaults: (orders) => faults.set(orders),
    setLimit: (limit) => {
      limiter.limit = limit;
    },
    setManners: (changed) => {
      manners = { ...manners, ...changed };
    },
    setLatency: (ms) => {
      latencyMs = ms;
    },
    calls: () => calls,
    forget: () => {
      calls = [];
    },
    close: async () => {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
