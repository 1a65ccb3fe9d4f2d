import { describePace } from '#ports/pace/pace.conformance.js';
import { MemoryPace } from './memory-pace.js';

describePace('MemoryPace', async (assumed) => {
  let now = 0;
  const adapter = new MemoryPace(assumed, { now: () => now });
  return {
    adapter,
    // Its storage is its process: there is no other handle.
    another: async () => adapter,
    pass: (ms) => {
      now += ms;
    },
    dispose: () => adapter.close(),
  };
});
