import { type Job, queues } from '#contracts/queues/catalogue.js';
import type { JobQueue, PoolDepth, ProgressChannel } from '#ports/queue/job-queue.js';

const EMPTY: PoolDepth = { waiting: 0, prioritized: 0, active: 0, delayed: 0, failed: 0, paused: 0, oldestAgeMs: 0 };

export const jobIdOf = (job: Job): string => (queues[job.queue].jobId as (payload: Job['payload']) => string)(job.payload);

/** A queue within one process, in the order of asking. A job id is taken once until its job has ended. */
export class MemoryQueue implements JobQueue {
  readonly #waiting: Job[] = [];
  readonly #known = new Set<string>();

  async enqueue(jobs: Job[]): Promise<void> {
    for (const job of jobs) {
      const id = jobIdOf(job);
      if (this.#known.has(id)) continue;
      this.#known.add(id);
      this.#waiting.push(job);
    }
  }

  take(): Job | undefined {
    return this.#waiting.shift();
  }

  ended(job: Job): void {
    this.#known.delete(jobIdOf(job));
  }

  async traces(packetId: string): Promise<string[]> {
    return [...this.#known].filter((id) => id.startsWith(`${packetId}.`));
  }

  async forget(packetId: string): Promise<number> {
    const isOurs = ({ payload }: Job): boolean => 'packetId' in payload && payload.packetId === packetId;
    const gone = this.#waiting.filter(isOurs);
    for (const job of gone) {
      this.#waiting.splice(this.#waiting.indexOf(job), 1);
      this.#known.delete(jobIdOf(job));
    }
    return gone.length;
  }

  async depth(): Promise<PoolDepth> {
    return { ...EMPTY, waiting: this.#waiting.length };
  }

  /** Nothing is ever delayed here. */
  async promote(): Promise<boolean> {
    return false;
  }

  async promoteDue(): Promise<number> {
    return 0;
  }

  async ping(): Promise<void> {}

  async close(): Promise<void> {}
}

/** For runs that nobody follows. */
export const silentProgress: ProgressChannel = { publish: async () => {}, subscribe: async () => async () => {} };
