import type { EditRecord } from '#domain/review/edit-log.js';
import type { ReviewState, ReviewTask } from '#domain/review/review-task.js';
import type { Leaf } from '../records/record-store.js';

export interface ReviewQuery {
  tenant: string;
  states: readonly ReviewState[];
  /** A code of the catalogue, among the review's reasons. */
  reason?: string;
  product?: string;
  packetId?: string;
  /** Held by this person at `at` (ISO time); null: held by nobody then. */
  heldBy?: { person: string | null; at: string };
  leastPriority?: number;
  /** Asked before this (ISO time). */
  createdBefore?: string;
  limit: number;
  cursor?: string;
}

export interface ReviewDepth {
  state: 'open' | 'awaiting_approval';
  reviews: number;
  /** When the oldest was asked. */
  oldestAt: string | null;
}

/**
 * What people are asked, who is at it, and what they did. All is a packet's: it goes when the record store deletes the packet,
 * and nothing can be written for one that is gone (`resource.missing`).
 */
export interface ReviewStore {
  /** Creates those that do not exist; the others are left as they are. All of one packet. */
  addTasks(tasks: readonly ReviewTask[]): Promise<void>;
  task(id: string): Promise<ReviewTask | null>;
  /** By id. */
  tasksOf(packetId: string): Promise<ReviewTask[]>;
  /** Compare-and-set: false unless the stored version is the one before this. */
  replaceTask(task: ReviewTask): Promise<boolean>;
  /** The highest priority first, then who waited longest. Leafing on shows none twice, whatever comes meanwhile. */
  listTasks(query: ReviewQuery): Promise<Leaf<ReviewTask>>;
  /** Compare-and-set: false where the run's log is not exactly at the version before this. */
  appendEdit(record: EditRecord): Promise<boolean>;
  /** A run's log, by version. */
  edits(packetId: string, run: number): Promise<EditRecord[]>;
  /** How much waits, over all tenants. */
  depth(): Promise<ReviewDepth[]>;
}
