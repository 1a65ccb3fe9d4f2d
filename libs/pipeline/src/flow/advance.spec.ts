import { expect, it } from '@jest/globals';
import type { Job } from '#contracts/queues/catalogue.js';
import { samplePacket } from '#ports/records/record-samples.conformance.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { advance } from './advance.js';

const sent = `00-${'4bf92f3577b34da6a3ce929d0e0e4736'}-00f067aa0ba902b7-01`;
const later = `00-${'0af7651916cd43dd8448eb211c80319c'}-b7ad6b7169203331-01`;

/** What is asked for of a packet that has just been submitted. */
const asked = async (traceparent: string | undefined): Promise<Job[]> => {
  const jobs: Job[] = [];
  const packet = samplePacket('p1', { traceparent: sent });
  const none = async () => [];
  const records = { getPacket: async () => packet, steps: none, plan: none, consultations: none } as unknown as RecordStore;
  const queue = { enqueue: async (due: Job[]) => void jobs.push(...due) };
  await advance('p1', { records, queue: queue as never, rangePages: 8 }, { traceparent });
  return jobs;
};

it('asks within the trace at hand, and within that of the submission where there is none: what was lost stays one trace', async () => {
  expect(await asked(later)).toMatchObject([{ queue: 'plan', payload: { traceparent: later } }]);
  expect(await asked(undefined)).toMatchObject([{ queue: 'plan', payload: { traceparent: sent } }]);
});
