import { setTimeout as wait } from 'node:timers/promises';
import type { Job, PayloadOf, ResultOf } from '#contracts/queues/catalogue.js';
import { asFailure } from '#domain/failure/catalogue.js';
import type { Packet } from '#domain/packet/packet.js';
import { classifyRange } from '../classify/classify-range.js';
import { consultWindow } from '../consult/consult-window.js';
import type { ClassifyDeps, FlowDeps, RenderDeps } from '../deps.js';
import { advance } from '../flow/advance.js';
import { giveUpStep } from '../flow/give-up-step.js';
import { planPacket } from '../plan/plan-packet.js';
import { renderRange } from '../render/render-range.js';
import { triagePacket } from '../triage/triage-packet.js';
import { MemoryQueue, silentProgress } from './memory-queue.js';

type Everything = RenderDeps & ClassifyDeps;

/** What the fleet's four handlers need, less the queue and the progress channel, which are made here. */
export interface InlineDeps extends Omit<Everything, 'queue' | 'progress'> {
  assemble: (payload: PayloadOf<'assemble'>, deps: FlowDeps, signal?: AbortSignal) => Promise<ResultOf<'assemble'>>;
}

export interface InlineOptions {
  /** Steps at a time. */
  concurrency: number;
  /** Tries of one step; the next follows at once. Default 2. */
  attempts?: number;
}

/** For a provider that does not say when to come back. */
const THROTTLED_MS = 1_000;

const runJob = async (job: Job, deps: Everything, assemble: InlineDeps['assemble']): Promise<unknown> => {
  switch (job.queue) {
    case 'plan':
      return planPacket(job.payload, deps);
    case 'render':
      return renderRange(job.payload, deps);
    case 'classify':
      return classifyRange(job.payload, deps);
    case 'triage':
      return triagePacket(job.payload, deps);
    case 'consult':
      return consultWindow(job.payload, deps);
    case 'assemble':
      return assemble(job.payload, deps);
  }
};

const runWithRetries = async (job: Job, deps: Everything, assemble: InlineDeps['assemble'], attempts: number): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await runJob(job, deps, assemble);
      return;
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.kind === 'throttled') {
        // No queue to wait in here; not counted, as in the fleet.
        await wait(failure.retryAfterMs ?? THROTTLED_MS);
        attempt -= 1;
        continue;
      }
      if (failure.kind !== 'fatal' && attempt < attempts) continue;
      return giveUpStep(job, failure, deps);
    }
  }
};

/**
 * Runs a submitted packet to its end within this process: the fleet's own use-cases over a queue in memory, for `eval` and
 * tests. Resolves to the packet as it ended, or null when it is gone. What happens outside a step (a store that is down) is thrown.
 */
export const runPacketInline = async (packetId: string, deps: InlineDeps, options: InlineOptions): Promise<Packet | null> => {
  const { assemble, ...rest } = deps;
  const queue = new MemoryQueue();
  const all: Everything = { ...rest, queue, progress: silentProgress };
  await advance(packetId, all);
  const running = new Set<Promise<void>>();
  const start = (job: Job): void => {
    const run = runWithRetries(job, all, assemble, options.attempts ?? 2).finally(() => {
      queue.ended(job);
      running.delete(run);
    });
    running.add(run);
  };
  for (;;) {
    while (running.size < options.concurrency) {
      const job = queue.take();
      if (!job) break;
      start(job);
    }
    if (running.size === 0) return deps.records.getPacket(packetId);
    await Promise.race(running);
  }
};
