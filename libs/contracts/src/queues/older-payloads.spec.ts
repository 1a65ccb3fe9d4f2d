import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type QueueName, queues } from './catalogue.js';

interface Payload {
  queue: QueueName;
  jobId: string;
  data: object;
}

/** One file a release, as its jobs stood in Redis. A file is never changed: add one where a release adds to a payload. */
const folder = join(import.meta.dirname, 'fixtures');
const releases = readdirSync(folder).filter((name) => name.startsWith('payloads-'));
const payloadsOf = (release: string): Payload[] => JSON.parse(readFileSync(join(folder, release), 'utf8'));

const idOf = (payload: Payload, data: object) => {
  const { payload: schema, jobId } = queues[payload.queue];
  const parsed = schema.parse(data);
  return (jobId as (given: unknown) => string)(parsed);
};

describe.each(releases)('jobs of %s', (release) => {
  it('still parse, and are still known by the same id', () => {
    for (const payload of payloadsOf(release)) expect(idOf(payload, payload.data)).toBe(payload.jobId);
  });

  it('parse with what a later release may add', () => {
    for (const payload of payloadsOf(release)) expect(idOf(payload, { ...payload.data, lane: 'express' })).toBe(payload.jobId);
  });

  it('are there for every queue', () => {
    expect(new Set(payloadsOf(release).map(({ queue }) => queue))).toEqual(new Set(Object.keys(queues)));
  });
});
