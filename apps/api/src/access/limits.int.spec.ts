import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { RedisRateLimiter } from '#adapters/rate-redis/redis-rate-limiter.js';
import { problem } from '#contracts/http/problem.js';
import { roles } from '#domain/access/scope.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let redis: TestRedis;
const open: TestApi[] = [];

beforeAll(async () => {
  redis = await startTestRedis();
});
afterEach(async () => void (await Promise.all(open.splice(0).map((api) => api.close()))));
afterAll(() => redis.stop());

const start = async (...args: Parameters<typeof startTestApi> extends [string, ...infer Rest] ? Rest : never) => {
  const api = await startTestApi(redis.url, ...args);
  open.push(api);
  return api;
};

describe('the rate of a tenant', () => {
  it('is told in each answer, held over all replicas, and each tenant’s own', async () => {
    const shared = { url: redis.url, prefix: 'shared', limit: 10, windowSeconds: 60 };
    const replicas = [
      await start({}, {}, () => ({ rates: RedisRateLimiter.connect(shared) })),
      await start({}, {}, () => ({ rates: RedisRateLimiter.connect(shared) })),
    ];
    const answers: Response[] = [];
    for (let i = 0; i < 14; i += 1) answers.push(await replicas[i % 2]!.fetch('/v1/packets'));
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(200), ...Array(4).fill(429)]);
    expect(answers[0]?.headers.get('ratelimit-policy')).toBe('"tenant";q=10;w=60');
    expect(answers[0]?.headers.get('ratelimit')).toMatch(/^"tenant";r=9;t=\d+$/);
    const refused = answers.at(-1)!;
    expect(problem.parse(await refused.json()).code).toBe('access.rate-limited');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(/r=0;/);
    const other = await replicas[0]!.makeKey([...roles], 'other');
    const spared = await replicas[0]!.fetch('/v1/packets', { headers: { authorization: `Bearer ${other}` } });
    expect(spared.status).toBe(200);
    expect((await fetch(`${replicas[0]!.url}/healthz`)).status).toBe(200);
  });
});

describe('pages of other origins', () => {
  const app = 'https://app.example';
  const preflight = (api: TestApi, origin: string) =>
    fetch(`${api.url}/v1/packets`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });

  it('may not call by default', async () => {
    const api = await start();
    const answers = [await preflight(api, app), await api.fetch('/v1/packets', { headers: { origin: app } })];
    for (const answer of answers) expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may call where they are named, without cookies, and no others', async () => {
    const api = await start({ corsOrigins: [app] });
    const asked = await preflight(api, app);
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(app);
    expect(asked.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await api.fetch('/v1/packets', { headers: { origin: app } });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, app]);
    for (const evil of ['https://evil.example', `${app}.evil.example`, 'null']) {
      expect((await preflight(api, evil)).headers.get('access-control-allow-origin')).not.toBe(evil);
      const refused = await api.fetch('/v1/packets', { headers: { origin: evil } });
      expect(refused.headers.get('access-control-allow-origin')).not.toBe(evil);
    }
    expect((await fetch(`${api.url}/v1/packets`, { headers: { origin: app } })).status).toBe(401);
  });
});

describe('what is masked', () => {
  it('names of files and metadata are shown to those who work with the packet', async () => {
    const api = await start();
    const form = new FormData();
    form.append('metadata', '{"loan":"LN-4711"}');
    form.append('file', new Blob(['%PDF-1.7\n'], { type: 'application/pdf' }), 'jane-roe.pdf');
    const { id } = (await (await api.fetch('/v1/packets', { method: 'POST', body: form })).json()) as { id: string };
    for (const role of ['submitter', 'reviewer', 'auditor', 'admin'] as const) {
      const headers = { authorization: `Bearer ${await api.makeKey([role])}` };
      const texts = await Promise.all([
        (await api.fetch(`/v1/packets/${id}`, { headers })).text(),
        (await api.fetch('/v1/packets', { headers })).text(),
      ]);
      const shown = texts.map((text) => [text.includes('jane-roe'), text.includes('LN-4711')]);
      const isPlain = role === 'submitter' || role === 'reviewer';
      expect([role, shown]).toEqual([
        role,
        [
          [isPlain, isPlain],
          [isPlain, isPlain],
        ],
      ]);
    }
  });
});
