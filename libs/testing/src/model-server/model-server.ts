import type { Manners } from './answer.js';
import type { FaultOrder } from './faults.js';
import type { KnownPage } from './known-page.js';
import type { Latency } from './latency.js';
import type { RateLimit } from './rate-limit.js';
import type { SeenCall, ServerStats } from './seen-call.js';
import type { PictureRules } from './tokens.js';

export interface ModelServerOptions {
  port?: number;
  manners?: Partial<Manners>;
  limit?: RateLimit | null;
  /** Time before an answer, in milliseconds. */
  latencyMs?: Latency;
  pictures?: Partial<PictureRules>;
  /** The only key that is accepted; any when left out, but one there must be. */
  key?: string;
  models?: string[];
}

export interface ModelServer {
  /** With `/v1`. */
  baseUrl: string;
  /** `knownPages(marks)` of a marks file, or real pages with their `pictureHash`. */
  learn(pages: readonly KnownPage[]): void;
  setFaults(orders: readonly FaultOrder[]): void;
  setLimit(limit: RateLimit | null): void;
  setManners(manners: Partial<Manners>): void;
  setLatency(ms: Latency): void;
  /** Every call since the last `forget`. */
  calls(): readonly SeenCall[];
  stats(): ServerStats;
  forget(): void;
  close(): Promise<void>;
}
