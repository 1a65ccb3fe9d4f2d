import type { QueueName } from '#contracts/queues/catalogue.js';

/** A job that was given up, kept for a person to look at. */
export interface DeadLetter {
  queue: QueueName;
  jobId: string;
  packetId: string;
  /** Code of the catalogue and what was seen; no personal data. */
  reason: string;
  attempts: number;
  failedAt: Date;
}

/** The jobs that were given up. The records know their steps as failed already, but for those that no handler could read. */
export interface DeadLetters {
  /** The latest first. */
  list(limit: number): Promise<DeadLetter[]>;
  /** Puts it in the line again with all its attempts; a step that is recorded is then only settled. False where it is not here. */
  retry(queue: QueueName, jobId: string): Promise<boolean>;
  /** Forgets it. False where it is not here. */
  drop(queue: QueueName, jobId: string): Promise<boolean>;
  close(): Promise<void>;
}
