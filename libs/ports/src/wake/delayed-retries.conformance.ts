import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

/** A job that was put back and came again. */
export interface Returned {
  packetId: string;
  /** Epoch milliseconds when it was there to be taken. */
  at: number;
  /** Attempts that were counted against it. */
  attempts: number;
}

/** Delayed retries as a fleet has them: a queue, whoever wakes what waits in it, and a pool of workers. */
export interface DelayedRetries {
  /** Lets a worker take a job of each packet and put it back for so long; resolves with the latest due time (epoch ms). */
  putBack(packetIds: readonly string[], delayMs: number): Promise<number>;
  /** Waits until so many have come again, and a moment longer for those that must not. */
  returned(count: number): Promise<Returned[]>;
  erase(packetId: string): Promise<void>;
  /** Where something of the packet is left. */
  traces(packetId: string): Promise<string[]>;
  dispose(): Promise<void>;
}

const SLACK_MS = 2_000;
const DELAY_MS = 1_500;

/** What every way of waking jobs that wait must do. */
export const describeDelayedRetries = (name: string, make: () => Promise<DelayedRetries>): void => {
  describe(`${name} as DelayedRetries`, () => {
    let retries: DelayedRetries;
    beforeEach(async () => {
      retries = await make();
    });
    afterEach(() => retries.dispose());

    it('brings a job back at its due time: not before, and within two seconds', async () => {
      const dueAt = await retries.putBack(['p1'], DELAY_MS);
      const [back] = await retries.returned(1);
      const lateMs = (back?.at ?? 0) - dueAt;
      expect(lateMs).toBeGreaterThanOrEqual(0);
      expect(lateMs).toBeLessThan(SLACK_MS);
    });

    it('brings each of many back once, and counts no wait as an attempt', async () => {
      const packets = ['p1', 'p2', 'p3', 'p4', 'p5'];
      await retries.putBack(packets, DELAY_MS);
      const back = await retries.returned(packets.length);
      expect(back.map(({ packetId }) => packetId).sort()).toEqual(packets);
      expect(back.map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0, 0]);
    });

    it('forgets what an erased packet waits for, and nothing of others', async () => {
      await retries.putBack(['p1', 'p2'], 60_000);
      expect(await retries.traces('p1')).not.toEqual([]);
      await retries.erase('p1');
      expect(await retries.traces('p1')).toEqual([]);
      expect(await retries.traces('p2')).not.toEqual([]);
    });
  });
};
