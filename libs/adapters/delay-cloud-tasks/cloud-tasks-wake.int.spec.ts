import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { startTasksEmulator, type TasksEmulator, tasksEmulatorFile } from '#testing/emulators/tasks-emulator.js';
import { describeWhereInstalled } from '#testing/emulators/where-installed.js';
import { closeStubServers, json, stubServer } from '#testing/http/stub-server.js';
import { CloudTasksWake } from './cloud-tasks-wake.js';

const DAY_MS = 86_400_000;

describeWhereInstalled('CloudTasksWake', tasksEmulatorFile, () => {
  let emulator: TasksEmulator;
  const opened: CloudTasksWake[] = [];
  beforeAll(async () => {
    emulator = await startTasksEmulator();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((wake) => wake.close()));
    await closeStubServers();
  });
  afterAll(() => emulator.stop());

  const open = (callbackUrl: string, more: { endpoint?: string; queue?: string } = {}) => {
    const account = { serviceAccount: 'waker@p.iam.gserviceaccount.com', audience: 'https://docyard.example' };
    const wake = CloudTasksWake.open({ ...account, callbackUrl, endpoint: emulator.endpoint, queue: emulator.queue, ...more });
    opened.push(wake);
    return wake;
  };
  /** An API that notes when it was called; the first `failing` calls are answered 503. */
  const calledApi = async (failing = 0) => {
    const { promise, resolve } = Promise.withResolvers<number>();
    let calls = 0;
    const server = await stubServer((_request, response) => {
      calls += 1;
      json(response, calls <= failing ? 503 : 200, {});
      if (calls > failing) resolve(Date.now());
    });
    return { ...server, calledAt: promise };
  };

  it('has the API called when the job is due, with its ids', async () => {
    const api = await calledApi();
    const dueAt = new Date(Date.now() + 1_500);
    await open(api.baseUrl).schedule({ queue: 'consult', jobId: 'p1.1.consult.4', dueAt });
    const lateMs = (await api.calledAt) - dueAt.getTime();
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(2_000);
    expect(api.received.map(({ body }) => body)).toEqual([{ queue: 'consult', jobId: 'p1.1.consult.4' }]);
  });

  it('has it called again where it could not answer', async () => {
    const api = await calledApi(1);
    await open(api.baseUrl).schedule({ queue: 'render', jobId: 'p2.1.render.1', dueAt: new Date() });
    await api.calledAt;
    expect(api.received).toHaveLength(2);
  });

  it('refuses what is farther away than Cloud Tasks allows', async () => {
    const wake = open('http://127.0.0.1:9');
    const job = { queue: 'consult' as const, jobId: 'p3.1.consult.1' };
    await expect(wake.schedule({ ...job, dueAt: new Date(Date.now() + 31 * DAY_MS) })).rejects.toMatchObject({
      code: 'wake.too-far',
    });
    await wake.schedule({ ...job, dueAt: new Date(Date.now() + 29 * DAY_MS) });
  });

  it('says what it was refused, and that nobody answers', async () => {
    const wake = { queue: 'consult' as const, jobId: 'p4.1.consult.1', dueAt: new Date() };
    const elsewhere = open('http://127.0.0.1:9', { queue: 'projects/p/locations/l/queues/none' });
    await expect(elsewhere.schedule(wake)).rejects.toMatchObject({ code: 'wake.unavailable', kind: 'retryable' });
    await expect(open('http://127.0.0.1:9', { endpoint: '127.0.0.1:9' }).schedule(wake)).rejects.toMatchObject({
      code: 'wake.unavailable',
    });
  });
});
