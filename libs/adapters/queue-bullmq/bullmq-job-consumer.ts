import { DelayedError, type Job, UnrecoverableError, WaitingError, Worker } from 'bullmq';
import type { QueueName } from '#contracts/queues/catalogue.js';
import type { ConsumerState, Delivery, JobConsumer, ProcessDelivery } from '#ports/queue/job-consumer.js';
import { delayedUntil, isParked, type Parking } from './parking.js';
import { PAUSE_LIMITER, pauseQueue } from './pause-queue.js';
import { connectWorker, type RedisSettings } from './redis.js';
import { type Effect, effectOf } from './verdict-effect.js';

export interface ConsumerSettings extends RedisSettings {
  queues: readonly QueueName[];
  /** Jobs at a time, of each queue. */
  concurrency: number;
  /** Where one queue's number is another: what waits on a network takes more at a time than what computes. */
  concurrencyOf?: Partial<Record<QueueName, number>>;
  /** A worker that does not renew for this long has lost its job. Short: a killed worker's job must not wait long. */
  lockMs: number;
  /** Left out: every wait is left to the queue's own delay. */
  parking?: Parking;
}

export interface ConsumerEvents {
  /** Redis is away, a lock was lost …: nothing the job's own verdict would tell. */
  onError?: (queue: QueueName, error: Error) => void;
}

/** The job host counts losses and decides; BullMQ itself must never fail a job unseen. */
const NEVER_BY_ITSELF = 1_000_000;
/** BullMQ's wait before it reports a job's end anew after a lost connection; its default of 15 s outlives our locks. */
const REPORT_AGAIN_MS = 1_000;
/** Seconds after which an idle worker asks by itself: BullMQ wakes nobody for a job that is given back to its place. */
const LOOK_AGAIN_S = 1;
/** How long to wait for aborted handlers to let go before the process ends without them. */
const LET_GO_MS = 2_000;

type Pause = (pauseMs: number) => Promise<void>;

const throttledMsOf = (job: Job): number => Number(job.data?.throttledMs ?? 0) || 0;

const rememberThrottled = async (job: Job, throttledMs: number): Promise<void> => {
  if (throttledMs > 0) await job.updateData({ ...job.data, throttledMs });
};

const deliveryOf = (queue: QueueName, job: Job): Delivery => ({
  queue,
  jobId: job.id ?? '',
  name: job.name,
  data: job.data,
  attempt: job.attemptsMade + 1,
  attempts: job.opts.attempts ?? 1,
  lostTimes: job.stalledCounter,
  throttledMs: throttledMsOf(job),
  waitMs: Math.max(0, (job.processedOn ?? Date.now()) - job.timestamp),
});

const bareError = (kind: new (message: string) => Error, message: string): Error => {
  const error = new kind(message);
  // BullMQ stores the stack: ours would tell nothing that the reason does not.
  error.stack = message;
  return error;
};

/** Consumes a pool's queues. Nest's own worker host is not used: its shutdown waits for running jobs without any limit. */
export class BullmqJobConsumer implements JobConsumer {
  readonly #settings: ConsumerSettings;
  readonly #process: ProcessDelivery;
  readonly #events: ConsumerEvents;
  readonly #workers: Worker[] = [];
  readonly #stopping = new AbortController();
  readonly #active = new Map<QueueName, number>();
  #lastMovedAt = Date.now();

  constructor(settings: ConsumerSettings, process: ProcessDelivery, events: ConsumerEvents = {}) {
    this.#settings = settings;
    this.#process = process;
    this.#events = events;
  }

  async start(): Promise<void> {
    this.#lastMovedAt = Date.now();
    for (const queue of this.#settings.queues) this.#workers.push(this.#open(queue));
    await Promise.all(this.#workers.map((worker) => worker.waitUntilReady()));
  }

  state(): ConsumerState {
    return {
      isRunning: this.#workers.length > 0 && this.#workers.every((worker) => worker.isRunning()),
      isFull: this.#settings.queues.some((queue) => this.#activeOf(queue) >= this.#concurrencyOf(queue)),
      lastMovedAt: this.#lastMovedAt,
    };
  }

  async stop(graceMs: number): Promise<void> {
    const closed = Promise.all(this.#workers.map((worker) => worker.close()));
    if (await endsWithin(closed, graceMs)) return;
    this.#stopping.abort();
    if (await endsWithin(closed, LET_GO_MS)) return;
    // What still runs now keeps its lock until that expires; another worker then takes the job.
    await Promise.all(this.#workers.map((worker) => worker.disconnect()));
  }

  #concurrencyOf(queue: QueueName): number {
    return this.#settings.concurrencyOf?.[queue] ?? this.#settings.concurrency;
  }

  #open(queue: QueueName): Worker {
    const { prefix, lockMs } = this.#settings;
    const connection = connectWorker(this.#settings);
    connection.on('error', (error) => this.#events.onError?.(queue, error));
    const pause = (pauseMs: number): Promise<void> => pauseQueue(connection, worker.keys.limiter ?? '', pauseMs);
    const worker = new Worker(queue, (job, token, signal) => this.#handle(queue, job, token, signal, pause), {
      connection,
      prefix,
      concurrency: this.#concurrencyOf(queue),
      limiter: PAUSE_LIMITER,
      drainDelay: LOOK_AGAIN_S,
      lockDuration: lockMs,
      stalledInterval: Math.max(500, Math.floor(lockMs / 2)),
      maxStalledCount: NEVER_BY_ITSELF,
      runRetryDelay: REPORT_AGAIN_MS,
    });
    worker.on('error', (error) => this.#events.onError?.(queue, error));
    worker.on('closed', () => connection.disconnect());
    return worker;
  }

  async #handle(
    queue: QueueName,
    job: Job,
    token: string | undefined,
    lost: AbortSignal | undefined,
    pause: Pause,
  ): Promise<unknown> {
    this.#moved(queue, 1);
    try {
      const signals = lost ? [lost, this.#stopping.signal] : [this.#stopping.signal];
      const verdict = await this.#process(deliveryOf(queue, job), AbortSignal.any(signals));
      const throttledMs = throttledMsOf(job);
      return await this.#apply(queue, job, token, effectOf(verdict, { nowMs: Date.now(), throttledMs }), pause);
    } finally {
      this.#moved(queue, -1);
    }
  }

  async #apply(queue: QueueName, job: Job, token: string | undefined, effect: Effect, pause: Pause): Promise<unknown> {
    switch (effect.do) {
      case 'complete':
        return effect.result;
      case 'fail':
        throw bareError(Error, effect.reason);
      case 'discard':
        throw bareError(UnrecoverableError, effect.reason);
      case 'delay':
        await rememberThrottled(job, effect.throttledMs);
        return this.#delay(queue, job, effect.untilMs, token);
      case 'pause':
        await rememberThrottled(job, effect.throttledMs);
        await pause(effect.pauseMs);
        // While all else waits in its place, one job that can be called for is the pool's alarm clock: it may sleep meanwhile.
        if (isParked(this.#settings.parking, effect.pauseMs)) return this.#delay(queue, job, effect.untilMs, token);
        // BullMQ then gives the job back before the others of its priority, without counting an attempt.
        throw Worker.RateLimitError();
      case 'giveBack':
        await job.moveToWait(token);
        throw new WaitingError();
    }
  }

  async #delay(queue: QueueName, job: Job, untilMs: number, token: string | undefined): Promise<never> {
    const waiting = { queue, jobId: job.id ?? '', untilMs, nowMs: Date.now() };
    const onError = (error: Error) => this.#events.onError?.(queue, error);
    await job.moveToDelayed(await delayedUntil(this.#settings.parking, waiting, onError), token);
    throw new DelayedError();
  }

  #activeOf(queue: QueueName): number {
    return this.#active.get(queue) ?? 0;
  }

  #moved(queue: QueueName, change: number): void {
    this.#active.set(queue, this.#activeOf(queue) + change);
    this.#lastMovedAt = Date.now();
  }
}

const endsWithin = async (work: Promise<unknown>, ms: number): Promise<boolean> => {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ms);
  const inTime = work.then(
    () => true,
    () => true,
  );
  return Promise.race([inTime, late]).finally(() => clearTimeout(timer));
};
