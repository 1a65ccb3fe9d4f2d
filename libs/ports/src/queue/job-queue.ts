import type { Job, Pool, QueueName } from '#contracts/queues/catalogue.js';

export interface PoolDepth {
  waiting: number;
  prioritized: number;
  active: number;
  delayed: number;
  failed: number;
  /** How many of those that wait are in a queue from which nobody takes for now. */
  paused: number;
  /** Age of the oldest job by state, 0 where there is none: since it was asked for, was taken (active), was given up (failed). */
  oldestAgeMs: { waiting: number; active: number; delayed: number; failed: number };
}

/** On whose behalf jobs are asked for: the queue serves tenants in turn, whatever the size of their packets. */
export interface JobOwner {
  tenant: string;
}

/** The vehicle of steps. Disposable: what it loses, the reconciler asks for again. */
export interface JobQueue {
  /** Asking twice for the same job id enqueues once, while the first is waiting, delayed or active. */
  enqueue(jobs: Job[], owner: JobOwner): Promise<void>;
  depth(pool: Pool): Promise<PoolDepth>;
  /** Puts a delayed job where workers take it. False where it is not delayed: done before, or gone. Needs no worker alive. */
  promote(queue: QueueName, jobId: string): Promise<boolean>;
  /** Promotes whatever is past its time in the delayed sets; returns how many. */
  promoteDue(): Promise<number>;
  /** Where the queue still names the packet: keys and entries, in the vendor's own words. For the proof of an erasure. */
  traces(packetId: string): Promise<string[]>;
  /** Removes every trace of the packet but jobs that a worker holds: those end by themselves. Returns how many. */
  forget(packetId: string): Promise<number>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Says that a packet's progress changed, to whoever follows it. Best effort: followers poll the records as well. */
export interface ProgressChannel {
  publish(packetId: string): Promise<void>;
  /** Calls back on each change until the returned function is called. */
  subscribe(packetId: string, onChange: () => void): Promise<() => Promise<void>>;
}
