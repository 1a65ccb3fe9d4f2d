import { expect, it } from '@jest/globals';
import type { ProgressView } from '#contracts/http/packets.js';
import { progressStream } from './progress-stream.js';

const view = (status: ProgressView['status']): ProgressView => {
  const stage = { done: 0, total: 1, failed: 0 };
  return { packetId: 'p', status, pages: 1, stages: { plan: stage, render: stage, classify: stage, assemble: stage } };
};

it('misses no change that comes while the one before is being read', async () => {
  let change = (): void => {};
  const states = [view('processing'), view('completed')];
  const read = async (): Promise<ProgressView | null> => {
    const state = states.shift() ?? null;
    change();
    return state;
  };
  const subscribe = async (onChange: () => void) => {
    change = onChange;
    return async () => {};
  };
  const startedAt = performance.now();
  const told: string[] = [];
  for await (const event of progressStream({ read, subscribe }, new AbortController().signal)) told.push(event);
  expect(told.at(-1)).toContain('event: end');
  // Well before the next look that is taken without any change.
  expect(performance.now() - startedAt).toBeLessThan(1_500);
});
