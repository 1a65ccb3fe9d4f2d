import { type Handlers, type Job, type Pool, pools, type QueueName, queues } from '#contracts/queues/catalogue.js';
import { asFailure, failure } from '#domain/failure/catalogue.js';
import type { Failure } from '#domain/failure/failure.js';
import type { Delivery, ProcessDelivery, Verdict } from '#ports/queue/job-consumer.js';
import type { Logger } from '../logging/logger.js';
import type { Metrics } from '../metrics/metrics.js';
import { withTrace } from '../tracing/trace-scope.js';
import { traceIdOf } from '../tracing/traceparent.js';
import type { OpenSpan, SpanFacts, Tracing } from '../tracing/tracing.js';
import { boundTime, Released } from './bound-time.js';
import { decideVerdict, lostTooOften } from './decide-verdict.js';

export interface JobHostDeps {
  logger: Logger;
  metrics: Metrics;
  tracing: Tracing;
  /** Records a step that will not be tried again, so that its packet goes on. */
  giveUp: (job: Job, failure: Failure) => Promise<void>;
}

type AnyHandler = (payload: Job['payload'], signal: AbortSignal) => Promise<unknown>;

/** When even giving up fails, the store is away: the job waits, uncounted, and is tried as a whole again. */
const STORE_AWAY_MS = 5_000;

const parse = (delivery: Delivery): Job => {
  const { queue, name, data } = delivery;
  if (name !== queue) throw failure('job.invalid', `a job of another name in queue ${queue}`);
  const parsed = queues[queue].payload.safeParse(data);
  // Names the fields, never their values: what is in a job that does not fit is anybody's guess.
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => issue.path.join('.') || '(whole)').join(', ');
    throw failure('job.invalid', `payload of ${queue} does not fit: ${fields}`);
  }
  return { queue, payload: parsed.data } as Job;
};

const checkResult = (queue: QueueName, result: unknown): unknown => {
  const checked = queues[queue].result.safeParse(result);
  if (!checked.success) throw failure('job.invalid', `the handler of ${queue} gave a result that does not fit`);
  return checked.data;
};

const giveUpOrWait = async (job: Job, verdict: Verdict & { kind: 'dead' }, { giveUp, logger }: JobHostDeps): Promise<Verdict> => {
  try {
    await giveUp(job, verdict.failure);
    return verdict;
  } catch (thrown) {
    logger.error({ err: thrown, queue: job.queue }, 'could not record that a step is given up');
    return { kind: 'wait', delayMs: STORE_AWAY_MS, throttled: false };
  }
};

/**
 * What is done once for all jobs of a pool: parse the payload, bound the time, run the handler, check the result, map
 * the failure, count. A bad payload is a visible, fatal failure. Throws at the start when a handler is missing.
 */
export const createJobHost = <P extends Pool>(pool: P, handlers: Handlers<P>, deps: JobHostDeps): ProcessDelivery => {
  const byQueue = handlers as unknown as Partial<Record<QueueName, AnyHandler>>;
  for (const queue of pools[pool]) {
    if (!byQueue[queue]) throw new Error(`no handler for queue ${queue}`);
    // What an alert watches is told from the start: a series that appears with its first 1 has no increase.
    deps.metrics.stepsLost.inc({ stage: queue }, 0);
    deps.metrics.failures.inc({ stage: queue, code: 'unknown', kind: 'retryable' }, 0);
  }
  deps.metrics.active.set({ pool }, 0);
  const handle = async (delivery: Delivery, signal: AbortSignal, span: OpenSpan): Promise<Verdict> => {
    const startedAt = performance.now();
    deps.metrics.stepWaited({ stage: delivery.queue }, delivery.waitMs / 1_000);
    if (delivery.lostTimes > 0) deps.metrics.stepsLost.inc({ stage: delivery.queue });
    deps.metrics.active.inc({ pool });
    try {
      const verdict = await judge(delivery, signal, byQueue, deps, span);
      tellSpan(span, verdict);
      const tookMs = performance.now() - startedAt;
      deps.metrics.stepEnded({ stage: delivery.queue, outcome: verdict.kind }, tookMs / 1_000);
      report(delivery, verdict, tookMs, deps.logger);
      return verdict;
    } finally {
      deps.metrics.active.dec({ pool });
    }
  };
  return (delivery, signal) => inItsTrace(delivery, deps.tracing, (span) => handle(delivery, signal, span));
};

const traceparentIn = (data: unknown): string | undefined => {
  const traceparent = (data as { traceparent?: unknown } | null)?.traceparent;
  return typeof traceparent === 'string' ? traceparent : undefined;
};

/** The job goes on with the trace that it was asked for in; with tracing off, its id is in the log all the same. */
const inItsTrace = <T>(delivery: Delivery, tracing: Tracing, work: (span: OpenSpan) => Promise<T>): Promise<T> => {
  const { queue, attempt, lostTimes, waitMs, data } = delivery;
  const parent = traceparentIn(data);
  const traceId = traceIdOf(parent);
  const facts = { 'messaging.system': 'bullmq', 'messaging.destination.name': queue };
  const about = { ...facts, 'docyard.attempt': attempt, 'docyard.lost': lostTimes, 'docyard.wait_ms': waitMs };
  const options = { kind: 'consumer' as const, facts: about, parent: traceId === null ? undefined : parent };
  const scope = tracing.isOn || traceId === null ? null : { traceId, isSampled: false };
  return withTrace(scope, () => tracing.span(`${queue} step`, options, work));
};

const placeOf = ({ payload }: Job): SpanFacts => ({
  ...('packetId' in payload && { 'docyard.packet': payload.packetId, 'docyard.run': payload.run }),
  ...('range' in payload && { 'docyard.pages': `${payload.range.from}-${payload.range.to}` }),
});

const tellSpan = (span: OpenSpan, verdict: Verdict): void => {
  span.add({ 'docyard.outcome': verdict.kind });
  if ('failure' in verdict) span.fail(verdict.failure.code);
};

const judge = async (
  delivery: Delivery,
  signal: AbortSignal,
  handlers: Partial<Record<QueueName, AnyHandler>>,
  deps: JobHostDeps,
  span: OpenSpan,
): Promise<Verdict> => {
  const { queue } = delivery;
  let job: Job | undefined;
  try {
    job = parse(delivery);
    span.add(placeOf(job));
    const lost = lostTooOften(delivery);
    if (lost) throw lost;
    const { payload } = job;
    const result = await boundTime((bound) => handlers[queue]!(payload, bound), queues[queue].timeoutMs, signal);
    return { kind: 'done', result: checkResult(queue, result) };
  } catch (thrown) {
    if (thrown instanceof Released) return { kind: 'release' };
    const failed = asFailure(thrown);
    deps.metrics.failures.inc({ stage: queue, code: failed.code, kind: failed.kind });
    if (failed.code === 'unknown') deps.logger.warn({ err: failed.cause ?? failed, queue }, 'unforeseen failure');
    const verdict = decideVerdict(failed, delivery, queues[queue].retry);
    return verdict.kind === 'dead' && job ? giveUpOrWait(job, verdict, deps) : verdict;
  }
};

const report = ({ queue, jobId, attempt }: Delivery, verdict: Verdict, tookMs: number, logger: Logger): void => {
  const about = { queue, jobId, attempt, outcome: verdict.kind, tookMs: Math.round(tookMs) };
  if (verdict.kind === 'done') logger.info(about, 'step done');
  else if (verdict.kind === 'dead') logger.error({ ...about, err: verdict.failure }, 'step given up');
  else if (verdict.kind === 'retry') logger.warn({ ...about, err: verdict.failure }, 'step failed, will be tried again');
  else logger.info(about, 'step put back');
};
