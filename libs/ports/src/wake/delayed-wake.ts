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
  /** Calls that are still ordered for the packet's jobs, in the service's own words. For the proof of an erasure. Reads all there are. */
  traces(packetId: string): Promise<string[]>;
  /** Takes back the calls that are ordered for the packet's jobs; returns how many. Failure `wake.unavailable`. */
  forget(packetId: string): Promise<number>;
  close(): Promise<void>;
}
