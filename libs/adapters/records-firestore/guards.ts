import { randomInt } from 'node:crypto';
import type { Write } from './firestore-database.js';
import type { Layout } from './layout.js';

/**
 * A packet may be written for while its guards exist, and they go before it does: a step that touches one in its batch can
 * not leave anything behind a deletion. One document would be written at every step; eight take the steps of twenty workers.
 */
const SHARDS = 8;
const shards = Array.from({ length: SHARDS }, (_, shard) => shard);

export const guardCreations = (id: string, layout: Layout): Write[] =>
  shards.map((shard) => ({ op: 'create', ref: layout.guard(id, shard), data: { touchedAt: null } }));

/** Takes the guards in turn, from anywhere: a digest of the step's name gave a third of the steps to one of them. */
export class GuardRota {
  #next = randomInt(SHARDS);

  touch(id: string, at: string, layout: Layout): Write {
    this.#next = (this.#next + 1) % SHARDS;
    return { op: 'update', ref: layout.guard(id, this.#next), data: { touchedAt: at } };
  }
}

export const guardRemovals = (id: string, layout: Layout): Write[] =>
  shards.map((shard) => ({ op: 'remove', ref: layout.guard(id, shard) }));
