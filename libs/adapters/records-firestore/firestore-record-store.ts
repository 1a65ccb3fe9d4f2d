import type { DocumentSnapshot, Query } from '@google-cloud/firestore';
import type { ModelCall } from '#domain/cost/model-call.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import type { Packet, PacketStatus } from '#domain/packet/packet.js';
import { type StepRecord, stepRecord } from '#domain/packet/step.js';
import { upgradeRecord } from '#domain/records/upgrade-record.js';
import type { Arrangement } from '#domain/review/arrangement.js';
import type {
  Backlog,
  DocumentHolder,
  Leaf,
  PacketQuery,
  RecordStore,
  RunBeginning,
  StepOutcome,
} from '#ports/records/record-store.js';
import { readBacklog } from './backlog.js';
import { beginRun } from './begin-run.js';
import { addModelCall, modelCalls, usdSpent } from './bill.js';
import { createPacket, findByKey } from './create-packet.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { deletePacket } from './delete-packet.js';
import { finishStep } from './finish-step.js';
import type { FirestoreDatabase } from './firestore-database.js';
import { GuardRota } from './guards.js';
import { Heartbeat } from './heartbeat.js';
import { holdersOf } from './holders.js';
import { keyName, type Layout, layoutOf } from './layout.js';
import { packetOf } from './packet-document.js';
import type { PartKind } from './part-kinds.js';
import { readParts } from './parts.js';
import { moveStatus } from './status-turn.js';

type Range = { from: number; to: number };

const stepOf = (found: DocumentSnapshot): StepRecord =>
  stepRecord.parse(upgradeRecord('step', found.get('schema'), JSON.parse(found.get('body'))));
const byId = (a: StepRecord, b: StepRecord): number => (a.id < b.id ? -1 : 1);

/** Records in Firestore. All that must happen once rests on `create()`; no transaction is used. */
export class FirestoreRecordStore implements RecordStore {
  readonly #places: { database: FirestoreDatabase; layout: Layout; guards: GuardRota };
  readonly #heartbeat: Heartbeat;

  constructor(database: FirestoreDatabase) {
    this.#places = { database, layout: layoutOf(database), guards: new GuardRota() };
    this.#heartbeat = new Heartbeat(database, this.#places.layout);
  }

  createPacket(packet: Packet, idempotencyKey: string | null): Promise<{ packet: Packet; created: boolean }> {
    return createPacket(packet, idempotencyKey, this.#places);
  }

  async findByIdempotencyKey(tenant: string, key: string): Promise<Packet | null> {
    const found = await findByKey(keyName(tenant, key), this.#places);
    return found && packetOf(found);
  }

  async getPacket(id: string): Promise<Packet | null> {
    const found = await this.#places.database.get(this.#places.layout.packet(id));
    return found.exists ? packetOf(found) : null;
  }

  async listPackets({ tenant, status, limit, cursor }: PacketQuery): Promise<Leaf<Packet>> {
    const own = this.#places.layout.packets.where('tenant', '==', tenant);
    const query = status ? own.where('status', '==', status) : own;
    const rest = cursor === undefined ? query : query.where('order', '<', decodeCursor(cursor));
    return this.#leaf(rest.orderBy('order', 'desc'), 'order', limit);
  }

  async listUnfinished(before: string, limit: number): Promise<Packet[]> {
    const open = this.#places.layout.packets.where('open', '==', true).where('updatedAt', '<', before);
    return (await this.#places.database.find(open.orderBy('updatedAt').limit(limit))).map(packetOf);
  }

  backlog(): Promise<Backlog> {
    return readBacklog(this.#places);
  }

  async listFinished({ before, limit, cursor }: { before: string; limit: number; cursor?: string }): Promise<Leaf<Packet>> {
    const ended = this.#places.layout.packets.where('ended', '<', before);
    const rest = cursor === undefined ? ended : ended.where('ended', '>', decodeCursor(cursor));
    return this.#leaf(rest.orderBy('ended'), 'ended', limit);
  }

  moveStatus(id: string, from: PacketStatus, to: PacketStatus, at: string): Promise<boolean> {
    return moveStatus({ id, from, to, at }, this.#places);
  }

  async finishStep(outcome: StepOutcome): Promise<boolean> {
    const isFirst = await finishStep(outcome, this.#places);
    if (isFirst && !outcome.packetStatus) await this.#heartbeat.beat(outcome.step.packetId, outcome.step.finishedAt);
    return isFirst;
  }

  async step(packetId: string, run: number, id: string): Promise<StepRecord | null> {
    const found = await this.#places.database.get(this.#places.layout.step(packetId, run, id));
    return found.exists ? stepOf(found) : null;
  }

  async steps(packetId: string, run: number): Promise<StepRecord[]> {
    const found = await this.#places.database.find(this.#places.layout.steps(packetId).where('run', '==', run));
    return found.map(stepOf).toSorted(byId);
  }

  plan(packetId: string, run: number) {
    return this.#parts('plan', packetId, run);
  }

  pages(packetId: string, run: number, range?: Range) {
    return this.#parts('page', packetId, run, range);
  }

  decisions(packetId: string, run: number, range?: Range) {
    return this.#parts('decision', packetId, run, range);
  }

  consultations(packetId: string, run: number) {
    return this.#parts('consultation', packetId, run);
  }

  documents(packetId: string, run: number) {
    return this.#parts('document', packetId, run);
  }

  holdersOf(tenant: string, digests: readonly string[], except: string): Promise<DocumentHolder[]> {
    return holdersOf(tenant, digests, except, this.#places);
  }

  exceptions(packetId: string, run: number) {
    return this.#parts('exception', packetId, run);
  }

  async manifest(packetId: string, run: number): Promise<Manifest | null> {
    return (await this.#parts('manifest', packetId, run))[0] ?? null;
  }

  beginRun(beginning: RunBeginning): Promise<boolean> {
    return beginRun(beginning, this.#places);
  }

  async rulings(packetId: string, run: number): Promise<Arrangement | null> {
    return (await this.#parts('rulings', packetId, run))[0] ?? null;
  }

  addModelCall(call: ModelCall): Promise<void> {
    return addModelCall(call, this.#places);
  }

  modelCalls(packetId: string, run: number): Promise<ModelCall[]> {
    return modelCalls(packetId, run, this.#places);
  }

  usdSpent(tenant: string, from: string): Promise<number> {
    return usdSpent(tenant, from, this.#places);
  }

  deletePacket(id: string): Promise<boolean> {
    return deletePacket(id, this.#places);
  }

  ping(): Promise<void> {
    return this.#places.database.ping();
  }

  close(): Promise<void> {
    return this.#places.database.close();
  }

  /** One more than wanted tells whether there are more. */
  async #leaf(query: Query, key: 'order' | 'ended', limit: number): Promise<Leaf<Packet>> {
    const found = await this.#places.database.find(query.limit(limit + 1));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items: items.map(packetOf), cursor: last && found.length > limit ? encodeCursor(last.get(key)) : null };
  }

  #parts<Kind extends PartKind>(kind: Kind, packetId: string, run: number, range?: Range) {
    return readParts(kind, [packetId, run], range, this.#places);
  }
}
