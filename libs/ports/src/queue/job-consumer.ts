import type { QueueName } from '#contracts/queues/catalogue.js';
import type { Failure } from '#domain/failure/failure.js';

/** A job as the queue hands it over. `data` is unchecked: it may come from another version of the fleet. */
export interface Delivery {
  queue: QueueName;
  jobId: string;
  /** What the producer called it; anything but the queue's name is a stranger. */
  name: string;
  data: unknown;
  /** This try, from 1, and how many there may be. */
  attempt: number;
  attempts: number;
  /** How often a worker vanished while it held the job. */
  lostTimes: number;
  /** Throttled waits so far. */
  throttledMs: number;
  /** Since the job was first asked for. */
  waitMs: number;
}

/** What becomes of a delivered job. */
export type Verdict =
  | { kind: 'done'; result: unknown }
  /** Counts as an attempt; the queue waits its backoff. */
  | { kind: 'retry'; failure: Failure }
  /** Comes again after `delayMs` without counting as an attempt. `throttled`: the wait counts against the throttle budget. */
  | { kind: 'wait'; delayMs: number; throttled: boolean }
  /** Given back; nobody takes anything from its queue for `pauseMs`. Then the order of priorities says who is first. */
  | { kind: 'pause'; pauseMs: number }
  /** Given back at once, uncounted: this worker is going away. */
  | { kind: 'release' }
  /** Never again: kept among the failed for people to see. */
  | { kind: 'dead'; failure: Failure };

export type ProcessDelivery = (delivery: Delivery, signal: AbortSignal) => Promise<Verdict>;

export interface ConsumerState {
  isRunning: boolean;
  /** One of its queues at least takes as many jobs as it may: what waits there waits for an end, not for this worker. */
  isFull: boolean;
  /** Epoch milliseconds when a job was last taken or ended; the start where none was. */
  lastMovedAt: number;
}

/** Takes jobs from a pool's queues and acts on the verdicts. */
export interface JobConsumer {
  start(): Promise<void>;
  state(): ConsumerState;
  /** Takes no new jobs, waits for the running ones; aborts those still running after `graceMs` and gives them back. */
  stop(graceMs: number): Promise<void>;
}
