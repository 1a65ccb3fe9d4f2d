import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { readKey } from '#domain/access/api-key.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { startTestApi, type TestApi } from '../../../api/src/testing/test-api.js';
import { createKey } from './create-key.js';
import { listKeys, revokeKey } from './list-keys.js';
import { newKey } from './new-key.js';

let redis: TestRedis;
let api: TestApi;
let said: string;

beforeAll(async () => {
  redis = await startTestRedis();
  api = await startTestApi(redis.url);
});
afterAll(async () => {
  await api.close();
  await redis.stop();
});
beforeEach(() => {
  said = '';
  jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => void jest.restoreAllMocks());

it('a key is made, seen in the list without itself, and revoked', async () => {
  const options = { url: api.url, apiKey: api.key };
  await createKey('scanner', { ...options, role: ['submitter'], scope: ['packets:submit'], expiresInDays: 1 });
  const key = said.trim();
  expect(key).toMatch(/^dyk_\w+/);
  const ask = () => fetch(`${api.url}/openapi.json`, { headers: { authorization: `Bearer ${key}` } });
  expect((await ask()).status).toBe(200);
  said = '';
  await listKeys(options);
  expect(said).toMatch(/scanner.*submitter.*packets:submit.*good until/);
  expect(said).not.toContain(key);
  await revokeKey(key.split('_')[1]!, options);
  expect(said).toContain('revoked');
  expect((await ask()).status).toBe(401);
});

it('a key for a secret is one that the API takes from its file, another each time', () => {
  newKey();
  newKey();
  const [one, other] = said.trim().split('\n');
  expect(readKey(one ?? '')).not.toBeNull();
  expect(other).not.toBe(one);
});
