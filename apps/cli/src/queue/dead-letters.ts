import Table from 'cli-table3';
import { BullmqDeadLetters } from '#adapters/queue-bullmq/bullmq-dead-letters.js';
import { BullmqJobQueue } from '#adapters/queue-bullmq/bullmq-job-queue.js';
import { type Pool, pools } from '#contracts/queues/catalogue.js';
import type { DeadLetter, DeadLetters } from '#ports/queue/dead-letters.js';
import type { PoolDepth } from '#ports/queue/job-queue.js';
import { loadConfig } from '#runtime/config/config.js';

export interface ListOptions {
  json?: boolean;
  limit: string;
}

export interface PickOptions {
  all?: boolean;
}

/** More than the queues keep. */
const EVERY = 100_000;
const STATES = ['waiting', 'prioritized', 'active', 'delayed', 'failed'] as const;
const poolNames = Object.keys(pools) as Pool[];

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const withLetters = async (work: (letters: DeadLetters) => Promise<void>): Promise<void> => {
  const letters = new BullmqDeadLetters(loadConfig().redis);
  try {
    await work(letters);
  } finally {
    await letters.close();
  }
};

const readDepths = async (): Promise<Record<Pool, PoolDepth>> => {
  const queue = BullmqJobQueue.connect(loadConfig().redis);
  try {
    const depths = await Promise.all(poolNames.map(async (pool) => [pool, await queue.depth(pool)] as const));
    return Object.fromEntries(depths) as Record<Pool, PoolDepth>;
  } finally {
    await queue.close();
  }
};

const printDepths = (depths: Record<Pool, PoolDepth>): void => {
  const table = new Table({ head: ['pool', ...STATES, 'oldest waits'], style: { head: [] } });
  for (const pool of poolNames) {
    const depth = depths[pool];
    table.push([pool, ...STATES.map((state) => depth[state]), `${Math.round(depth.oldestAgeMs.waiting / 1_000)} s`]);
  }
  say(table.toString());
};

const printLetters = (letters: DeadLetter[]): void => {
  if (letters.length === 0) {
    say('No dead letters.');
    return;
  }
  const table = new Table({ head: ['given up', 'queue', 'job', 'tries', 'reason'], style: { head: [] }, wordWrap: true });
  for (const { queue, jobId, attempts, failedAt, reason } of letters)
    table.push([failedAt.toISOString(), queue, jobId, attempts, reason]);
  say(table.toString());
};

/** `docyard queue ls`: how much waits in each pool, and the jobs that were given up, the latest first. */
export const listQueue = ({ json, limit }: ListOptions): Promise<void> =>
  withLetters(async (letters) => {
    const [depths, dead] = await Promise.all([readDepths(), letters.list(Number(limit))]);
    if (json) {
      say(JSON.stringify({ pools: depths, deadLetters: dead }, null, 2));
      return;
    }
    printDepths(depths);
    printLetters(dead);
  });

const picked = async (letters: DeadLetters, ids: string[], { all }: PickOptions): Promise<DeadLetter[]> => {
  if (ids.length === 0 && !all) throw new Error('Name the jobs (docyard queue ls shows them), or say --all.');
  const dead = await letters.list(EVERY);
  if (all) return dead;
  const strangers = ids.filter((id) => !dead.some(({ jobId }) => jobId === id));
  if (strangers.length > 0) throw new Error(`Not among the dead letters: ${strangers.join(', ')}.`);
  return dead.filter(({ jobId }) => ids.includes(jobId));
};

/** `docyard queue retry`: puts dead letters in the line again. */
export const retryLetters = (ids: string[], options: PickOptions): Promise<void> =>
  withLetters(async (letters) => {
    let count = 0;
    for (const { queue, jobId } of await picked(letters, ids, options)) if (await letters.retry(queue, jobId)) count += 1;
    say(`${count} put in the line again.`);
  });

/** `docyard queue drop`: forgets dead letters. */
export const dropLetters = (ids: string[], options: PickOptions): Promise<void> =>
  withLetters(async (letters) => {
    let count = 0;
    for (const { queue, jobId } of await picked(letters, ids, options)) if (await letters.drop(queue, jobId)) count += 1;
    say(`${count} dropped.`);
  });
