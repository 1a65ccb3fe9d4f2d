import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { SharedReads } from './shared-reads.js';
import { StreamSeats } from './stream-seats.js';

it('seats are each tenant’s own, and free again when they are given back', () => {
  const seats = new StreamSeats(2);
  const leave = seats.take('a');
  seats.take('a');
  expect(() => seats.take('a')).toThrow(expect.objectContaining({ code: 'access.rate-limited' }));
  seats.take('b');
  leave();
  leave();
  seats.take('a');
  expect(() => seats.take('a')).toThrow();
});

it('reads at the same time are one, later ones are new, and a failed one is not kept', async () => {
  let reads = 0;
  const shared = new SharedReads(async (id: string) => {
    reads += 1;
    if (reads === 2) throw new Error('away');
    return `${id}${reads}`;
  });
  expect(await Promise.all(Array.from({ length: 50 }, () => shared.get('p')))).toEqual(Array(50).fill('p1'));
  await pause(150);
  await expect(shared.get('p')).rejects.toThrow('away');
  expect(await shared.get('p')).toBe('p3');
  expect(await shared.get('q')).toBe('q4');
});
