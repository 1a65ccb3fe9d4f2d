import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import OpenAI, { APIConnectionError, type APIError } from 'openai';
import sharp from 'sharp';
import type { FaultKind } from './faults.js';
import { pictureHash } from './picture-hash.js';
import { type ModelServer, startModelServer } from './server.js';
import { markedPicture, pageText, wordedPage } from './server-samples.js';

const KEY = 'a key of the test';
const TEXT = 'test-text-1';
const VISION = 'test-vision-1';
const PAYSLIP = 'earnings statement pay period gross net deductions federal withholding year to date';
const DEED = 'warranty deed grantor conveys grantee parcel county recorder notary public witnesseth';
const NEVER = { text: 0, coarse: 0, fine: 0 };
const TYPES = ['w2', 'paystub', 'deed', 'blank', 'other'];
const schema = {
  type: 'object',
  properties: { pages: { type: 'array', items: { type: 'object', properties: { type: { type: 'string', enum: TYPES } } } } },
};
const format = { type: 'json_schema' as const, name: 'answer', schema, strict: true };

let server: ModelServer;
let client: OpenAI;
beforeAll(async () => {
  server = await startModelServer({ key: KEY, manners: { errorRate: NEVER, firstErrorRate: NEVER } });
  client = new OpenAI({ apiKey: KEY, baseURL: server.baseUrl, maxRetries: 0, timeout: 20_000 });
  server.learn([
    wordedPage(PAYSLIP, { type: 'paystub', fields: [{ name: 'net', value: '12.00' }] }),
    wordedPage(DEED, { type: 'deed', isFirst: false, printed: null }),
    wordedPage('', { type: 'other|deed', markId: 77, words: [] }),
    wordedPage('', { type: 'blank', pictureHash: await pictureHash(markedPicture(null, 900)), words: [] }),
  ]);
});
afterAll(() => server.close());
beforeEach(() => {
  server.setFaults([]);
  server.setLimit(null);
  server.forget();
});

interface Shown {
  text?: string;
  picture?: Buffer;
  detail?: 'low' | 'high';
}
const url = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`;

const ask = (shown: Shown[], over: Partial<OpenAI.Responses.ResponseCreateParamsNonStreaming> = {}) => {
  const content = shown.map(({ text, picture, detail = 'high' }) =>
    picture
      ? { type: 'input_image' as const, image_url: url(picture), detail }
      : { type: 'input_text' as const, text: text ?? '' },
  );
  return client.responses.create({
    model: TEXT,
    instructions: 'Tell the type.',
    input: [{ role: 'user', content }],
    max_output_tokens: 1_000,
    text: { format },
    ...over,
  });
};
const pagesOf = (text: string) => (JSON.parse(text) as { pages: Record<string, unknown>[] }).pages;
const looked = async (picture: Buffer) =>
  pagesOf((await ask([{ text: '### Page 1' }, { picture }], { model: VISION })).output_text)[0]!;
const errorOf = (call: Promise<unknown>): Promise<APIError> =>
  call.then(
    () => Promise.reject(new Error('no error')),
    (error) => error,
  );

describe('what it says of a page', () => {
  it('goes by the words where only words were sent, over either API', async () => {
    const text = `${pageText(1, `${PAYSLIP} and more`)}\n\n${pageText(2, DEED).replace('Page 2', 'Page 2 (context, do not answer)')}`;
    const [page, ...others] = pagesOf((await ask([{ text }])).output_text);
    expect(others).toEqual([]);
    expect(page).toMatchObject({ page: 1, type: 'paystub', isFirst: true, printed: { page: 1, of: 2 } });
    const chat = await client.chat.completions.create({
      model: TEXT,
      messages: [{ role: 'user', content: pageText(3, DEED) }],
      response_format: { type: 'json_schema', json_schema: { name: 'answer', schema } },
    });
    expect(pagesOf(chat.choices[0]!.message.content!)).toMatchObject([{ page: 3, type: 'deed', isFirst: false }]);
  });

  it('goes by the mark of the picture, whatever words are beside it', async () => {
    const shown = [{ text: pageText(1, PAYSLIP) }, { picture: markedPicture(77, 800) }];
    expect(pagesOf((await ask(shown, { model: VISION })).output_text)[0]).toMatchObject({ type: 'other' });
  });

  it('knows a picture without a mark by its looks', async () => {
    expect(await looked(markedPicture(null, 1_200))).toMatchObject({ type: 'blank', isFirst: true });
  });

  it('guesses where the page is turned, cut or another', async () => {
    const cut = { left: 0, top: 0, width: 618, height: 640 };
    const turned = await sharp(markedPicture(77, 800)).rotate(90).png().toBuffer();
    const cropped = await sharp(markedPicture(77, 800)).extract(cut).png().toBuffer();
    for (const picture of [turned, cropped, markedPicture(78, 800)]) {
      expect(await looked(picture)).toMatchObject({ printed: null, identifiers: [], fields: [] });
    }
  });

  it('says blank of white paper', async () => {
    const white = await sharp({ create: { width: 850, height: 1_100, channels: 3, background: '#ffffff' } })
      .png()
      .toBuffer();
    expect(await looked(white)).toMatchObject({ type: 'blank' });
  });

  it('errs on the share of pages it was told, on the same ones each time', async () => {
    const pages = Array.from({ length: 60 }, (_, i) => `serial${i} heading${i} town${i} ledger${i} item${i} sum${i}`);
    server.learn(pages.map((words) => wordedPage(words)));
    server.setManners({ errorRate: { ...NEVER, text: 0.5 }, confidence: 'clustered' });
    const text = pages.map((words, i) => pageText(i + 1, words)).join('\n');
    const answers = pagesOf((await ask([{ text }], { max_output_tokens: 50_000 })).output_text);
    const again = pagesOf((await ask([{ text }], { max_output_tokens: 50_000 })).output_text);
    server.setManners({ errorRate: NEVER, confidence: 'honest' });
    const wrong = answers.filter(({ type }) => type !== 'w2').length;
    expect(wrong).toBeGreaterThan(18);
    expect(wrong).toBeLessThan(42);
    expect(answers.filter(({ confidence }) => confidence === 0.95).length).toBeGreaterThan(45);
    expect(again).toEqual(answers);
  });
});

describe('what it costs', () => {
  it('counts a quarter of the bytes of words, and the patches of a picture', async () => {
    const words = await ask([{ text: pageText(1, PAYSLIP) }]);
    const picture = { text: pageText(1, PAYSLIP) };
    const high = await ask([picture, { picture: markedPicture(77, 1_650) }], { model: VISION });
    const low = await ask([picture, { picture: markedPicture(77, 1_650), detail: 'low' }], { model: VISION });
    // Letter at 1,650 px is 1,275 px wide: 40 x 52 patches; fitted into 512 px it is 396 px wide: 13 x 16. Each 1.2 tokens.
    expect(high.usage!.input_tokens - words.usage!.input_tokens).toBe(Math.ceil(40 * 52 * 1.2));
    expect(low.usage!.input_tokens - words.usage!.input_tokens).toBe(Math.ceil(13 * 16 * 1.2));
    expect(words.usage!.output_tokens).toBe(Math.ceil(Buffer.byteLength(words.output_text) / 4));
    const { byModel } = server.stats();
    expect(byModel[TEXT]).toMatchObject({ calls: 1, tokens: { input: words.usage!.input_tokens } });
    expect(byModel[VISION]).toMatchObject({ calls: 2, rateLimited: 0 });
  });

  it('takes prefixes of 1,024 tokens and more from its cache, in steps of 128, model by model', async () => {
    const instructions = Array.from({ length: 900 }, (_, i) => `rule${i}`).join(' ');
    const cached = async (model: string, words: string) =>
      (await ask([{ text: pageText(1, words) }], { model, instructions })).usage!.input_tokens_details.cached_tokens;
    expect(await cached(TEXT, PAYSLIP)).toBe(0);
    const second = await cached(TEXT, DEED);
    expect(second).toBeGreaterThanOrEqual(1_024);
    expect(second % 128).toBe(0);
    expect(await cached(VISION, DEED)).toBe(0);
  });

  it('cuts the answer off at the most that is allowed', async () => {
    const reply = await ask([{ text: pageText(1, PAYSLIP) }], { max_output_tokens: 16 });
    expect(reply).toMatchObject({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } });
    expect(reply.usage!.output_tokens).toBeLessThanOrEqual(16);
  });
});

describe('its rate limit', () => {
  it('counts input and the most output allowed, says so in headers, and refuses what is more', async () => {
    server.setLimit({ requestsPerMinute: 100, tokensPerMinute: 3_000 });
    const { data, response } = await ask([{ text: pageText(1, PAYSLIP) }], { max_output_tokens: 2_000 }).withResponse();
    const left = Number(response.headers.get('x-ratelimit-remaining-tokens'));
    expect(response.headers.get('x-ratelimit-limit-tokens')).toBe('3000');
    expect(response.headers.get('x-ratelimit-remaining-requests')).toBe('99');
    expect(Math.abs(3_000 - 2_000 - data.usage!.input_tokens - left)).toBeLessThan(30);
    expect(response.headers.get('x-ratelimit-reset-tokens')).toMatch(/^\d+\.\d{3}s$/);
    const refused = await errorOf(ask([{ text: pageText(1, PAYSLIP) }], { max_output_tokens: 2_000 }));
    expect(refused).toMatchObject({ status: 429, code: 'rate_limit_exceeded' });
    const waitS = Number(refused.headers!.get('retry-after'));
    expect(waitS).toBeGreaterThan(5);
    expect(waitS).toBeLessThan(60);
    expect(server.stats().minutes[0]).toMatchObject({ calls: 2, rateLimited: 1 });
  });
});

describe('what it does wrong when told', () => {
  const text = `${pageText(1, PAYSLIP)}\n${pageText(2, DEED)}`;
  const errors: [FaultKind, object][] = [
    ['rate-limited', { status: 429, code: 'rate_limit_exceeded' }],
    ['rate-limited-silently', { status: 429 }],
    ['quota-exhausted', { status: 429, code: 'insufficient_quota' }],
    ['server-error', { status: 500 }],
    ['overloaded', { status: 503 }],
    ['model-not-found', { status: 404, code: 'model_not_found' }],
    ['invalid-key', { status: 401, code: 'invalid_api_key' }],
    ['bad-request', { status: 400 }],
    ['too-large', { status: 400, code: 'context_length_exceeded' }],
  ];
  it.each(errors)('%s is an HTTP error', async (fault, expected) => {
    server.setFaults([{ fault }]);
    const error = await errorOf(ask([{ text }]));
    expect(error).toMatchObject(expected);
    expect(error.headers!.has('retry-after')).toBe(fault === 'rate-limited');
    expect(server.calls()).toMatchObject([{ fault, usage: { input: 0 } }]);
  });

  it.each(['connection-reset', 'hang', 'slow-drip'] as const)('%s gives no answer', async (fault) => {
    server.setFaults([{ fault }]);
    const signal = AbortSignal.timeout(1_500);
    const call = client.responses.create({ model: TEXT, input: text, max_output_tokens: 100 }, { signal });
    const error = await errorOf(call);
    if (fault === 'connection-reset') expect(error).toBeInstanceOf(APIConnectionError);
    expect(server.calls()).toMatchObject([{ fault, status: 0 }]);
  });

  const answers: [FaultKind, (text: string) => void][] = [
    ['malformed', (given) => expect(() => JSON.parse(given)).toThrow()],
    ['empty', (given) => expect(given).toBe('')],
    ['page-missing', (given) => expect(pagesOf(given)).toMatchObject([{ page: 2 }])],
    ['page-unknown', (given) => expect(pagesOf(given)).toHaveLength(3)],
    ['page-doubled', (given) => expect(pagesOf(given)).toMatchObject([{ page: 1 }, { page: 1 }, { page: 2 }])],
    ['type-unknown', (given) => expect(TYPES).not.toContain(pagesOf(given)[0]!.type)],
  ];
  it.each(answers)('%s is a whole answer that is no use, and paid', async (fault, check) => {
    server.setFaults([{ fault }]);
    const reply = await ask([{ text }]);
    expect(reply.status).toBe('completed');
    check(reply.output_text);
    expect(server.calls()).toMatchObject([{ fault, status: 200, usage: { input: reply.usage!.input_tokens } }]);
  });

  it.each([
    ['truncated', 'length', 'max_output_tokens'],
    ['filtered', 'content_filter', 'content_filter'],
  ] as const)('%s is told by either API', async (fault, finish, reason) => {
    server.setFaults([{ fault }]);
    expect(await ask([{ text }])).toMatchObject({ status: 'incomplete', incomplete_details: { reason } });
    const chat = await client.chat.completions.create({ model: TEXT, messages: [{ role: 'user', content: text }] });
    expect(chat.choices[0]!.finish_reason).toBe(finish);
  });

  it('refuses in the words of either API', async () => {
    server.setFaults([{ fault: 'refused' }]);
    expect((await ask([{ text }])).output).toMatchObject([{ content: [{ type: 'refusal' }] }]);
    const chat = await client.chat.completions.create({ model: TEXT, messages: [{ role: 'user', content: text }] });
    expect(chat.choices[0]!.message).toMatchObject({ content: null, refusal: expect.any(String) });
  });

  it('does so a number of times, for one page, for one model, or now and then', async () => {
    const fails = async (over: object = {}) => (await ask([{ text }], over).catch(() => null)) === null;
    server.setFaults([{ fault: 'server-error', times: 2 }]);
    expect([await fails(), await fails(), await fails()]).toEqual([true, true, false]);
    server.setFaults([{ fault: 'server-error', model: VISION }]);
    expect([await fails(), await fails({ model: VISION })]).toEqual([false, true]);
    server.setFaults([{ fault: 'server-error', page: 9 }]);
    expect(await fails()).toBe(false);
    server.setFaults([{ fault: 'server-error', probability: 0.5 }]);
    const failed = await Promise.all(Array.from({ length: 40 }, () => fails()));
    expect(failed.filter(Boolean).length).toBeGreaterThan(8);
    expect(failed.filter(Boolean).length).toBeLessThan(32);
  });

  it('answers a re-ask well, unless told otherwise', async () => {
    const input = [
      { role: 'user' as const, content: text },
      { role: 'assistant' as const, content: 'no JSON' },
      { role: 'user' as const, content: 'That was no JSON.' },
    ];
    server.setFaults([{ fault: 'malformed' }]);
    expect(pagesOf((await ask([], { input })).output_text)).toHaveLength(2);
    server.setFaults([{ fault: 'malformed', correctionsToo: true }]);
    expect((await ask([], { input })).output_text).not.toMatch(/^\{/);
  });
});

describe('who may ask, and what', () => {
  it('wants its key, and tells callers apart without keeping keys', async () => {
    const stranger = new OpenAI({ apiKey: 'another key', baseURL: server.baseUrl, maxRetries: 0 });
    const refused = await errorOf(stranger.responses.create({ model: TEXT, input: 'x', max_output_tokens: 16 }));
    expect(refused).toMatchObject({ status: 401, code: 'invalid_api_key' });
    await ask([{ text: pageText(1, DEED) }]);
    expect(new Set(server.calls().map(({ caller }) => caller)).size).toBe(2);
    expect(JSON.stringify(server.calls())).not.toContain('key');
  });

  it('lists its models and knows no other', async () => {
    const { data } = await client.models.list();
    expect(data.map(({ id }) => id)).toEqual([TEXT, VISION]);
    expect(await errorOf(ask([{ text: 'x' }], { model: 'another' }))).toMatchObject({ status: 404, code: 'model_not_found' });
  });

  it('says that a picture is none', async () => {
    const call = ask([{ text: '### Page 1' }, { picture: Buffer.from('no picture') }], { model: VISION });
    expect(await errorOf(call)).toMatchObject({ status: 400, code: 'invalid_image_format' });
  });

  it('is driven over HTTP too', async () => {
    const control = async (name: string, body: unknown = null) => {
      const to = new URL(`/control/${name}`, server.baseUrl);
      const response = await fetch(to, { method: 'POST', body: JSON.stringify(body) });
      return { status: response.status, body: await response.json() };
    };
    const mark = { page: 1, id: 4711, type: 'deed', isFirst: true, printed: null, words: [], identifiers: [], fields: [] };
    expect(await control('marks', [mark])).toMatchObject({ status: 200 });
    expect(await looked(markedPicture(4711, 700))).toMatchObject({ type: 'deed' });
    expect((await control('calls')).body).toMatchObject([{ model: VISION, status: 200 }]);
    await control('faults', [{ fault: 'server-error', times: 1 }]);
    expect(await errorOf(ask([{ text: pageText(1, DEED) }]))).toMatchObject({ status: 500 });
    expect((await control('stats')).body).toMatchObject({ byModel: { [TEXT]: { calls: 1 } } });
    expect(await control('latency', 'soon')).toMatchObject({ status: 400 });
    expect(await control('horoscope')).toMatchObject({ status: 404 });
  });
});
