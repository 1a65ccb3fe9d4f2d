import { type Pool, pools, type QueueName, queues } from './catalogue.js';

/** What a job of a queue is weighed by, where backlogs are told in pages: a range of pages, a window of them, or the packet. */
export type JobWeight = 'range' | 'window' | 'packet';

/** `plan` and `triage` are quick, whatever the packet's size; `assemble` writes all of its pages, `deliver` one message. */
const WEIGHTS: Record<QueueName, JobWeight> = {
  plan: 'range',
  render: 'range',
  classify: 'range',
  triage: 'range',
  consult: 'window',
  assemble: 'packet',
  deliver: 'window',
};

export interface QueueRow {
  name: QueueName;
  timeoutSeconds: number;
  weight: JobWeight;
}

/** The queues of each pool as deployments need to know them. */
export const poolTable = (): Record<Pool, QueueRow[]> => {
  const row = (name: QueueName): QueueRow => ({
    name,
    timeoutSeconds: Math.ceil(queues[name].timeoutMs / 1_000),
    weight: WEIGHTS[name],
  });
  const rows = Object.entries(pools).map(([pool, names]) => [pool, names.map(row)]);
  return Object.fromEntries(rows) as Record<Pool, QueueRow[]>;
};
