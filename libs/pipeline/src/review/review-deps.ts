import type { ReviewStore } from '#ports/reviews/review-store.js';
import type { TaxonomyStore } from '#ports/taxonomies/taxonomy-store.js';
import type { Observer } from '#ports/telemetry/observer.js';
import type { FlowDeps } from '../deps.js';

/** What it takes to let people decide. */
export interface ReviewDeps extends Omit<FlowDeps, 'actor'> {
  reviews: ReviewStore;
  taxonomies: TaxonomyStore;
  observer: Observer;
  /** How long a claim holds without being renewed. */
  leaseMs: number;
}

/** Who acts: as the audit names them, and whether they may be the second person. */
export interface Person {
  id: string;
  mayApprove: boolean;
}

/** A packet of a tenant, and who asks. */
export interface PacketCall {
  tenant: string;
  packetId: string;
  person: Person;
}
