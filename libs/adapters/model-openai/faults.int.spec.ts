import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ModelFault } from '#domain/cascade/model-fault.js';
import type { ModelRequest } from '#ports/model/language-model.js';
import { closeStubServers, json, stubServer } from '#testing/http/stub-server.js';
import { OpenAiLanguageModel } from './openai-language-model.js';

afterEach(closeStubServers);

const KEY = 'sk-secret-key';
const WORDS = 'Borrower Jane Roe';
const request: ModelRequest = {
  model: 'test',
  instructions: 'Say what each page is.',
  content: [{ kind: 'text', text: WORDS }],
  schema: { name: 'pages', schema: { type: 'object' } },
  maxOutputTokens: 900,
  cacheKey: 'loans',
};

const APIS = ['responses', 'chat'] as const;
type Api = (typeof APIS)[number];

/** What an ask of a server that answers so is rejected with. */
const faultOf = async (answer: (to: ServerResponse) => void, { timeoutMs = 5_000, api = 'responses' as Api } = {}) => {
  const server = await stubServer((_, to) => answer(to));
  const model = new OpenAiLanguageModel({ api, baseUrl: server.baseUrl, apiKey: KEY, timeoutMs });
  const error = await model.ask(request).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  // One request and never a second: retries are not the SDK's to make.
  expect(server.received).toHaveLength(1);
  return error as ModelFault;
};

/** Everything that a log could make of an error. */
const everyWord = (error: unknown): string => {
  const parts: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause)
    parts.push(String(at), at.stack ?? '', JSON.stringify(at, Object.getOwnPropertyNames(at)));
  return parts.join('\n');
};

const errorBody = (code: string | null, message = 'no', type = 'invalid_request_error') => ({
  error: { code, message, type, param: null },
});

const STATUSES: [string, number, object, string][] = [
  ['too many requests', 429, errorBody('rate_limit_exceeded'), 'rate-limited'],
  [
    'more tokens than any minute has',
    429,
    errorBody('rate_limit_exceeded', 'Request too large for test on tokens per min'),
    'too-large',
  ],
  ['an empty account', 429, errorBody('insufficient_quota', 'no', 'insufficient_quota'), 'quota-exhausted'],
  ['an empty account elsewhere', 402, errorBody(null), 'quota-exhausted'],
  ['a failing server', 500, errorBody('server_error'), 'server-error'],
  ['a gateway without a server', 502, {}, 'server-error'],
  ['an overloaded server', 503, errorBody('overloaded'), 'server-error'],
  ['a gateway that waited', 504, {}, 'server-error'],
  ['an overloaded provider', 529, {}, 'server-error'],
  ['no such model', 404, errorBody('model_not_found'), 'model-not-found'],
  ['no such model, said with 400', 400, errorBody('model_not_found'), 'model-not-found'],
  ['a wrong key', 401, errorBody('invalid_api_key', `Incorrect API key provided: ${KEY}`), 'invalid-key'],
  ['a key without rights', 403, errorBody(null), 'invalid-key'],
  ['a parameter it does not take', 400, errorBody('unsupported_parameter', `not supported in: ${WORDS}`), 'bad-request'],
  ['a body it cannot process', 422, errorBody(null), 'bad-request'],
  ['a window too long', 400, errorBody('context_length_exceeded'), 'too-large'],
  ['a window too long, in words', 400, errorBody(null, "This model's maximum context length is 8192 tokens"), 'too-large'],
  ['a body too large', 413, {}, 'too-large'],
  ['a filtered request', 400, errorBody('content_filter', WORDS), 'filtered'],
];

describe.each(APIS)('faults over %s', (api) => {
  it.each(STATUSES)('%s (%i)', async (_, status, body, id) => {
    const fault = await faultOf((to) => json(to, status, body), { api });
    expect(fault).toBeInstanceOf(ModelFault);
    expect(fault.id).toBe(id);
    expect(fault.seen).toContain(`HTTP ${status}`);
    expect(everyWord(fault)).not.toMatch(new RegExp(`${KEY}|${WORDS}`));
  });

  it('a connection that is reset', async () => {
    const fault = await faultOf((to) => void to.socket?.resetAndDestroy(), { api });
    expect(fault).toMatchObject({ id: 'unreachable', seen: 'ECONNRESET' });
  });

  it('an answer that breaks off', async () => {
    const cut = (to: ServerResponse) => {
      to.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
      to.write('{"id":', () => to.socket?.destroy());
    };
    expect(await faultOf(cut, { api })).toMatchObject({ id: 'unreachable' });
  });

  it('no answer in time', async () => {
    expect(await faultOf(() => undefined, { api, timeoutMs: 60 })).toMatchObject({ id: 'timed-out' });
  });

  it.each([200, 500])('an answer that drips for ever (status %i)', async (status) => {
    const drip = (to: ServerResponse) => {
      to.writeHead(status, { 'content-type': 'application/json' });
      const timer = setInterval(() => to.write(' '), 10);
      to.on('close', () => clearInterval(timer));
    };
    expect(await faultOf(drip, { api, timeoutMs: 80 })).toMatchObject({ id: 'timed-out' });
  });

  it.each([
    ['text/html', '<html>'],
    ['application/json', '{"id": '],
    ['application/json', '{"hello": 1}'],
    ['application/json', ''],
  ])('an answer of %s that is none: %s', async (type, body) => {
    const fault = await faultOf((to) => void to.writeHead(200, { 'content-type': type }).end(body), { api });
    expect(fault.id).toBe('server-error');
  });
});

describe('what a fault carries', () => {
  it('the limits and when to come back', async () => {
    const headers = {
      'retry-after': '7',
      'x-ratelimit-limit-requests': '500',
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-limit-tokens': '200000',
      'x-ratelimit-remaining-tokens': '120',
      'x-ratelimit-reset-tokens': '6m0s',
    };
    expect(await faultOf((to) => json(to, 429, errorBody('rate_limit_exceeded'), headers))).toMatchObject({
      id: 'rate-limited',
      retryAfterMs: 7_000,
      limits: { requestsPerMinute: 500, requestsLeft: 0, tokensPerMinute: 200_000, tokensLeft: 120, tokensResetMs: 360_000 },
    });
  });

  it('nothing about the wait where the server says nothing', async () => {
    expect((await faultOf((to) => json(to, 429, errorBody(null)))).retryAfterMs).toBeUndefined();
  });
});

describe('cancelling', () => {
  it('ends with the caller’s own reason, while waiting and while an answer drips in', async () => {
    for (const answers of [false, true]) {
      const cancel = new AbortController();
      const reason = new Error('the packet was cancelled');
      const server = await stubServer((_, to) => {
        if (answers) to.writeHead(200, { 'content-type': 'application/json' }).write('{');
        setImmediate(() => cancel.abort(reason));
      });
      const model = new OpenAiLanguageModel({ api: 'chat', baseUrl: server.baseUrl, timeoutMs: 5_000 });
      await expect(model.ask(request, cancel.signal)).rejects.toBe(reason);
    }
  });

  it('asks nobody once cancelled', async () => {
    const server = await stubServer((_, to) => json(to, 200, {}));
    const model = new OpenAiLanguageModel({ api: 'chat', baseUrl: server.baseUrl, timeoutMs: 5_000 });
    await expect(model.ask(request, AbortSignal.abort(new Error('late')))).rejects.toThrow('late');
    expect(server.received).toHaveLength(0);
  });
});

it('a server that is not there is unreachable', async () => {
  const model = new OpenAiLanguageModel({ api: 'responses', baseUrl: 'http://127.0.0.1:9/v1', apiKey: KEY, timeoutMs: 5_000 });
  await expect(model.ask(request)).rejects.toMatchObject({ id: 'unreachable' });
});
