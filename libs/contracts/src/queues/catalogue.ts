import type { z } from 'zod';
import { assembleQueue } from './assemble.queue.js';
import { classifyQueue } from './classify.queue.js';
import { consultQueue } from './consult.queue.js';
import { deliverQueue } from './deliver.queue.js';
import { planQueue } from './plan.queue.js';
import { renderQueue } from './render.queue.js';
import { triageQueue } from './triage.queue.js';

/** Every queue of the fleet. A handler map over these keys that misses one does not compile. */
export const queues = {
  plan: planQueue,
  render: renderQueue,
  classify: classifyQueue,
  triage: triageQueue,
  consult: consultQueue,
  assemble: assembleQueue,
  deliver: deliverQueue,
} as const;

export type QueueName = keyof typeof queues;
export type PayloadOf<Name extends QueueName> = z.output<(typeof queues)[Name]['payload']>;
export type ResultOf<Name extends QueueName> = z.output<(typeof queues)[Name]['result']>;
export type Job = { [Name in QueueName]: { queue: Name; payload: PayloadOf<Name> } }[QueueName];

/** A job that is a step of a packet: all but telling others. */
export type StepJob = Exclude<Job, { queue: 'deliver' }>;

/** The three worker pools and the queues each consumes. */
export const pools = {
  render: ['plan', 'render'],
  classify: ['classify', 'triage', 'consult'],
  assemble: ['assemble', 'deliver'],
} as const satisfies Record<string, readonly QueueName[]>;
export type Pool = keyof typeof pools;

export type QueuesOf<P extends Pool> = (typeof pools)[P][number];

/** What a pool's app must provide: one handler for each of its queues, no more, no less. */
export type Handlers<P extends Pool> = {
  [Name in QueuesOf<P>]: (payload: PayloadOf<Name>, signal: AbortSignal) => Promise<ResultOf<Name>>;
};
