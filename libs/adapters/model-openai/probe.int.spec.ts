import { afterEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { closeStubServers, json, type Received, stubServer } from '#testing/http/stub-server.js';
import { OpenAiLanguageModel } from './openai-language-model.js';
import { probePicture } from './probe-picture.js';

afterEach(closeStubServers);

interface ChatBody {
  messages: { content: string | { type: string }[] }[];
  response_format?: object;
  logprobs?: boolean;
}

interface Server {
  schema: 'held' | 'ignored' | 'refused';
  pictures: 'seen' | 'dropped' | 'refused';
  logprobs: boolean;
}

const hasPicture = ({ messages }: ChatBody) =>
  messages.some(({ content }) => Array.isArray(content) && content.some(({ type }) => type === 'image_url'));

/** A chat server with these abilities. */
const serverOf = (can: Server) =>
  stubServer(({ body: raw }: Received, to) => {
    const body = raw as ChatBody;
    const refused =
      (body.response_format && can.schema === 'refused') ||
      (hasPicture(body) && can.pictures === 'refused') ||
      (body.logprobs && !can.logprobs);
    if (refused) return json(to, 400, { error: { message: 'unsupported' } });
    const content = body.response_format && can.schema === 'held' ? '{"answer":"k7"}' : '{"answer":"green"}';
    const logprobs = body.logprobs ? { content: [{ token: '{', logprob: -0.1 }] } : null;
    const prompt_tokens = hasPicture(body) && can.pictures === 'seen' ? 40 : 20;
    json(to, 200, {
      choices: [{ finish_reason: 'stop', message: { content }, logprobs }],
      usage: { prompt_tokens, completion_tokens: 5 },
    });
  });

const modelAt = (baseUrl: string, api: 'chat' | 'responses' = 'chat') =>
  new OpenAiLanguageModel({ api, baseUrl, timeoutMs: 5_000, probeTimeoutMs: 300 });

describe('the probe', () => {
  it.each([
    [
      { schema: 'held', pictures: 'seen', logprobs: true },
      { schema: true, pictures: true, logprobs: true },
    ],
    [
      { schema: 'ignored', pictures: 'dropped', logprobs: true },
      { schema: false, pictures: false, logprobs: true },
    ],
    [
      { schema: 'refused', pictures: 'refused', logprobs: false },
      { schema: false, pictures: false, logprobs: false },
    ],
    [
      { schema: 'refused', pictures: 'seen', logprobs: false },
      { schema: false, pictures: true, logprobs: false },
    ],
  ] as [Server, object][])('of a server with %o', async (can, found) => {
    const server = await serverOf(can);
    expect(await modelAt(server.baseUrl).probe('test')).toEqual({ reachable: true, ...found });
    expect(server.received.length).toBeLessThanOrEqual(4);
  });

  it('puts the schema in words from then on where the server enforces none', async () => {
    const server = await serverOf({ schema: 'ignored', pictures: 'seen', logprobs: false });
    const model = modelAt(server.baseUrl);
    await model.probe('test');
    const schema = { name: 'pages', schema: { type: 'object', title: 'the-schema' } };
    await model.ask({ model: 'test', instructions: 'Do.', content: [], schema, maxOutputTokens: 9, cacheKey: 'x' });
    const body = server.received.at(-1)?.body as ChatBody;
    expect(body).not.toHaveProperty('response_format');
    expect(body.messages[0]?.content).toMatch(/^Do\..*"the-schema"/s);
  });

  it('never throws: nobody there, a wrong key, no answer, a caller who gave up', async () => {
    const nothing = { schema: false, pictures: false, logprobs: false };
    expect(await modelAt('http://127.0.0.1:9/v1').probe('test')).toEqual({ reachable: false, fault: 'unreachable', ...nothing });
    const locked = await stubServer((_, to) => json(to, 401, {}));
    expect(await modelAt(locked.baseUrl, 'responses').probe('test')).toEqual({
      reachable: true,
      fault: 'invalid-key',
      ...nothing,
    });
    const silent = await stubServer(() => undefined);
    expect(await modelAt(silent.baseUrl).probe('test')).toEqual({ reachable: false, fault: 'timed-out', ...nothing });
    expect(await modelAt(silent.baseUrl).probe('test', AbortSignal.abort())).toMatchObject({ reachable: false });
  });

  it('a busy server is not judged', async () => {
    const server = await stubServer((_, to) => json(to, 429, {}));
    const model = modelAt(server.baseUrl);
    expect(await model.probe('test')).toMatchObject({ reachable: true, fault: 'rate-limited' });
    await model
      .ask({ model: 'test', instructions: '', content: [], schema: { name: 'a', schema: {} }, maxOutputTokens: 9, cacheKey: 'x' })
      .catch(() => null);
    expect(server.received.at(-1)?.body).toHaveProperty('response_format');
  });
});

it('the probe’s picture is a picture', async () => {
  expect(await sharp(probePicture()).metadata()).toMatchObject({ format: 'png', width: 64, height: 64 });
});
