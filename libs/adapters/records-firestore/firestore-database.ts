import type {
  DocumentReference,
  DocumentSnapshot,
  Firestore,
  Query,
  QueryDocumentSnapshot,
  Timestamp,
} from '@google-cloud/firestore';
import { failure } from '#domain/failure/catalogue.js';
import { faultOf } from './faults.js';
import { type Usage, UsageMeter } from './usage-meter.js';

export interface FirestoreOptions {
  /** Null: the project of the credentials. */
  projectId: string | null;
  /** `(default)` where the project has one database only. */
  databaseId: string;
  /** `host:port` of an emulator; null for the service. */
  emulatorHost: string | null;
}

/**
 * One change of a batch. `create` fails where the document exists, `update` and `remove` with `mustExist` where it does not,
 * `unchangedSince` where it was written since it was read.
 */
export type Write =
  | { op: 'create'; ref: DocumentReference; data: Record<string, unknown> }
  | { op: 'update'; ref: DocumentReference; data: Record<string, unknown>; unchangedSince?: Timestamp }
  | { op: 'remove'; ref: DocumentReference; mustExist?: boolean };

/**
 * The client goes on retrying for ten minutes by itself. A caller is told after this long; what the client still gets done
 * afterwards is found as existing by the next attempt.
 */
const ANSWER_LIMIT_MS = 30_000;
const PING_LIMIT_MS = 3_000;

/** A connection that died without a word is noticed after this long, and replaced. */
const KEEP_ALIVE = { 'grpc.keepalive_time_ms': 30_000, 'grpc.keepalive_timeout_ms': 10_000 };

/** `work` in time, or a failure; which of the two ends first. */
const within = async <T>(limitMs: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure('service.unavailable', `Firestore did not answer in ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } catch (thrown) {
    throw faultOf(thrown);
  } finally {
    clearTimeout(timer);
  }
};

/** An emulator asks for no credentials; without these answers the client would look for some on the network. */
const emulatorSettings = (host: string) => ({
  host,
  ssl: false,
  auth: { getUniverseDomain: async () => 'googleapis.com', getProjectId: async () => 'docyard' },
});

/** One client. Every call is bounded in time, counted as Firestore bills it, and fails in the words of the house. */
export class FirestoreDatabase {
  readonly #client: Firestore;
  readonly #sumOf: (field: string) => ReturnType<typeof import('@google-cloud/firestore').AggregateField.sum>;
  readonly #meter = new UsageMeter();
  #underWay = 0;

  private constructor(
    library: typeof import('@google-cloud/firestore'),
    { projectId, databaseId, emulatorHost }: FirestoreOptions,
  ) {
    this.#client = new library.Firestore({
      databaseId,
      grpcOptions: KEEP_ALIVE,
      ...(projectId !== null && { projectId }),
      ...(emulatorHost !== null && emulatorSettings(emulatorHost)),
    });
    this.#sumOf = (field) => library.AggregateField.sum(field);
  }

  /** The library is loaded here, so that a fleet on SQLite never pays for it. Nothing is asked of the service yet. */
  static async open(options: FirestoreOptions): Promise<FirestoreDatabase> {
    return new FirestoreDatabase(await import('@google-cloud/firestore'), options);
  }

  /** Documents read, written and deleted since the start. */
  get usage(): Usage {
    return this.#meter.usage;
  }

  doc(path: string): DocumentReference {
    return this.#client.doc(path);
  }

  collection(path: string) {
    return this.#client.collection(path);
  }

  async get(ref: DocumentReference): Promise<DocumentSnapshot> {
    this.#meter.read(1);
    return this.#within(ANSWER_LIMIT_MS, ref.get());
  }

  async find(query: Query): Promise<QueryDocumentSnapshot[]> {
    const { docs } = await this.#within(ANSWER_LIMIT_MS, query.get());
    this.#meter.query(docs.length);
    return docs;
  }

  /** The sum of a number over all that a query finds, added up by the service. */
  async sum(query: Query, field: string): Promise<number> {
    const snapshot = await this.#within(ANSWER_LIMIT_MS, query.aggregate({ sum: this.#sumOf(field) }).get());
    this.#meter.read(1);
    return snapshot.data().sum ?? 0;
  }

  /** How many documents a query finds, counted by the service: billed as one read a thousand. */
  async count(query: Query): Promise<number> {
    const { count } = (await this.#within(ANSWER_LIMIT_MS, query.count().get())).data();
    this.#meter.query(Math.ceil(count / 1_000));
    return count;
  }

  /** All of the writes or none. What one of them forbids is thrown as it came, with its status. */
  async commit(writes: readonly Write[]): Promise<void> {
    const batch = this.#client.batch();
    for (const write of writes) {
      if (write.op === 'create') batch.create(write.ref, write.data);
      else if (write.op === 'update')
        batch.update(write.ref, write.data, write.unchangedSince ? { lastUpdateTime: write.unchangedSince } : { exists: true });
      else batch.delete(write.ref, write.mustExist ? { exists: true } : {});
    }
    await this.#within(ANSWER_LIMIT_MS, batch.commit());
    this.#meter.commit(writes.map(({ op }) => op));
  }

  /** Reads a document that need not exist. Readiness does not write: a document that every pod writes would be a hot one. */
  async ping(): Promise<void> {
    await this.#within(PING_LIMIT_MS, this.doc('health/ping').get());
    this.#meter.read(1);
  }

  /**
   * A client that is still retrying for a caller who was told it is too late is left to the end of the process: ended under
   * its hands, it would wait for the silent service, or reject where nobody listens.
   */
  async close(): Promise<void> {
    if (this.#underWay === 0) await this.#client.terminate();
  }

  #within<T>(limitMs: number, work: Promise<T>): Promise<T> {
    this.#underWay += 1;
    const ended = () => {
      this.#underWay -= 1;
    };
    work.then(ended, ended);
    return within(limitMs, work);
  }
}
