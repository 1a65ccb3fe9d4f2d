import type { Tier } from '#domain/classification/page-decision.js';

/** Told once of everything that is counted, by use-cases that know no metrics library. Labels only, never content. */
export interface Observer {
  pagesDecided(tier: Tier, pages: number): void;
  exceptionRaised(code: string): void;
  packetEnded(status: string, wallMs: number): void;
  /** A turn of the reconciler: packets that stood still, and jobs that it asked for again. */
  reconciled(packets: number, jobs: number): void;
}

export const silentObserver: Observer = {
  pagesDecided: () => {},
  exceptionRaised: () => {},
  packetEnded: () => {},
  reconciled: () => {},
};
