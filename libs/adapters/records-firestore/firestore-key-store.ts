import type { DocumentSnapshot } from '@google-cloud/firestore';
import { type ApiKey, apiKey } from '#domain/access/api-key.js';
import type { KeyStore } from '#ports/access/key-store.js';
import { ALREADY_EXISTS, FAILED_PRECONDITION, hasStatus } from './faults.js';
import type { FirestoreDatabase } from './firestore-database.js';
import { type Layout, layoutOf } from './layout.js';

const keyOf = (document: DocumentSnapshot): ApiKey => apiKey.parse(document.data());

/** API keys, one small document each. */
export class FirestoreKeyStore implements KeyStore {
  readonly #database: FirestoreDatabase;
  readonly #layout: Layout;

  constructor(database: FirestoreDatabase) {
    this.#database = database;
    this.#layout = layoutOf(database);
  }

  async add(key: ApiKey): Promise<boolean> {
    try {
      await this.#database.commit([{ op: 'create', ref: this.#layout.apiKey(key.id), data: key }]);
      return true;
    } catch (thrown) {
      if (hasStatus(thrown, ALREADY_EXISTS)) return false;
      throw thrown;
    }
  }

  async get(id: string): Promise<ApiKey | null> {
    const found = await this.#database.get(this.#layout.apiKey(id));
    return found.exists ? keyOf(found) : null;
  }

  async list(tenant: string): Promise<ApiKey[]> {
    const found = await this.#database.find(this.#layout.apiKeys.where('tenant', '==', tenant));
    // A tenant has a handful of keys: sorted here, they need no index.
    return found
      .map(keyOf)
      .sort((a, b) => (a.createdAt === b.createdAt ? (a.id < b.id ? 1 : -1) : a.createdAt < b.createdAt ? 1 : -1));
  }

  async revoke(tenant: string, id: string, at: string): Promise<ApiKey | null> {
    const ref = this.#layout.apiKey(id);
    for (;;) {
      const found = await this.#database.get(ref);
      if (!found.exists || found.get('tenant') !== tenant) return null;
      const key = keyOf(found);
      if (key.revokedAt !== null) return key;
      try {
        await this.#database.commit([{ op: 'update', ref, data: { revokedAt: at }, unchangedSince: found.updateTime }]);
        return { ...key, revokedAt: at };
      } catch (thrown) {
        // Somebody else was quicker: what they wrote holds.
        if (!hasStatus(thrown, FAILED_PRECONDITION)) throw thrown;
      }
    }
  }
}
