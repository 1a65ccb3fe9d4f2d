import { createHash } from 'node:crypto';
import type { Write } from './firestore-database.js';
import type { Layout } from './layout.js';

/**
 * A packet may be written for while its guards exist, and they go before it does: a step that touches one in its batch can
 * not leave anything behind a deletion. One document would be written at every step; eight take the steps of twenty workers.
 */
const SHARDS = 8;
const shards = Array.from({ length: SHARDS }, (_, shard) => shard);

const shardOf = (step: string): number => createHash('sha256').update(step).digest().readUInt32BE() % SHARDS;

export const guardCreations = (id: string, layout: Layout): Write[] =>
  shards.map((shard) => ({ op: 'create', ref: layout.guard(id, shard), data: { touchedAt: null } }));

export const guardTouch = (id: string, step: string, at: string, layout: Layout): Write => ({
  op: 'update',
  ref: layout.guard(id, shardOf(step)),
  data: { touchedAt: at },
});

export const guardRemovals = (id: string, layout: Layout): Write[] =>
  shards.map((shard) => ({ op: 'remove', ref: layout.guard(id, shard) }));
