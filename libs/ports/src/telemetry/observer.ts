import type { Tier, TokenUse } from '#domain/classification/page-decision.js';
import type { ModelTier } from '#domain/packet/consultation.js';
import type { PageFacts } from '#domain/page/page-facts.js';

export interface ObservedCall {
  tier: ModelTier;
  model: string;
  /** `answered`, or the fault's id. */
  outcome: string;
  tokens: TokenUse;
  usd: number;
  tookMs: number;
  /** Pages asked about. */
  pages: number;
}

/** Told once of everything that is counted, by use-cases that know no metrics library. Labels only, never content. */
export interface Observer {
  /** Pages read, by where their words come from. */
  pagesRead(text: PageFacts['text'], pages: number): void;
  pagesDecided(tier: Tier, pages: number): void;
  exceptionRaised(code: string): void;
  /** One request to a model, answered or not. */
  modelCalled(call: ObservedCall): void;
  /** A model's fault and the way out that was taken. */
  modelFault(fault: string, way: string): void;
  /** `gaveUp`: it ended because a step of ours was given up, not because of what is in it. */
  packetEnded(status: string, wallMs: number, gaveUp: boolean): void;
  /** A turn of the reconciler: packets that stood still, and jobs that it asked for again. */
  reconciled(packets: number, jobs: number): void;
  /** A review was resolved, so long after it was claimed. `reason`: a code of the catalogue. */
  reviewDecided(reason: string, decideMs: number): void;
}

export const silentObserver: Observer = {
  pagesRead: () => {},
  pagesDecided: () => {},
  exceptionRaised: () => {},
  modelCalled: () => {},
  modelFault: () => {},
  packetEnded: () => {},
  reconciled: () => {},
  reviewDecided: () => {},
};
