import { type ModelCall, modelCall } from '#domain/cost/model-call.js';
import { failure } from '#domain/failure/catalogue.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import { isFinal, type Packet, type PacketStatus, packet as packetSchema } from '#domain/packet/packet.js';
import { type StepRecord, stepRecord } from '#domain/packet/step.js';
import { RECORD_SCHEMA, upgradeRecord } from '#domain/records/upgrade-record.js';
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
import { decodeCursor, encodeCursor } from './cursor.js';
import { beginningParts, type Part, type PartKind, type PartOf, partSchemas, partsOf } from './parts.js';
import type { SqliteDatabase } from './sqlite-database.js';

/** The columns are the truth for what changes; the body holds the rest. */
const PACKET = 'SELECT body, schema, run, status, updated_at, finished_at FROM packets';
const UNFINISHED = `status IN ('received', 'processing')`;
const LAST_PAGE = Number.MAX_SAFE_INTEGER;

type Row = Record<string, unknown>;
type Range = { from: number; to: number };

const packetOf = (row: Row): Packet =>
  packetSchema.parse({
    ...upgradeRecord('packet', row.schema as number, JSON.parse(row.body as string)),
    run: row.run,
    status: row.status,
    updatedAt: row.updated_at,
    finishedAt: row.finished_at,
  });

/** Records in one SQLite file that all processes of the fleet share. */
export class SqliteRecordStore implements RecordStore {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  createPacket(packet: Packet, idempotencyKey: string | null): Promise<{ packet: Packet; created: boolean }> {
    return this.#database.transaction(() => {
      const existing = this.#existing(packet, idempotencyKey);
      if (existing) return { packet: existing, created: false };
      const { id, tenant, run, status, createdAt, updatedAt, finishedAt } = packet;
      this.#database.runNow(
        `INSERT INTO packets (id, tenant, idempotency_key, run, status, created_at, updated_at, finished_at, schema, body)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[id, tenant, idempotencyKey, run, status, createdAt, updatedAt, finishedAt, RECORD_SCHEMA, JSON.stringify(packet)],
      );
      return { packet, created: true };
    });
  }

  async findByIdempotencyKey(tenant: string, key: string): Promise<Packet | null> {
    const row = await this.#database.get(`${PACKET} WHERE tenant = ? AND idempotency_key = ?`, tenant, key);
    return row ? packetOf(row) : null;
  }

  async getPacket(id: string): Promise<Packet | null> {
    const row = await this.#database.get(`${PACKET} WHERE id = ?`, id);
    return row ? packetOf(row) : null;
  }

  async listPackets({ tenant, status, limit, cursor }: PacketQuery): Promise<Leaf<Packet>> {
    const after = cursor === undefined ? null : decodeCursor(cursor);
    const rows = await this.#database.all(
      `${PACKET} WHERE tenant = ?1 AND (?2 IS NULL OR status = ?2)
         AND (?3 IS NULL OR (created_at, id) < (?3, ?4)) ORDER BY created_at DESC, id DESC LIMIT ?5`,
      ...[tenant, status ?? null, after?.createdAt ?? null, after?.id ?? null, limit + 1],
    );
    const items = rows.slice(0, limit).map(packetOf);
    const last = items.at(-1);
    return { items, cursor: last && rows.length > limit ? encodeCursor(last) : null };
  }

  async listUnfinished(before: string, limit: number): Promise<Packet[]> {
    const sql = `${PACKET} WHERE ${UNFINISHED} AND updated_at < ? ORDER BY updated_at, id LIMIT ?`;
    return (await this.#database.all(sql, before, limit)).map(packetOf);
  }

  async backlog(): Promise<Backlog> {
    const rows = await this.#database.all(
      `SELECT status, count(*) AS packets, min(coalesce(finished_at, created_at)) AS oldest FROM packets
         WHERE status IN ('received', 'processing', 'needs_review') GROUP BY status`,
    );
    const of = (status: string) => {
      const row = rows.find((each) => each.status === status);
      return { packets: Number(row?.packets ?? 0), oldest: (row?.oldest ?? null) as string | null };
    };
    return { received: of('received'), processing: of('processing'), needs_review: of('needs_review') };
  }

  async listFinished({ before, limit, cursor }: { before: string; limit: number; cursor?: string }): Promise<Leaf<Packet>> {
    const after = cursor === undefined ? null : decodeCursor(cursor);
    const rows = await this.#database.all(
      `${PACKET} WHERE finished_at IS NOT NULL AND finished_at < ?1
         AND (?2 IS NULL OR (finished_at, id) > (?2, ?3)) ORDER BY finished_at, id LIMIT ?4`,
      ...[before, after?.createdAt ?? null, after?.id ?? null, limit + 1],
    );
    const items = rows.slice(0, limit).map(packetOf);
    const last = items.at(-1);
    const cursorOf = (packet: Packet) => encodeCursor({ createdAt: packet.finishedAt ?? '', id: packet.id });
    return { items, cursor: last && rows.length > limit ? cursorOf(last) : null };
  }

  async moveStatus(id: string, from: PacketStatus, to: PacketStatus, at: string): Promise<boolean> {
    const sql = 'UPDATE packets SET status = ?, updated_at = ?, finished_at = ? WHERE id = ? AND status = ?';
    return (await this.#database.run(sql, to, at, isFinal(to) ? at : null, id, from)) === 1;
  }

  finishStep(outcome: StepOutcome): Promise<boolean> {
    const { packetId, run, finishedAt } = outcome.step;
    const parts = partsOf(outcome).map((part) => ({ ...part, body: JSON.stringify(part.body) }));
    return this.#database.transaction(() => {
      if (!this.#database.getNow('SELECT 1 FROM packets WHERE id = ?', packetId)) {
        throw failure('resource.missing', 'the packet of a finished step is gone');
      }
      for (const [index, part] of parts.entries()) {
        const isNew = this.#insert(packetId, run, part);
        if (index === 0 && !isNew) return false;
      }
      this.#index(packetId, outcome);
      this.#touch(packetId, run, finishedAt, outcome.packetStatus);
      return true;
    });
  }

  async step(packetId: string, run: number, id: string): Promise<StepRecord | null> {
    const sql = `SELECT body, schema FROM parts WHERE packet_id = ? AND run = ? AND kind = 'step' AND id = ?`;
    const row = await this.#database.get(sql, packetId, run, id);
    return row ? stepRecord.parse(upgradeRecord('step', row.schema as number, JSON.parse(row.body as string))) : null;
  }

  steps(packetId: string, run: number) {
    return this.#parts('step', packetId, run);
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

  async holdersOf(tenant: string, digests: readonly string[], except: string): Promise<DocumentHolder[]> {
    const rows = await this.#database.all(
      `SELECT digest, packet_id FROM document_digests
       WHERE tenant = ? AND digest IN (SELECT value FROM json_each(?)) AND packet_id <> ?`,
      ...[tenant, JSON.stringify(digests), except],
    );
    return rows.map((row) => ({ digest: row.digest as string, packetId: row.packet_id as string }));
  }

  exceptions(packetId: string, run: number) {
    return this.#parts('exception', packetId, run);
  }

  async manifest(packetId: string, run: number): Promise<Manifest | null> {
    return (await this.#parts('manifest', packetId, run))[0] ?? null;
  }

  beginRun(beginning: RunBeginning): Promise<boolean> {
    const { packetId, run, at } = beginning;
    const parts = beginningParts(beginning).map((part) => ({ ...part, body: JSON.stringify(part.body) }));
    return this.#database.transaction(() => {
      const sql = `UPDATE packets SET run = ?, status = 'processing', updated_at = ?, finished_at = NULL
        WHERE id = ? AND run = ? AND NOT ${UNFINISHED}`;
      if (this.#database.runNow(sql, run, at, packetId, run - 1) !== 1) return false;
      for (const part of parts) this.#insert(packetId, run, part);
      return true;
    });
  }

  async rulings(packetId: string, run: number): Promise<Arrangement | null> {
    return (await this.#parts('rulings', packetId, run))[0] ?? null;
  }

  async addModelCall(call: ModelCall): Promise<void> {
    const { id, packetId, run, tenant, at, usd } = call;
    const sql = `INSERT INTO model_calls (id, packet_id, run, tenant, at, usd, body)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
    await this.#database.run(sql, id, packetId, run, tenant, at, usd, JSON.stringify(call));
  }

  async modelCalls(packetId: string, run: number): Promise<ModelCall[]> {
    const sql = 'SELECT body FROM model_calls WHERE packet_id = ? AND run = ? ORDER BY at, id';
    const rows = await this.#database.all(sql, packetId, run);
    return rows.map((row) => modelCall.parse(JSON.parse(row.body as string)));
  }

  async usdSpent(tenant: string, from: string): Promise<number> {
    const sql = 'SELECT coalesce(sum(usd), 0) AS usd FROM model_calls WHERE tenant = ? AND at >= ?';
    return (await this.#database.get(sql, tenant, from))?.usd as number;
  }

  async deletePacket(id: string): Promise<boolean> {
    const wasThere = await this.#database.transaction(() => {
      this.#database.runNow(`UPDATE model_calls SET packet_id = '', body = '{}' WHERE packet_id = ?`, id);
      return this.#database.runNow('DELETE FROM packets WHERE id = ?', id) === 1;
    });
    await this.#database.dropHistory();
    return wasThere;
  }

  /** Takes the write lock, which a read-only or full disk would refuse. */
  ping(): Promise<void> {
    return this.#database.transaction(() => undefined);
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #existing(packet: Packet, idempotencyKey: string | null): Packet | null {
    const row = this.#database.getNow(
      `${PACKET} WHERE tenant = ?1 AND (id = ?2 OR idempotency_key = ?3) ORDER BY id = ?2 DESC LIMIT 1`,
      ...[packet.tenant, packet.id, idempotencyKey],
    );
    return row ? packetOf(row) : null;
  }

  #index(packetId: string, { documents = [] }: StepOutcome): void {
    const sql = `INSERT INTO document_digests (tenant, digest, packet_id)
      SELECT tenant, ?, id FROM packets WHERE id = ? ON CONFLICT DO NOTHING`;
    for (const { contentDigest } of documents) {
      if (contentDigest !== undefined) this.#database.runNow(sql, contentDigest, packetId);
    }
  }

  /** Within a transaction. False where the record exists. */
  #insert(packetId: string, run: number, { kind, position, id, body }: Part & { body: string }): boolean {
    const sql =
      'INSERT INTO parts (packet_id, run, kind, position, id, schema, body) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING';
    return this.#database.runNow(sql, packetId, run, kind, position, id, RECORD_SCHEMA, body) === 1;
  }

  /** Only the step of the packet's present run may end it, and only once. */
  #touch(packetId: string, run: number, at: string, status: PacketStatus | undefined): void {
    this.#database.runNow('UPDATE packets SET updated_at = max(updated_at, ?) WHERE id = ?', at, packetId);
    if (!status) return;
    const sql = `UPDATE packets SET status = ?, finished_at = ? WHERE id = ? AND run = ? AND ${UNFINISHED}`;
    this.#database.runNow(sql, status, isFinal(status) ? at : null, packetId, run);
  }

  async #parts<Kind extends PartKind>(kind: Kind, packetId: string, run: number, range?: Range): Promise<PartOf<Kind>[]> {
    const rows = await this.#database.all(
      'SELECT body, schema FROM parts WHERE packet_id = ? AND run = ? AND kind = ? AND position BETWEEN ? AND ? ORDER BY position, id',
      ...[packetId, run, kind, range?.from ?? 0, range?.to ?? LAST_PAGE],
    );
    return rows.map((row) => {
      const body = upgradeRecord(kind, row.schema as number, JSON.parse(row.body as string));
      return partSchemas[kind].parse(body) as PartOf<Kind>;
    });
  }
}
