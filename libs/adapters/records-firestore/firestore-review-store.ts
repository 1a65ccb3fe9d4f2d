import { randomUUID } from 'node:crypto';
import type { DocumentSnapshot, Query } from '@google-cloud/firestore';
import { failure } from '#domain/failure/catalogue.js';
import { type EditRecord, editRecord } from '#domain/review/edit-log.js';
import { isClosed, type ReviewTask, reviewTask } from '#domain/review/review-task.js';
import type { Leaf } from '#ports/records/record-store.js';
import type { ReviewDepth, ReviewQuery, ReviewStore } from '#ports/reviews/review-store.js';
import { ALREADY_EXISTS, hasStatus, NOT_FOUND } from './faults.js';
import type { FirestoreDatabase, Write } from './firestore-database.js';
import { GuardRota } from './guards.js';
import { type Layout, layoutOf } from './layout.js';
import { matchesReview, reviewPlace, sealCursor, unsealCursor } from './review-place.js';

const AT_A_TIME = 200;

const taskOf = (found: DocumentSnapshot): ReviewTask => reviewTask.parse(JSON.parse(found.get('body')));
const gone = () => failure('resource.missing', 'the packet of a review is gone');

const dataOf = (task: ReviewTask): Record<string, unknown> => ({
  ...{ tenant: task.tenant, packetId: task.packetId, state: task.state, version: task.version, open: !isClosed(task.state) },
  ...{ createdAt: task.createdAt, place: reviewPlace(task), weight: 1, body: JSON.stringify(task) },
});

/**
 * Reviews in Firestore. A change is the creation of the review's next turn, an edit that of its version; both touch a guard of
 * the packet, so that nothing is written behind its deletion (ADR 8).
 */
export class FirestoreReviewStore implements ReviewStore {
  readonly #database: FirestoreDatabase;
  readonly #layout: Layout;
  readonly #guards = new GuardRota();

  constructor(database: FirestoreDatabase) {
    this.#database = database;
    this.#layout = layoutOf(database);
  }

  async addTasks(tasks: readonly ReviewTask[]): Promise<void> {
    for (const task of tasks) {
      const create: Write = { op: 'create', ref: this.#layout.review(task.id), data: dataOf(task) };
      await this.#once([this.#touch(task.packetId, task.updatedAt), create]);
    }
  }

  async task(id: string): Promise<ReviewTask | null> {
    const found = await this.#database.get(this.#layout.review(id));
    return found.exists ? taskOf(found) : null;
  }

  async tasksOf(packetId: string): Promise<ReviewTask[]> {
    const found = await this.#database.find(this.#layout.reviews.where('packetId', '==', packetId));
    return found.map(taskOf).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  async replaceTask(task: ReviewTask): Promise<boolean> {
    const ref = this.#layout.review(task.id);
    if ((await this.#database.get(ref)).get('version') !== task.version - 1) return false;
    const turn = this.#layout.reviewTurn(task.packetId, task.id, task.version);
    const by = randomUUID();
    return this.#once([
      this.#touch(task.packetId, task.updatedAt),
      { op: 'create', ref: turn, data: { by } },
      { op: 'update', ref, data: dataOf(task) },
    ]);
  }

  /** Tenant, state and order are the service's to find; what else is asked is looked for in what it finds, leaf by leaf. */
  async listTasks(query: ReviewQuery): Promise<Leaf<ReviewTask>> {
    const own = this.#layout.reviews.where('tenant', '==', query.tenant);
    const anyOf: Query = own.where('state', 'in', [...query.states]);
    const items: ReviewTask[] = [];
    let after = query.cursor === undefined ? '' : unsealCursor(query.cursor);
    while (items.length <= query.limit) {
      const found = await this.#database.find(anyOf.where('place', '>', after).orderBy('place').limit(AT_A_TIME));
      items.push(...found.map(taskOf).filter((task) => matchesReview(task, query)));
      if (found.length < AT_A_TIME) break;
      after = found.at(-1)!.get('place');
    }
    const leaf = items.slice(0, query.limit);
    const last = leaf.at(-1);
    return { items: leaf, cursor: last && items.length > query.limit ? sealCursor(reviewPlace(last)) : null };
  }

  async appendEdit(record: EditRecord): Promise<boolean> {
    const { packetId, run, version, at } = record;
    if (version > 1 && !(await this.#database.get(this.#layout.edit(packetId, run, version - 1))).exists) return false;
    const data = { run, version, by: randomUUID(), body: JSON.stringify(record) };
    return this.#once([this.#touch(packetId, at), { op: 'create', ref: this.#layout.edit(packetId, run, version), data }]);
  }

  async edits(packetId: string, run: number): Promise<EditRecord[]> {
    const found = await this.#database.find(this.#layout.edits(packetId).where('run', '==', run));
    return found.map((one) => editRecord.parse(JSON.parse(one.get('body')))).toSorted((a, b) => a.version - b.version);
  }

  depth(): Promise<ReviewDepth[]> {
    const depthOf = async (state: ReviewDepth['state']): Promise<ReviewDepth> => {
      const waiting = this.#layout.reviews.where('state', '==', state);
      const reviews = await this.#database.sum(waiting, 'weight');
      const [oldest] = reviews === 0 ? [] : await this.#database.find(waiting.orderBy('createdAt').limit(1));
      return { state, reviews, oldestAt: oldest?.get('createdAt') ?? null };
    };
    return Promise.all([depthOf('open'), depthOf('awaiting_approval')]);
  }

  #touch(packetId: string, at: string): Write {
    return this.#guards.touch(packetId, at, this.#layout);
  }

  /**
   * A touched guard first, then what is created once. True when these were written, by this call or by one whose answer was
   * lost; false when another was first. Failure `resource.missing` where the packet is gone.
   */
  async #once(writes: [touch: Write, create: Write, ...rest: Write[]]): Promise<boolean> {
    const [, create] = writes;
    try {
      await this.#database.commit(writes);
      return true;
    } catch (thrown) {
      if (hasStatus(thrown, NOT_FOUND)) throw gone();
      if (!hasStatus(thrown, ALREADY_EXISTS)) throw thrown;
      const by = create.op === 'create' ? create.data.by : undefined;
      return by !== undefined && (await this.#database.get(create.ref)).get('by') === by;
    }
  }
}
