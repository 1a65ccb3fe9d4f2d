import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { CloudTasksWake } from '#adapters/delay-cloud-tasks/cloud-tasks-wake.js';
import { GoogleCaller } from '#adapters/delay-cloud-tasks/google-caller.js';
import { BullmqJobConsumer } from '#adapters/queue-bullmq/bullmq-job-consumer.js';
import type { Parking } from '#adapters/queue-bullmq/parking.js';
import { type Job, queues } from '#contracts/queues/catalogue.js';
import { createMetrics } from '#runtime/metrics/metrics.js';
import { startTasksEmulator, type TasksEmulator, tasksEmulatorFile } from '#testing/emulators/tasks-emulator.js';
import { describeWhereInstalled } from '#testing/emulators/where-installed.js';
import { createTokenSigner } from '#testing/google/google-tokens.js';
import { closeStubServers, json, stubServer } from '#testing/http/stub-server.js';
import { MemoryWakes } from '#testing/pipeline/memory-wakes.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { metricsSource } from '../operations/metrics-source.js';
import type { ApiSettings } from '../settings.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const account = { serviceAccount: 'waker@p.iam.gserviceaccount.com', audience: 'https://docyard.example', certsUrl: null };
const google = createTokenSigner();
const token = google.token({ email: account.serviceAccount, aud: account.audience });
const payload = { packetId: 'p', run: 1, range: { from: 1, to: 8 } };
const job: Job = { queue: 'consult', payload };
const wake = { queue: 'consult', jobId: queues.consult.jobId(payload) };

let redis: TestRedis;
let api: TestApi;
beforeAll(async () => {
  redis = await startTestRedis();
});
afterEach(async () => {
  await api.close();
  await closeStubServers();
});
afterAll(() => redis.stop());

/** The figures of the queues are told with the records away too. */
const away = { backlog: async () => Promise.reject(new Error('away')) };
const noReviews = { depth: async () => [] };

const start = async (settings: Partial<ApiSettings> = {}): Promise<void> => {
  api = await startTestApi(redis.url, settings, {}, (queue) => ({
    wakeCaller: new GoogleCaller(account, async () => google.keys),
    metrics: metricsSource(createMetrics({ withProcess: false }), { queue, records: away, reviews: noReviews }),
  }));
};

const call = (body: unknown, bearer?: string): Promise<Response> =>
  fetch(`${api.url}/internal/v1/wakes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Lets a worker of the pool take the job and be throttled, and stops it: nobody is left to wake what waits. */
const throttle = async (delayMs: number, parking: Parking): Promise<{ dueAt: number }> => {
  const taken = Promise.withResolvers<number>();
  const consumer = new BullmqJobConsumer(
    { ...api.redis, queues: ['consult'], concurrency: 1, lockMs: 5_000, parking },
    async () => {
      taken.resolve(Date.now());
      return { kind: 'wait', delayMs, throttled: true };
    },
  );
  await consumer.start();
  await api.adapters.queue.enqueue([job], { tenant: 'default' });
  const takenAt = await taken.promise;
  await consumer.stop(5_000);
  await parking.wake.close();
  expect(await backlog()).toEqual({ ready: 0, delayed: 1 });
  return { dueAt: takenAt + delayMs };
};

/** What an autoscaler reads. */
const backlog = async (): Promise<{ ready: number; delayed: number }> => {
  const text = await (await api.fetch('/metrics')).text();
  const depth = (state: string): number =>
    Number(new RegExp(`^docyard_queue_depth\\{pool="classify",state="${state}"\\} (\\d+)$`, 'm').exec(text)?.[1]);
  return { ready: depth('waiting') + depth('prioritized'), delayed: depth('delayed') };
};

/** Epoch milliseconds when the metrics first showed the job as waiting. */
const readyAt = async (deadline: number): Promise<number> => {
  while ((await backlog()).ready === 0) {
    if (Date.now() > deadline) throw new Error('the job was not woken in time');
    await pause(25);
  }
  return Date.now();
};

const lostCall: Parking = { wake: new MemoryWakes(), thresholdMs: 500, graceMs: 500 };

describeWhereInstalled('waking by Cloud Tasks', tasksEmulatorFile, () => {
  let emulator: TasksEmulator;
  beforeAll(async () => {
    emulator = await startTasksEmulator();
  });
  afterAll(() => emulator.stop());

  /** Between emulator and API: adds the token that Cloud Tasks would add, and calls a second time, as it may. */
  const signingProxy = () =>
    stubServer(async ({ body }, response) => {
      const answers = [await call(body, token), await call(body, token)];
      json(response, answers.every(({ status }) => status === 200) ? 200 : 500, {});
    });

  it('wakes a throttled job of a pool that sleeps when it is due', async () => {
    await start();
    const { baseUrl } = await signingProxy();
    const settings = { ...account, callbackUrl: baseUrl, endpoint: emulator.endpoint, queue: emulator.queue };
    const { dueAt } = await throttle(1_500, { wake: CloudTasksWake.open(settings), thresholdMs: 500 });
    const lateMs = (await readyAt(dueAt + 2_000)) - dueAt;
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(2_000);
    expect(await backlog()).toEqual({ ready: 1, delayed: 0 });
  });
});

it('wakes it by housekeeping where the call is lost', async () => {
  await start({ reconcileEveryMs: 100 });
  const { dueAt } = await throttle(1_000, lostCall);
  expect(await readyAt(dueAt + 3_000)).toBeGreaterThanOrEqual(dueAt);
});

it('answers calls that come twice, or for what is gone, like any other', async () => {
  await start();
  await throttle(60_000, lostCall);
  for (const woken of [true, false]) {
    const answer = await call(wake, token);
    expect({ status: answer.status, body: await answer.json() }).toEqual({ status: 200, body: { woken } });
  }
  await api.adapters.queue.forget('p');
  expect(await (await call(wake, token)).json()).toEqual({ woken: false });
  expect(await backlog()).toEqual({ ready: 0, delayed: 0 });
});

it('lets nobody else in, and keeps their tokens out of log and answer', async () => {
  await start();
  const stranger = google.token({ email: 'else@p.iam.gserviceaccount.com', aud: account.audience });
  for (const bearer of [undefined, 'secret', stranger]) {
    const answer = await call({ malformed: true }, bearer);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'request.unauthenticated' });
    expect(text + api.logged.join()).not.toContain(bearer ?? 'Bearer ');
  }
});

it.each([
  ['an unknown queue', { ...wake, queue: 'meta' }],
  ['what is no job’s id', { ...wake, jobId: 'meta' }],
  ['no object', 'null'],
  ['no JSON', '{'],
])('refuses %s', async (_what, body) => {
  await start();
  const answer = await call(body, token);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ code: 'request.invalid' });
});

it('is not there where Cloud Tasks is not set up', async () => {
  api = await startTestApi(redis.url);
  const answer = await call(wake, token);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code: 'resource.missing' });
});
