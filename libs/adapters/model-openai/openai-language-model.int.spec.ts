import { afterEach, describe, expect, it } from '@jest/globals';
import type { ModelRequest } from '#ports/model/language-model.js';
import { closeStubServers, json, type Received, type StubServer, stubServer } from '#testing/http/stub-server.js';
import { OpenAiLanguageModel } from './openai-language-model.js';
import type { OpenAiOptions } from './options.js';

afterEach(closeStubServers);

const KEY = 'sk-secret-key';
const schema = { name: 'pages', schema: { type: 'object', properties: {}, additionalProperties: false } };
const request: ModelRequest = {
  model: 'test',
  instructions: 'Say what each page is.',
  content: [
    { kind: 'text', text: 'Page 1' },
    { kind: 'picture', bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/jpeg', detail: 'high' },
  ],
  schema,
  maxOutputTokens: 900,
  cacheKey: 'loans',
};
const response = (text: string, over: object = {}) => ({
  id: 'resp_1',
  object: 'response',
  status: 'completed',
  output: [
    { type: 'reasoning', summary: [] },
    { type: 'message', role: 'assistant', content: [{ type: 'output_text', text, annotations: [] }] },
  ],
  usage: {
    input_tokens: 1500,
    input_tokens_details: { cached_tokens: 1024, cache_write_tokens: 0 },
    output_tokens: 70,
    total_tokens: 1570,
  },
  ...over,
});
const completion = (message: object, finish = 'stop') => ({
  id: 'c1',
  object: 'chat.completion',
  choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', ...message } }],
  usage: { prompt_tokens: 1500, prompt_tokens_details: { cached_tokens: 1024 }, completion_tokens: 70, total_tokens: 1570 },
});

const modelOf = (server: StubServer, over: Partial<OpenAiOptions> = {}) =>
  new OpenAiLanguageModel({ api: 'responses', baseUrl: server.baseUrl, apiKey: KEY, timeoutMs: 5_000, ...over });

describe('the Responses API', () => {
  it('is asked with the schema, the pictures’ detail and the cache key, and told to keep nothing', async () => {
    const server = await stubServer((_, to) => json(to, 200, response('{}')));
    const reply = await modelOf(server).ask(request);
    expect(reply).toEqual({ text: '{}', ended: 'complete', tokens: { input: 1500, cached: 1024, output: 70 }, limits: {} });
    expect(server.received[0]).toMatchObject({ path: '/v1/responses', headers: { authorization: `Bearer ${KEY}` } });
    expect(server.received[0]?.body).toEqual({
      model: 'test',
      instructions: request.instructions,
      input: [
        {
          role: 'user',
          content: [
            { type: 'input_text', text: 'Page 1' },
            { type: 'input_image', image_url: 'data:image/jpeg;base64,AQID', detail: 'high' },
          ],
        },
      ],
      text: { format: { type: 'json_schema', name: 'pages', strict: true, schema: schema.schema } },
      max_output_tokens: 900,
      prompt_cache_key: 'loans',
      store: false,
      stream: false,
    });
  });

  it('gets the earlier answer and its fault as turns', async () => {
    const server = await stubServer((_, to) => json(to, 200, response('{}')));
    await modelOf(server).ask({ ...request, correction: { answer: '{"pages":[]}', fault: 'Page 1 is missing.' } });
    const { input } = (server.received[0] as Received).body as { input: object[] };
    expect(input.slice(1)).toEqual([
      { role: 'assistant', content: '{"pages":[]}' },
      { role: 'user', content: 'Page 1 is missing.' },
    ]);
  });

  it('gets a temperature, an effort and a cache breakpoint only where they are configured', async () => {
    const server = await stubServer((_, to) => json(to, 200, response('{}')));
    const parameters = { test: { temperature: 0, reasoningEffort: 'low', cacheInstructionsOnly: true } } as const;
    await modelOf(server, { parameters }).ask(request);
    const { input, ...body } = (server.received[0] as Received).body as { input: object[] };
    expect(body).toMatchObject({ temperature: 0, reasoning: { effort: 'low' }, prompt_cache_options: { mode: 'explicit' } });
    expect(body).not.toHaveProperty('instructions');
    expect(input[0]).toEqual({
      role: 'developer',
      content: [{ type: 'input_text', text: request.instructions, prompt_cache_breakpoint: { mode: 'explicit' } }],
    });
  });

  it.each([
    ['truncated', response('{"pa', { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }), '{"pa'],
    ['filtered', response('', { status: 'incomplete', incomplete_details: { reason: 'content_filter' } }), ''],
    ['refused', response('', { output: [{ type: 'message', content: [{ type: 'refusal', refusal: 'No.' }] }] }), ''],
    ['complete', response('', { output: [] }), ''],
  ])('returns an answer that is %s, because it was paid for', async (ended, body, text) => {
    const server = await stubServer((_, to) => json(to, 200, body));
    expect(await modelOf(server).ask(request)).toMatchObject({ ended, text, tokens: { input: 1500, output: 70 } });
  });

  it('tells a response that failed by itself, with its tokens', async () => {
    const failed = response('', { status: 'failed', error: { code: 'server_error', message: 'Page 1' } });
    const server = await stubServer((_, to) => json(to, 200, failed));
    await expect(modelOf(server).ask(request)).rejects.toMatchObject({ id: 'server-error', tokens: { input: 1500, output: 70 } });
  });
});

describe('Chat Completions', () => {
  it('is asked in the common core that compatible servers share, without a key', async () => {
    const server = await stubServer((_, to) => json(to, 200, completion({ content: '{}' })));
    const reply = await modelOf(server, { api: 'chat', apiKey: undefined }).ask(request);
    expect(reply).toEqual({ text: '{}', ended: 'complete', tokens: { input: 1500, cached: 1024, output: 70 }, limits: {} });
    expect(server.received[0]?.headers).not.toHaveProperty('authorization');
    expect(server.received[0]?.path).toBe('/v1/chat/completions');
    expect(server.received[0]?.body).toEqual({
      model: 'test',
      messages: [
        { role: 'system', content: request.instructions },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'Page 1' },
            { type: 'image_url', image_url: { url: 'data:image/jpeg;base64,AQID', detail: 'high' } },
          ],
        },
      ],
      response_format: { type: 'json_schema', json_schema: { name: 'pages', strict: true, schema: schema.schema } },
      max_tokens: 900,
      stream: false,
    });
  });

  it('speaks OpenAI’s dialect where told so, and sends words alone as one string', async () => {
    const server = await stubServer((_, to) => json(to, 200, completion({ content: '{}' })));
    const words = { ...request, content: request.content.slice(0, 1), correction: { answer: '{', fault: 'No JSON.' } };
    await modelOf(server, { api: 'chat', dialect: 'openai' }).ask(words);
    expect(server.received[0]?.body).toMatchObject({
      messages: [
        { role: 'developer', content: request.instructions },
        { role: 'user', content: 'Page 1' },
        { role: 'assistant', content: '{' },
        { role: 'user', content: 'No JSON.' },
      ],
      max_completion_tokens: 900,
      prompt_cache_key: 'loans',
      store: false,
    });
  });

  it.each([
    ['truncated', completion({ content: '{"pa' }, 'length')],
    ['filtered', completion({ content: null }, 'content_filter')],
    ['refused', completion({ content: null, refusal: 'No.' })],
    ['complete', { ...completion({}), choices: [] }],
  ])('returns an answer that is %s', async (ended, body) => {
    const server = await stubServer((_, to) => json(to, 200, body));
    expect(await modelOf(server, { api: 'chat' }).ask(request)).toMatchObject({ ended, tokens: { input: 1500 } });
  });
});
