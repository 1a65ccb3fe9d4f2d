import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JoseTokenVerifier } from '#adapters/tokens-jose/jose-token-verifier.js';
import { keyList, madeKey } from '#contracts/http/api-keys.js';
import { problem } from '#contracts/http/problem.js';
import { subjectActor } from '#domain/access/principal.js';
import { accessChain } from '#pipeline/access/access-chain.js';
import { type Claims, type IdentityProvider, startIdentityProvider } from '#testing/identity/identity-provider.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { seedPacket } from '../testing/seeded-packet.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const AUDIENCE = 'docyard';
const OWN = '01JZX3T5W0D4V7Q9Z2K8M1B6CA';
const HOUR = 3_600;
const good: Claims = { tenant: 'default', roles: ['submitter'] };
const now = (): number => Math.floor(Date.now() / 1_000);

let redis: TestRedis;
let provider: IdentityProvider;
let api: TestApi;

const verifier = (changed: object = {}): JoseTokenVerifier =>
  new JoseTokenVerifier({
    ...{ issuer: provider.issuer, audience: AUDIENCE, keysUrl: null, algorithms: ['RS256', 'ES256'] },
    ...{ tenantClaim: 'tenant', rolesClaim: 'roles', cooldownMs: 0, ...changed },
  });

beforeAll(async () => {
  redis = await startTestRedis();
  provider = await startIdentityProvider(AUDIENCE);
  api = await startTestApi(redis.url, {}, {}, () => ({ tokens: verifier() }));
  await seedPacket(api.adapters, OWN);
});
afterAll(async () => {
  await api.close();
  await provider.close();
  await redis.stop();
});

const ask = (bearer: string, path = `/v1/packets/${OWN}`, init: RequestInit = {}) =>
  fetch(api.url + path, { ...init, headers: { ...(init.headers as object), authorization: `Bearer ${bearer}` } });

/** Turned away, without a word of the token or of why. */
const expectRefused = async (bearer: string): Promise<void> => {
  const answer = await ask(bearer);
  const text = await answer.text();
  expect([answer.status, problem.parse(JSON.parse(text)).code]).toEqual([401, 'request.unauthenticated']);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  expect(text + api.logged.join()).not.toContain(bearer.slice(-20));
};

describe('a token of the identity provider', () => {
  it('lets in who it says, and no further', async () => {
    expect((await ask(provider.token(good))).status).toBe(200);
    expect((await ask(provider.token({ ...good, tenant: 'rival' }))).status).toBe(404);
    expect((await ask(provider.token(good), '/v1/api-keys')).status).toBe(403);
    expect((await ask(provider.token({ ...good, roles: 'admin other' }), '/v1/api-keys')).status).toBe(200);
    expect((await ask(provider.token({ ...good, roles: ['emperor'] }))).status).toBe(403);
  });

  it('may be for several audiences, and signed by another algorithm of those allowed only', async () => {
    expect((await ask(provider.token({ ...good, aud: ['other', AUDIENCE] }))).status).toBe(200);
    await expectRefused(provider.token(good, { alg: 'RS512' }));
  });

  it.each<[string, () => string]>([
    ['without a signature', () => provider.unsigned(good)],
    ['without a signature, and another’s in its place', () => provider.unsigned(good) + provider.token(good).split('.')[2]],
    ['of another issuer', () => provider.token({ ...good, iss: 'https://issuer.example' })],
    ['of an issuer that only begins alike', () => provider.token({ ...good, iss: `${provider.issuer}.evil.example` })],
    ['of no issuer', () => provider.token({ ...good, iss: undefined })],
    ['for another audience', () => provider.token({ ...good, aud: 'elsewhere' })],
    ['for no audience', () => provider.token({ ...good, aud: undefined })],
    ['that has expired', () => provider.token({ ...good, iat: now() - HOUR, exp: now() - 60 })],
    ['that never expires', () => provider.token({ ...good, exp: undefined })],
    ['whose end is no time', () => provider.token({ ...good, exp: 'tomorrow' })],
    ['that is not valid yet', () => provider.token({ ...good, nbf: now() + HOUR })],
    ['from the future', () => provider.token({ ...good, iat: now() + HOUR, exp: now() + 2 * HOUR })],
    ['from nobody knows when', () => provider.token({ ...good, iat: undefined })],
    ['made out for years', () => provider.token({ ...good, iat: now() - 48 * HOUR, exp: now() + 9_999 * HOUR })],
    ['of a key that nobody knows', () => provider.token(good, { kid: 'nobody' })],
    ['of a stranger with an unknown key', () => provider.signedByStranger(good)],
    ['of a stranger under the name of our key', () => provider.signedByStranger(good, provider.currentKid())],
    [
      'with the stranger’s own key in its head',
      () => provider.token(good, { kid: 'x', jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } }),
    ],
    ['with an extension that must be understood', () => provider.token(good, { crit: ['loan'], loan: 1 })],
    ['of no tenant', () => provider.token({ ...good, tenant: undefined })],
    ['of a tenant that leads elsewhere', () => provider.token({ ...good, tenant: '../default' })],
    ['of our own folder as its tenant', () => provider.token({ ...good, tenant: '_system' })],
    ['of several tenants', () => provider.token({ ...good, tenant: ['default', 'rival'] })],
    ['of nobody', () => provider.token({ ...good, sub: undefined })],
    ['cut in the middle', () => provider.token(good).slice(0, -30)],
    ['with other words under its signature', () => altered(provider.token({ ...good, tenant: 'rival' }))],
    ['that is none', () => 'a.b.c'],
    ['beyond measure', () => `${'x'.repeat(9_000)}`],
  ])('%s is refused', async (_what, token) => {
    await expectRefused(token());
  });

  it('signed by HS256 with the public key is refused, whatever form of it', async () => {
    const forged = provider.signedWithPublicKey(good);
    expect(forged).toHaveLength(4);
    for (const token of forged) await expectRefused(token);
  });

  it('outlives a rotation of keys only if it is signed by the new one', async () => {
    const before = provider.token(good);
    expect((await ask(before)).status).toBe(200);
    provider.rotate();
    expect((await ask(provider.token(good))).status).toBe(200);
    await expectRefused(before);
  });

  it('costs no fetch of keys that are known', async () => {
    await ask(provider.token(good));
    const fetches = provider.keyFetches();
    for (let i = 0; i < 20; i += 1) expect((await ask(provider.token(good))).status).toBe(200);
    expect(provider.keyFetches()).toBe(fetches);
  });

  it('of unknown keys can not make us ask the provider for ever', async () => {
    const patient = verifier({ cooldownMs: 60_000 });
    await patient.verify(provider.token(good));
    const fetches = provider.keyFetches();
    const forged = provider.signedByStranger(good);
    for (let i = 0; i < 20; i += 1) await expect(patient.verify(forged)).rejects.toThrow();
    expect(provider.keyFetches()).toBe(fetches);
  });

  it('is told to come back where the provider is away, and let in when it is there', async () => {
    const other = await startIdentityProvider(AUDIENCE);
    const away = verifier({ issuer: other.issuer });
    const token = other.token(good);
    await other.close();
    await expect(away.verify(token)).rejects.toMatchObject({ code: 'service.unavailable' });
  });

  it('has its subject in no audit chain, but a digest that stays the same', async () => {
    const token = provider.token({ ...good, tenant: 'rival', sub: 'jane.roe@example.com' });
    expect((await ask(token)).status).toBe(404);
    const records = [];
    for await (const record of api.adapters.audit.read(accessChain('default'))) records.push(record);
    const actor = subjectActor(provider.issuer, 'jane.roe@example.com');
    expect(records).toContainEqual(expect.objectContaining({ action: 'access.denied', actor, subject: OWN }));
    expect(JSON.stringify(records) + api.logged.join()).not.toContain('jane');
  });
});

const altered = (token: string): string => {
  const [head, words = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(words, 'base64url').toString('utf8'));
  return [head, Buffer.from(JSON.stringify({ ...claims, tenant: 'default' })).toString('base64url'), signature].join('.');
};

describe('an API key', () => {
  const post = (key: string, body: object) =>
    ask(key, '/v1/api-keys', { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  const make = async (body: object, key = api.key) => madeKey.parse(await (await post(key, body)).json());

  it('is told once, kept as a digest, narrowed by its scopes, and in the chain', async () => {
    const made = await make({ label: 'scanner', roles: ['submitter'], scopes: ['packets:submit'], expiresInDays: 30 });
    expect((await ask(made.key, '/v1/packets', { method: 'POST' })).status).toBe(400);
    expect((await ask(made.key)).status).toBe(403);
    const listed = await (await ask(api.key, '/v1/api-keys')).text();
    expect(keyList.parse(JSON.parse(listed)).items).toContainEqual(expect.objectContaining({ id: made.id, label: 'scanner' }));
    const stored = JSON.stringify(await api.adapters.keys.get(made.id));
    const chain = await (await ask(api.key, '/v1/audit/access')).text();
    expect(chain).toContain(`"action":"key.made"`);
    for (const text of [listed, stored, chain, api.logged.join()]) expect(text).not.toContain(made.key.slice(32));
  });

  it('that is revoked or expired, or another’s secret under its name, is refused', async () => {
    const [made, other] = [await make({ label: 'a', roles: ['submitter'] }), await make({ label: 'b', roles: ['submitter'] })];
    await expectRefused(`${made.key.slice(0, 31)}${other.key.slice(31)}`);
    expect((await ask(made.key)).status).toBe(200);
    expect((await ask(api.key, `/v1/api-keys/${made.id}`, { method: 'DELETE' })).status).toBe(200);
    await expectRefused(made.key);
    const past = await api.adapters.keys.get(other.id);
    const late = { ...past!, id: '01JZX3T5W0D4V7Q9Z2K8M1B6CZ', expiresAt: '2026-01-01T00:00:00.000Z' };
    await api.adapters.keys.add(late);
    await expectRefused(other.key.replace(other.id, late.id));
  });

  it('of one tenant opens nothing of another’s, and does not revoke its keys', async () => {
    const rival = await api.makeKey(['submitter', 'reviewer', 'approver', 'auditor', 'admin'], 'rival');
    const own = await make({ label: 'a', roles: ['submitter'] });
    expect((await ask(rival)).status).toBe(404);
    expect((await ask(rival, `/v1/api-keys/${own.id}`, { method: 'DELETE' })).status).toBe(404);
    expect((await ask(own.key)).status).toBe(200);
    expect(await (await ask(rival, '/v1/api-keys')).text()).not.toContain(own.id);
  });

  it.each([
    ['no role', { label: 'a', roles: [] }],
    ['a role that is none', { label: 'a', roles: ['emperor'] }],
    ['a scope that is none', { label: 'a', roles: ['admin'], scopes: ['all'] }],
    ['another tenant', { label: 'a', roles: ['admin'], tenant: 'rival' }],
  ])('with %s is not made', async (_what, body) => {
    expect((await post(api.key, body)).status).toBe(400);
  });
});
