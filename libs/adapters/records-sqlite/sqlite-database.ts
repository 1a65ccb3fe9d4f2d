import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { failure } from '#domain/failure/catalogue.js';
import { migrations } from './migrations.js';

/**
 * How long SQLite itself waits for another process's write. It blocks the event loop, so it is short; longer waits are
 * ours, between attempts, while timers and lock renewals go on.
 */
const BUSY_TIMEOUT_MS = 40;
const PATIENCE_MS = 15_000;

const SQLITE_BUSY = 5;
const isBusy = (error: unknown): boolean => (((error as { errcode?: number }).errcode ?? 0) & 0xff) === SQLITE_BUSY;

const patiently = async <T>(work: () => T): Promise<T> => {
  const deadline = Date.now() + PATIENCE_MS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() > deadline) throw failure('service.unavailable', 'the records stayed locked', { cause: error });
      await delay(Math.random() * Math.min(5 * attempt, 100));
    }
  }
};

type Row = Record<string, SQLInputValue>;

/** One connection to the file that all processes share. Statements are prepared once. */
export class SqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  private constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
  }

  /** Opens the file, made where needed, and brings its schema up to date; several processes may do so at once. */
  static async open(path: string): Promise<SqliteDatabase> {
    const database = new SqliteDatabase(path);
    // What is deleted is overwritten with zeros: erasing a borrower must not leave the words in free pages of the file.
    database.#database.exec('PRAGMA secure_delete = ON;');
    // FULL: a packet that was answered with 202 must outlive a power cut; NORMAL would lose the last commits. It costs one
    // fsync a transaction, of which there are a few per step.
    await patiently(() => database.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;'));
    await database.#migrate();
    return database;
  }

  all(sql: string, ...values: SQLInputValue[]): Promise<Row[]> {
    return patiently(() => this.#prepare(sql).all(...values) as Row[]);
  }

  get(sql: string, ...values: SQLInputValue[]): Promise<Row | undefined> {
    return patiently(() => this.#prepare(sql).get(...values) as Row | undefined);
  }

  /** The number of rows changed. */
  run(sql: string, ...values: SQLInputValue[]): Promise<number> {
    return patiently(() => this.runNow(sql, ...values));
  }

  /** Within a transaction. */
  runNow(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#prepare(sql).run(...values).changes);
  }

  /** Within a transaction. */
  getNow(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  /**
   * All of `work` or nothing. The write lock is taken at once (IMMEDIATE), so what `work` reads stays true until it ends.
   * `work` is synchronous and may run again when the lock was not to be had.
   */
  transaction<T>(work: () => T): Promise<T> {
    return patiently(() => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        this.#database.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** Empties the log of earlier writes, which holds deleted content until it is written over. Not while others read: then later. */
  async dropHistory(): Promise<void> {
    await this.all('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }

  async #migrate(): Promise<void> {
    if (this.#version() >= migrations.length) return;
    await this.transaction(() => {
      for (const step of migrations.slice(this.#version())) this.#database.exec(step);
      this.#database.exec(`PRAGMA user_version = ${migrations.length}`);
    });
  }

  #version(): number {
    return Number(this.#database.prepare('PRAGMA user_version').get()?.user_version);
  }
}
