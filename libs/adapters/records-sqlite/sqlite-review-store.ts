import { failure } from '#domain/failure/catalogue.js';
import { type EditRecord, editRecord } from '#domain/review/edit-log.js';
import { type ReviewTask, reviewTask } from '#domain/review/review-task.js';
import type { Leaf } from '#ports/records/record-store.js';
import type { ReviewDepth, ReviewQuery, ReviewStore } from '#ports/reviews/review-store.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import type { SqliteDatabase } from './sqlite-database.js';

type Row = Record<string, unknown>;

const taskOf = (row: Row): ReviewTask => reviewTask.parse(JSON.parse(row.body as string));
const editOf = (row: Row): EditRecord => editRecord.parse(JSON.parse(row.body as string));

/** The place in the list as one text that sorts as the list does: the higher the priority, the earlier. */
const placeOf = ({ priority, createdAt }: Pick<ReviewTask, 'priority' | 'createdAt'>): string =>
  `${String(100 - priority).padStart(3, '0')}~${createdAt}`;

const columnsOf = (task: ReviewTask) =>
  [
    ...[task.state, task.version, placeOf(task), task.createdAt, task.product],
    ...[task.lease?.holder ?? null, task.lease?.until ?? null, JSON.stringify(task)],
  ] as const;

/** Reviews beside the records, in the same file: they go with their packet. */
export class SqliteReviewStore implements ReviewStore {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  async addTasks(tasks: readonly ReviewTask[]): Promise<void> {
    await this.#database.transaction(() => {
      for (const task of tasks) {
        this.#requirePacket(task.packetId);
        this.#database.runNow(
          `INSERT INTO reviews (id, packet_id, tenant, state, version, place, created_at, product, holder, held_until, body)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          ...[task.id, task.packetId, task.tenant, ...columnsOf(task)],
        );
      }
    });
  }

  async task(id: string): Promise<ReviewTask | null> {
    const row = await this.#database.get('SELECT body FROM reviews WHERE id = ?', id);
    return row ? taskOf(row) : null;
  }

  async tasksOf(packetId: string): Promise<ReviewTask[]> {
    return (await this.#database.all('SELECT body FROM reviews WHERE packet_id = ? ORDER BY id', packetId)).map(taskOf);
  }

  async replaceTask(task: ReviewTask): Promise<boolean> {
    const sql = `UPDATE reviews SET state = ?, version = ?, place = ?, created_at = ?, product = ?, holder = ?, held_until = ?, body = ?
      WHERE id = ? AND version = ?`;
    return (await this.#database.run(sql, ...columnsOf(task), task.id, task.version - 1)) === 1;
  }

  async listTasks(query: ReviewQuery): Promise<Leaf<ReviewTask>> {
    const after = query.cursor === undefined ? null : decodeCursor(query.cursor);
    const { heldBy, leastPriority } = query;
    const rows = await this.#database.all(
      `SELECT body FROM reviews WHERE tenant = ?1 AND state IN (SELECT value FROM json_each(?2))
         AND (?3 IS NULL OR EXISTS (SELECT 1 FROM json_each(body, '$.reasons') WHERE value = ?3))
         AND (?4 IS NULL OR product = ?4) AND (?5 IS NULL OR packet_id = ?5) AND (?6 IS NULL OR created_at < ?6)
         AND (?7 IS NULL OR place < ?7) AND (?8 IS NULL OR (holder = ?8 AND held_until > ?9))
         AND (?10 = 0 OR holder IS NULL OR held_until <= ?9)
         AND (?11 IS NULL OR (place, id) > (?11, ?12)) ORDER BY place, id LIMIT ?13`,
      ...[query.tenant, JSON.stringify(query.states), query.reason ?? null, query.product ?? null, query.packetId ?? null],
      ...[query.createdBefore ?? null, leastPriority === undefined ? null : `${String(100 - leastPriority).padStart(3, '0')}~~`],
      ...[heldBy?.person ?? null, heldBy?.at ?? null, heldBy?.person === null ? 1 : 0],
      ...[after?.createdAt ?? null, after?.id ?? null, query.limit + 1],
    );
    const items = rows.slice(0, query.limit).map(taskOf);
    const last = items.at(-1);
    const cursorOf = (task: ReviewTask) => encodeCursor({ createdAt: placeOf(task), id: task.id });
    return { items, cursor: last && rows.length > query.limit ? cursorOf(last) : null };
  }

  appendEdit(record: EditRecord): Promise<boolean> {
    const { packetId, run, version } = record;
    return this.#database.transaction(() => {
      this.#requirePacket(packetId);
      const sql = 'SELECT coalesce(max(version), 0) AS version FROM review_edits WHERE packet_id = ? AND run = ?';
      if (this.#database.getNow(sql, packetId, run)?.version !== version - 1) return false;
      const insert = 'INSERT INTO review_edits (packet_id, run, version, body) VALUES (?, ?, ?, ?)';
      return this.#database.runNow(insert, packetId, run, version, JSON.stringify(record)) === 1;
    });
  }

  async edits(packetId: string, run: number): Promise<EditRecord[]> {
    const sql = 'SELECT body FROM review_edits WHERE packet_id = ? AND run = ? ORDER BY version';
    return (await this.#database.all(sql, packetId, run)).map(editOf);
  }

  async depth(): Promise<ReviewDepth[]> {
    const sql = 'SELECT count(*) AS reviews, min(created_at) AS oldest FROM reviews WHERE state = ?';
    const depthOf = async (state: ReviewDepth['state']): Promise<ReviewDepth> => {
      const row = await this.#database.get(sql, state);
      return { state, reviews: Number(row?.reviews ?? 0), oldestAt: (row?.oldest as string | null) ?? null };
    };
    return [await depthOf('open'), await depthOf('awaiting_approval')];
  }

  #requirePacket(id: string): void {
    if (!this.#database.getNow('SELECT 1 FROM packets WHERE id = ?', id))
      throw failure('resource.missing', 'the packet of a review is gone');
  }
}
