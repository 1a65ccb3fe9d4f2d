import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { DocumentSnapshot } from '@google-cloud/firestore';
import { type AuditEntry, type AuditRecord, auditRecord } from '#domain/audit/audit-record.js';
import { type ChainHead, linkRecord } from '#domain/audit/chain.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import { ALREADY_EXISTS, hasStatus } from './faults.js';
import type { FirestoreDatabase } from './firestore-database.js';
import { type Layout, layoutOf } from './layout.js';

const READ_AHEAD = 300;
const REMEMBERED_HEADS = 1_000;
/** Between attempts to be the next of a chain: a commit takes some 20 ms. */
const PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 500;

const recordOf = (found: DocumentSnapshot): AuditRecord => auditRecord.parse(JSON.parse(found.get('body')));

/**
 * Chains in Firestore, apart from the packets they speak of. Whoever creates the next number has the place; who finds it
 * taken tries behind it. A named event is looked for after the head was read: if the next number is then free, nobody has
 * written since, so the event is not in the chain. One document is all that an append writes.
 */
export class FirestoreAuditLog implements AuditLog {
  readonly #database: FirestoreDatabase;
  readonly #layout: Layout;
  readonly #heads = new Map<string, ChainHead | null>();
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(database: FirestoreDatabase) {
    this.#database = database;
    this.#layout = layoutOf(database);
  }

  /** Appends of one process to one chain go one after the other: they would only take each other's numbers. */
  append(packetId: string, entry: AuditEntry, once?: string): Promise<AuditRecord> {
    const before = this.#last.get(packetId) ?? Promise.resolve();
    const append = () => this.#append(packetId, entry, once);
    const mine = before.then(append, append);
    this.#last.set(packetId, mine);
    const forget = () => void (this.#last.get(packetId) === mine && this.#last.delete(packetId));
    mine.then(forget, forget);
    return mine;
  }

  async *read(packetId: string): AsyncIterable<AuditRecord> {
    for (let after = 0; ; ) {
      const next = this.#layout.chain(packetId).where('seq', '>', after).orderBy('seq').limit(READ_AHEAD);
      const records = (await this.#database.find(next)).map(recordOf);
      yield* records;
      if (records.length < READ_AHEAD) return;
      after = records.at(-1)!.seq;
    }
  }

  async #append(packetId: string, entry: AuditEntry, once: string | undefined): Promise<AuditRecord> {
    const by = randomUUID();
    for (let attempt = 1; ; attempt += 1) {
      const head = await this.#headOf(packetId);
      const first = once === undefined ? undefined : await this.#once(packetId, once);
      if (first) return first;
      const record = linkRecord(head, packetId, entry);
      if (await this.#take(record, by, once)) return record;
      await delay(Math.random() * Math.min(PAUSE_MS * attempt, LONGEST_PAUSE_MS));
    }
  }

  /** True when the record has its place: by this call, or by one of the client whose answer was lost. */
  async #take(record: AuditRecord, by: string, once: string | undefined): Promise<boolean> {
    const { packetId, seq } = record;
    const ref = this.#layout.link(packetId, seq);
    try {
      await this.#database.commit([{ op: 'create', ref, data: { seq, once: once ?? null, by, body: JSON.stringify(record) } }]);
    } catch (thrown) {
      this.#heads.delete(packetId);
      if (!hasStatus(thrown, ALREADY_EXISTS)) throw thrown;
      return (await this.#database.get(ref)).get('by') === by;
    }
    this.#remember(packetId, record);
    return true;
  }

  async #once(packetId: string, once: string): Promise<AuditRecord | undefined> {
    const [found] = await this.#database.find(this.#layout.chain(packetId).where('once', '==', once).limit(1));
    return found && recordOf(found);
  }

  /** As remembered: if it is not the head any more, the next number is taken. */
  async #headOf(packetId: string): Promise<ChainHead | null> {
    const known = this.#heads.get(packetId);
    if (known !== undefined) return known;
    const [found] = await this.#database.find(this.#layout.chain(packetId).orderBy('seq', 'desc').limit(1));
    return found ? recordOf(found) : null;
  }

  #remember(packetId: string, { seq, hash }: ChainHead): void {
    this.#heads.delete(packetId);
    this.#heads.set(packetId, { seq, hash });
    if (this.#heads.size > REMEMBERED_HEADS) this.#heads.delete(this.#heads.keys().next().value!);
  }
}
