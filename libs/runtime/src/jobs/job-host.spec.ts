import { describe, expect, it } from '@jest/globals';
import type { Handlers, Job } from '#contracts/queues/catalogue.js';
import { failure } from '#domain/failure/catalogue.js';
import type { Failure } from '#domain/failure/failure.js';
import type { Delivery } from '#ports/queue/job-consumer.js';
import { createLogger } from '../logging/logger.js';
import { createMetrics } from '../metrics/metrics.js';
import { noTracing } from '../tracing/tracing.js';
import { createJobHost } from './job-host.js';

const delivery: Delivery = {
  queue: 'classify',
  jobId: 'p.1.classify.1',
  name: 'classify',
  data: { packetId: 'p', run: 1, range: { from: 1, to: 8 } },
  attempt: 1,
  attempts: 5,
  lostTimes: 0,
  throttledMs: 0,
  waitMs: 10,
};
const never = new AbortController().signal;

const hostWith = (classify: Handlers<'classify'>['classify'], giveUp: (job: Job, failed: Failure) => Promise<void>) => {
  const lines: string[] = [];
  const logger = createLogger({ level: 'info', service: 'test', destination: { write: (line) => lines.push(line) } });
  const metrics = createMetrics({ withProcess: false });
  const handlers: Handlers<'classify'> = {
    classify,
    triage: async () => ({ windows: 0 }),
    consult: async () => ({ pages: 0, calls: 0 }),
  };
  return { run: createJobHost('classify', handlers, { logger, metrics, tracing: noTracing, giveUp }), metrics, lines };
};
const givenUp = () => {
  const calls: [Job, Failure][] = [];
  return { calls, giveUp: async (job: Job, failed: Failure) => void calls.push([job, failed]) };
};

describe('the job host', () => {
  it('hands the checked payload on and the checked result back', async () => {
    const { run } = hostWith(async ({ range }) => ({ pages: range.to }), givenUp().giveUp);
    expect(await run(delivery, never)).toEqual({ kind: 'done', result: { pages: 8 } });
  });

  it('makes a bad payload a visible, fatal failure that quotes no value', async () => {
    const { calls, giveUp } = givenUp();
    const { run, metrics, lines } = hostWith(async () => ({ pages: 1 }), giveUp);
    const verdict = await run({ ...delivery, data: { packetId: 'p', run: 'Jane Doe', range: { from: 1 } } }, never);
    expect(verdict).toMatchObject({ kind: 'dead', failure: { code: 'job.invalid', seen: expect.stringContaining('range.to') } });
    expect(calls).toEqual([]);
    expect(lines.join()).toContain('job.invalid');
    expect(lines.join()).not.toContain('Jane');
    expect(await metrics.registry.metrics()).toMatch(
      /docyard_failures_total\{stage="classify",code="job.invalid",kind="fatal"\} 1/,
    );
  });

  it('logs under the trace that the job carries, whoever logs', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const { run, lines } = hostWith(async () => ({ pages: 1 }), givenUp().giveUp);
    await run({ ...delivery, data: { ...(delivery.data as object), traceparent: `00-${traceId}-00f067aa0ba902b7-01` } }, never);
    expect(JSON.parse(lines.join())).toMatchObject({ msg: 'step done', traceId });
  });

  it('takes a job of an unknown name for a stranger', async () => {
    const { run } = hostWith(async () => ({ pages: 1 }), givenUp().giveUp);
    expect(await run({ ...delivery, name: 'mine-bitcoin' }, never)).toMatchObject({ kind: 'dead' });
  });

  it('gives up by recording, once attempts have run out', async () => {
    const { calls, giveUp } = givenUp();
    const { run } = hostWith(async () => Promise.reject(new TypeError('x')), giveUp);
    expect((await run(delivery, never)).kind).toBe('retry');
    expect(calls).toEqual([]);
    expect((await run({ ...delivery, attempt: 5 }, never)).kind).toBe('dead');
    expect(calls[0]?.[1].code).toBe('unknown');
  });

  it('comes back uncounted when not even giving up could be recorded', async () => {
    const { run } = hostWith(
      async () => Promise.reject(failure('unknown', 'x')),
      async () => Promise.reject(new Error('no store')),
    );
    expect(await run({ ...delivery, attempt: 5 }, never)).toMatchObject({ kind: 'wait', throttled: false });
  });

  it('lets go of a handler that does not', async () => {
    const stop = new AbortController();
    const { run } = hostWith(() => new Promise(() => {}), givenUp().giveUp);
    const verdict = run(delivery, stop.signal);
    stop.abort();
    expect(await verdict).toEqual({ kind: 'release' });
  });

  it('refuses to start without a handler for each queue', () => {
    const missing = {} as Handlers<'render'>;
    expect(() => createJobHost('render', missing, {} as never)).toThrow(/no handler for queue plan/);
  });
});
