import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { GoogleCaller } from '#adapters/delay-cloud-tasks/google-caller.js';
import type { Access, Route } from '#contracts/http/route.js';
import { type Role, roles } from '#domain/access/scope.js';
import { deliveryIdOf } from '#domain/webhooks/delivery.js';
import { announce } from '#pipeline/webhooks/announce.js';
import { sampleTask } from '#ports/reviews/review-store.conformance.js';
import { createTokenSigner } from '#testing/google/google-tokens.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { seedEnd, seedPacket, seedPages } from '../testing/seeded-packet.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { type GuardDeps, guard } from './guard.js';

interface Operation {
  method: string;
  path: string;
  access: Access;
  roles: Role[] | undefined;
}

interface OpenApi {
  paths: Record<string, Record<string, { 'x-docyard-access': Access; 'x-docyard-roles'?: Role[] }>>;
}

const OWNED = '01JZX3T5W0D4V7Q9Z2K8M1B6CA';
const REVIEW = `${OWNED}-d1`;
/** What nobody but the owner may be shown; the packet's id itself stands in the address that was asked for. */
const MARKS = ['Wage and Tax', 'a.pdf', 'aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'W-2', '%PDF', 'hooks.example'];

let redis: TestRedis;
let api: TestApi;
let operations: Operation[];
const own = new Map<Role, string>();
const foreign = new Map<Role, string>();
let keyId = '';
let webhookId = '';
let deliveryId = '';

const google = createTokenSigner();
const account = { serviceAccount: 'waker@p.iam.gserviceaccount.com', audience: 'https://docyard.example', certsUrl: null };

/** One that somebody is told by, anew where a test has removed it. */
const seedWebhook = async (): Promise<void> => {
  if (webhookId && (await api.adapters.webhooks.webhook('default', webhookId))) return;
  const body = JSON.stringify({ url: 'https://hooks.example/secret-path', events: ['packet.deleted'] });
  const made = await api.fetch('/v1/webhooks', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  webhookId = ((await made.json()) as { id: string }).id;
  const event = {
    type: 'packet.deleted',
    at: '2026-01-01T00:00:00.000Z',
    packetId: OWNED,
    run: 1,
    status: null,
    reviewId: null,
  } as const;
  await announce('default', event, { ...api.adapters, now: () => new Date() });
  deliveryId = deliveryIdOf(webhookId, event);
};

const seed = async (): Promise<void> => {
  await seedWebhook();
  if (await api.adapters.records.getPacket(OWNED)) return;
  await seedPacket(api.adapters, OWNED);
  await seedPages(api.adapters, OWNED);
  await seedEnd(api.adapters, OWNED);
  await api.adapters.reviews.addTasks([sampleTask(REVIEW, { tenant: 'default', packetId: OWNED })]);
};

beforeAll(async () => {
  redis = await startTestRedis();
  api = await startTestApi(redis.url, {}, {}, () => ({ wakeCaller: new GoogleCaller(account, async () => google.keys) }));
  const { paths } = (await (await api.fetch('/openapi.json')).json()) as OpenApi;
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...{ method: method.toUpperCase(), path, access: operation['x-docyard-access'], roles: operation['x-docyard-roles'] },
    })),
  );
  for (const role of roles) {
    own.set(role, await api.makeKey([role]));
    foreign.set(role, await api.makeKey([role], 'rival'));
  }
  keyId = (await api.makeKey(['submitter'])).split('_')[1] ?? '';
  await seed();
});
afterAll(async () => {
  await api.close();
  await redis.stop();
});

/** A value for every parameter that any route has: a new one is to be given one here, or nothing of its route is tested. */
const parameters = (): Record<string, string> => ({
  ...{
    packetId: OWNED,
    page: '1',
    documentId: 'd-1',
    sourceId: 's1',
    taxonomyId: 'us-mortgage',
    version: '1.0.0',
    keyId,
    webhookId,
    deliveryId,
  },
  reviewId: REVIEW,
});

const addressOf = (path: string): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters()[name];
    if (value === undefined) throw new Error(`no value for {${name}} of ${path}: add one to parameters()`);
    return value;
  });

const ask = async ({ method, path }: Operation, key: string | null): Promise<{ status: number; text: string }> => {
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
  const answer = await fetch(api.url + addressOf(path), { method, headers });
  return { status: answer.status, text: await answer.text() };
};

/** HEAD is GET without a body, and must not be a way round. */
const withHeads = (): Operation[] =>
  operations.flatMap((one) => (one.method === 'GET' ? [one, { ...one, method: 'HEAD' }] : [one]));

const isOpen = ({ access }: Operation): boolean => access === 'public';
const isWake = ({ access }: Operation): boolean => access === 'cloud-tasks';
const mayBy = (role: Role, { access, roles: named }: Operation): boolean => access === 'anyone' || (named ?? []).includes(role);

describe('every route of the served OpenAPI document', () => {
  it('says who may call it, and all that is served is in it', () => {
    expect(operations.length).toBeGreaterThan(25);
    for (const { path, access, roles: named } of operations) {
      expect([path, typeof access]).toEqual([path, 'string']);
      if (!['public', 'anyone', 'cloud-tasks'].includes(access)) expect([path, named?.length]).not.toEqual([path, 0]);
    }
    expect(
      operations
        .filter(isOpen)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/healthz', '/readyz']);
  });

  it('lets nobody in without credentials, nor with broken ones', async () => {
    const findings: string[] = [];
    for (const operation of withHeads()) {
      for (const key of [null, 'nonsense', `dyk_${keyId}_${'A'.repeat(43)}`]) {
        const { status } = await ask(operation, key);
        const wanted = isOpen(operation) ? [200] : [401];
        if (!wanted.includes(status)) findings.push(`${operation.method} ${operation.path} answers ${status} to ${key}`);
      }
    }
    expect(findings).toEqual([]);
  });

  it('lets in the roles that it names and no other', async () => {
    const findings: string[] = [];
    let asked = 0;
    for (const operation of withHeads().filter((one) => !isOpen(one))) {
      for (const role of roles) {
        await seed();
        const { status } = await ask(operation, own.get(role)!);
        asked += 1;
        const refusal = isWake(operation) ? 401 : 403;
        const isRefused = status === 401 || status === 403;
        const isRight = mayBy(role, operation) ? !isRefused && status < 500 : status === refusal;
        if (!isRight) findings.push(`${operation.method} ${operation.path} answers ${status} to ${role}`);
      }
    }
    expect(findings).toEqual([]);
    expect(asked).toBe(withHeads().filter((one) => !isOpen(one)).length * roles.length);
  });

  it('shows and gives nothing of a tenant to another, whatever its role', async () => {
    await seed();
    const findings: string[] = [];
    for (const operation of withHeads().filter((one) => !isOpen(one))) {
      for (const role of roles) {
        const { status, text } = await ask(operation, foreign.get(role)!);
        const where = `${operation.method} ${operation.path} for a foreign ${role}`;
        // Taxonomies, metrics and this document are everybody's.
        const isOwned = /packet|key|webhook|review/i.test(operation.path.replace('/v1/audit/key', ''));
        if (/\{(packetId|keyId|webhookId|reviewId)\}/.test(operation.path) && status < 400) findings.push(`${where}: ${status}`);
        if (isOwned) findings.push(...MARKS.filter((mark) => text.includes(mark)).map((mark) => `${where}: ${mark}`));
        if (!operation.path.includes('{') && text.includes(OWNED)) findings.push(`${where}: the packet's id`);
        if (!operation.path.includes('{keyId}') && text.includes(keyId)) findings.push(`${where}: a key's id`);
      }
    }
    expect(findings).toEqual([]);
    expect(await api.adapters.records.getPacket(OWNED)).not.toBeNull();
    expect(await api.adapters.keys.get(keyId)).toMatchObject({ tenant: 'default' });
  });

  it('tells the owner that strangers tried, once a minute for each', async () => {
    const chain = await (await api.fetch('/v1/audit/access')).text();
    const denied = chain.split('\n').filter((line) => line.includes('"access.denied"'));
    expect(denied.length).toBeGreaterThan(0);
    // Five keys, within a test that may see the minute change.
    expect(denied.length).toBeLessThanOrEqual(2 * roles.length);
  });
});

describe('a route that was forgotten', () => {
  const route = { operationId: 'x', method: 'get', path: '/x', access: undefined } as unknown as Route;

  it('does not start: who may call it is not said', () => {
    expect(() => guard(Fastify(), [route], {} as GuardDeps)).toThrow(/does not say who may call it/);
  });

  it('does not start: it is not in the table', () => {
    const server = Fastify();
    guard(server, [{ ...route, access: 'anyone' }], {} as GuardDeps);
    expect(() => server.get('/x', async () => 'x')).not.toThrow();
    expect(() => server.get('/y', async () => 'y')).toThrow(/not in the table/);
  });
});
