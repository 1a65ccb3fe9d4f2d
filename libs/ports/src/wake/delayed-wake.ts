import type { QueueName } from '#contracts/queues/catalogue.js';

/** A parked job, and when it is due. */
export interface Wake {
  queue: QueueName;
  jobId: string;
  dueAt: Date;
}

/**
 * Has the API called at a time, though no worker may be alive then. Whoever is called must bear calls that come late, twice or never:
 * this port promises an attempt, no more.
 */
export interface DelayedWake {
  /** Asking again for the same job and time makes no second call. Failures `wake.too-far`, `wake.unavailable`. */
  schedule(wake: Wake): Promise<void>;
  close(): Promise<void>;
}
