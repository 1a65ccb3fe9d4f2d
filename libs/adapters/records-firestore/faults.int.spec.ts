import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { Failure } from '#domain/failure/failure.js';
import { freePort } from '#runtime/local-fleet/ports.js';
import { exited, forkSource, nextMessage } from '#testing/process/fork-source.js';
import { faultOf } from './faults.js';

const thrown = (code: number): Error => Object.assign(new Error('projects/p/databases/d/documents/packets/p1'), { code });

describe('what Firestore throws', () => {
  it.each([
    [1, 'CANCELLED'],
    [4, 'DEADLINE_EXCEEDED'],
    [10, 'ABORTED'],
    [13, 'INTERNAL'],
    [14, 'UNAVAILABLE'],
  ])('%i %s is tried again', (code, name) => {
    expect(faultOf(thrown(code))).toMatchObject({
      code: 'service.unavailable',
      kind: 'retryable',
      seen: `Firestore said ${name}`,
    });
  });

  it('RESOURCE_EXHAUSTED waits, and counts no attempt', () => {
    expect(faultOf(thrown(8))).toMatchObject({ code: 'service.unavailable', kind: 'throttled', retryAfterMs: 30_000 });
  });

  it.each([3, 5, 6, 7, 9, 16])('%i is handed on: it tells something, or a person must look', (code) => {
    expect(faultOf(thrown(code))).not.toBeInstanceOf(Failure);
  });
});

/** In a process of its own: the client goes on trying for minutes after we have given up. */
const ping = async (port: number): Promise<unknown> => {
  const child = forkSource(new URL('./ping.child.ts', import.meta.url), [`127.0.0.1:${port}`]);
  const message = await nextMessage(child);
  child.kill();
  await exited(child);
  return message;
};

describe('a service that does not answer', () => {
  const unavailable = { code: 'service.unavailable', kind: 'retryable' };

  it('because it is not there is said to be unavailable', async () => {
    expect(await ping(await freePort())).toEqual(unavailable);
  });

  it('though it takes the connection is said to be unavailable', async () => {
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    expect(await ping((server.address() as AddressInfo).port)).toEqual(unavailable);
    server.close();
  });
});
