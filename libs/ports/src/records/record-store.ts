import type { PageDecision } from '#domain/classification/page-decision.js';
import type { ModelCall } from '#domain/cost/model-call.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import type { Consultation } from '#domain/packet/consultation.js';
import type { DocumentRecord } from '#domain/packet/document.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { Packet, PacketStatus, PlannedSource } from '#domain/packet/packet.js';
import type { StepRecord } from '#domain/packet/step.js';
import type { PageFacts } from '#domain/page/page-facts.js';
import type { Arrangement } from '#domain/review/arrangement.js';

/** `cursor` is opaque; null on the last leaf. */
export interface Leaf<T> {
  items: T[];
  cursor: string | null;
}

export interface PacketQuery {
  tenant: string;
  status?: PacketStatus;
  limit: number;
  cursor?: string;
}

/** What packets can wait for: the fleet (since their submission), or a person (since the fleet was done with them). */
export const waitingStatuses = ['received', 'processing', 'needs_review'] as const satisfies readonly PacketStatus[];
export type Backlog = Record<(typeof waitingStatuses)[number], { packets: number; oldest: string | null }>;

/** A packet that holds a document of a content digest. */
export interface DocumentHolder {
  digest: string;
  packetId: string;
}

/** Everything one `finishStep` makes true at once, or not at all. Records that exist already are left as they are. */
export interface StepOutcome {
  step: StepRecord;
  plan?: PlannedSource[];
  pages?: PageFacts[];
  decisions?: PageDecision[];
  /** The windows to put before a model: of the triage step. */
  consultations?: Consultation[];
  documents?: DocumentRecord[];
  exceptions?: ExceptionRecord[];
  manifest?: Manifest;
  /** With the last step of a run: the packet's end. */
  packetStatus?: PacketStatus;
}

/** What a packet's next run begins with: all that earlier runs learnt of its pages, and what persons have decided since. */
export interface RunBeginning {
  packetId: string;
  /** The new run: the one after the packet's present one. */
  run: number;
  at: string;
  /** Steps that need not be done again. */
  steps: StepRecord[];
  plan: PlannedSource[];
  pages: PageFacts[];
  decisions: PageDecision[];
  exceptions: ExceptionRecord[];
  rulings: Arrangement;
}

/**
 * The truth about packets. All writes are atomic and idempotent: a step's outcome is recorded once, by whoever comes first.
 * Reads of one packet's parts are ordered: pages and decisions by page, documents by first page, steps by id.
 */
export interface RecordStore {
  /** Creates the packet, or returns the one that the same tenant made with the same idempotency key. */
  createPacket(packet: Packet, idempotencyKey: string | null): Promise<{ packet: Packet; created: boolean }>;
  /** The packet that this tenant's key has made, if any: asked before an upload is taken in. */
  findByIdempotencyKey(tenant: string, key: string): Promise<Packet | null>;
  getPacket(id: string): Promise<Packet | null>;
  listPackets(query: PacketQuery): Promise<Leaf<Packet>>;
  /** Packets that are not at their end and have not been touched since `before` (ISO time): the reconciler's list. */
  listUnfinished(before: string, limit: number): Promise<Packet[]>;
  /** How many packets of all tenants wait for something, and since when the one that has waited longest does. */
  backlog(): Promise<Backlog>;
  /** Packets of all tenants at their end since before `before` (ISO time), the earliest first: what retention looks through. */
  listFinished(query: { before: string; limit: number; cursor?: string }): Promise<Leaf<Packet>>;
  /** Compare-and-set: false when the packet's status was not `from` (or it is gone). */
  moveStatus(id: string, from: PacketStatus, to: PacketStatus, at: string): Promise<boolean>;
  /** True when this call recorded the outcome, false when the step was recorded already (nothing is changed then). */
  finishStep(outcome: StepOutcome): Promise<boolean>;
  /** One step by its id, null where it is not recorded. */
  step(packetId: string, run: number, id: string): Promise<StepRecord | null>;
  steps(packetId: string, run: number): Promise<StepRecord[]>;
  plan(packetId: string, run: number): Promise<PlannedSource[]>;
  pages(packetId: string, run: number, range?: { from: number; to: number }): Promise<PageFacts[]>;
  /** Every tier's decisions by page: several on one that went from tier to tier, in no order among themselves. */
  decisions(packetId: string, run: number, range?: { from: number; to: number }): Promise<PageDecision[]>;
  consultations(packetId: string, run: number): Promise<Consultation[]>;
  documents(packetId: string, run: number): Promise<DocumentRecord[]>;
  /**
   * The other packets of a tenant that hold documents of these content digests, each pair once, in no order. Only packets that are
   * still there; one that is recorded at the same moment may be missed by both.
   */
  holdersOf(tenant: string, digests: readonly string[], except: string): Promise<DocumentHolder[]>;
  exceptions(packetId: string, run: number): Promise<ExceptionRecord[]>;
  manifest(packetId: string, run: number): Promise<Manifest | null>;
  /** Opens the packet's next run, `processing`. False unless the packet is at the end of the run before. */
  beginRun(beginning: RunBeginning): Promise<boolean>;
  /** What persons had decided when the run began; null in a packet's first run. */
  rulings(packetId: string, run: number): Promise<Arrangement | null>;
  /** Adds a call to the bill, whatever becomes of its step. Adding it twice is adding it once. */
  addModelCall(call: ModelCall): Promise<void>;
  /** A packet's calls of one run by time. */
  modelCalls(packetId: string, run: number): Promise<ModelCall[]>;
  /** USD that a tenant's calls have cost since `from` (ISO time), packets deleted since then included. */
  usdSpent(tenant: string, from: string): Promise<number>;
  /**
   * Removes the packet and all its parts; the audit chain is elsewhere and stays. What its model calls cost stays in the
   * tenant's sum, without saying whose it was. Repeated, it removes what was written since. False when there was no packet.
   */
  deletePacket(id: string): Promise<boolean>;
  /** Answers when the store can be read and written; for readiness. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
