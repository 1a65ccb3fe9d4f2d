import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { FlowDeps } from '#pipeline/deps.js';
import { reconcile } from '#pipeline/flow/reconcile.js';
import { expirePackets } from '#pipeline/housekeeping/expire-packets.js';
import { sweepOrphans } from '#pipeline/housekeeping/sweep-orphans.js';
import { askForDue } from '#pipeline/webhooks/ask-for-due.js';
import type { ApiLogger, ApiSettings } from '../settings.js';
import { API_LOGGER, FLOW_DEPS, SETTINGS } from '../tokens.js';
import { repeat } from './repeat.js';

/** Packets looked at in one turn; what is left over comes with the next. */
const PACKETS_A_TURN = 200;

/**
 * The reconciler, the janitor and retention, beside the API because it always runs. All are idempotent: replicas need no leader.
 */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #stopping = new AbortController();
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(FLOW_DEPS) private readonly deps: FlowDeps,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(API_LOGGER) private readonly log: ApiLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.#running = Promise.all([
      this.#repeat('reconciler', () => this.#reconcile()),
      this.#repeat('janitor', () => this.#sweep()),
      this.#repeat('retention', () => this.#expire(), this.settings.retentionEveryMs),
    ]);
  }

  async onModuleDestroy(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  #repeat(chore: string, work: () => Promise<void>, everyMs = this.settings.reconcileEveryMs): Promise<void> {
    const onError = (thrown: unknown) => this.log.warn({ chore, err: thrown }, 'housekeeping failed; tried again');
    return repeat(work, { everyMs, signal: this.#stopping.signal, onError });
  }

  async #reconcile(): Promise<void> {
    const { packets, jobs } = await reconcile(this.deps, {
      olderThanMs: this.settings.reconcileOlderThanMs,
      limit: PACKETS_A_TURN,
    });
    // Workers wake their own jobs; those of a pool that sleeps have only this.
    const woken = await this.deps.queue.promoteDue();
    await askForDue(this.deps, PACKETS_A_TURN);
    if (jobs + woken > 0) this.log.debug({ packets, jobs, woken }, 'reconciled');
  }

  async #expire(): Promise<void> {
    const packets = await expirePackets(this.settings.retention, this.deps);
    if (packets > 0) this.log.info({ packets }, 'erased when their time was over');
  }

  async #sweep(): Promise<void> {
    const { chores, blobs } = await sweepOrphans(this.deps);
    if (blobs > 0) this.log.info({ chores, blobs }, 'swept');
  }
}
