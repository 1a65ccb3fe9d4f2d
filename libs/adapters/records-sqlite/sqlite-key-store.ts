import { type ApiKey, apiKey } from '#domain/access/api-key.js';
import type { KeyStore } from '#ports/access/key-store.js';
import type { SqliteDatabase } from './sqlite-database.js';

type Row = Record<string, unknown>;

/** The body is what was kept at first; the only thing that changes lies in a column of its own. */
const keyOf = (row: Row): ApiKey => ({
  ...apiKey.parse(JSON.parse(row.body as string)),
  revokedAt: row.revoked_at as string | null,
});

/** API keys beside the records. */
export class SqliteKeyStore implements KeyStore {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  async add(key: ApiKey): Promise<boolean> {
    const sql = 'INSERT INTO api_keys (id, tenant, created_at, revoked_at, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING';
    return (await this.#database.run(sql, key.id, key.tenant, key.createdAt, key.revokedAt, JSON.stringify(key))) === 1;
  }

  async get(id: string): Promise<ApiKey | null> {
    const row = await this.#database.get('SELECT body, revoked_at FROM api_keys WHERE id = ?', id);
    return row ? keyOf(row) : null;
  }

  async list(tenant: string): Promise<ApiKey[]> {
    const sql = 'SELECT body, revoked_at FROM api_keys WHERE tenant = ? ORDER BY created_at DESC, id DESC';
    return (await this.#database.all(sql, tenant)).map(keyOf);
  }

  async revoke(tenant: string, id: string, at: string): Promise<ApiKey | null> {
    const sql = 'UPDATE api_keys SET revoked_at = ? WHERE id = ? AND tenant = ? AND revoked_at IS NULL';
    await this.#database.run(sql, at, id, tenant);
    const key = await this.get(id);
    return key?.tenant === tenant ? key : null;
  }
}
