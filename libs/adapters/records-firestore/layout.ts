import { createHash } from 'node:crypto';
import type { FirestoreDatabase } from './firestore-database.js';

/** An id as the name of a document: Firestore refuses slashes, `.`, `..`, nothing, and names in double underscores. */
export const named = (id: string): string => encodeURIComponent(id).replace(/^(\.{1,2}|__.*__|)$/, '~$1');

export const keyName = (tenant: string, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify([tenant, key]))
    .digest('hex');

/**
 * Where everything lies.
 *
 *     packets/{id}            status and what the lists are made of; written a few times in a packet's life
 *       turns/{n}             the packet's n-th change of status: whoever creates it made the change
 *       guards/{0..7}         exist as long as the packet may be written for; every step touches one of them
 *       steps/{run.step}      that a step is recorded
 *       parts/{run.step.kind.n}  what it recorded, by kind, compressed
 *       edits/{run.version}   what people did: whoever creates a version made the edit
 *       reviewTurns/{review.version}  a review's change: whoever creates it made it
 *     keys/{digest}           idempotency key → packet
 *     calls/{id}              the bill
 *     papers/{packet.run.document}   what a document says, as a digest of tenant and content
 *     reviews/{id}            what people are asked; written when it changes
 *     audit/{packet}/records/{seq}   the chain, apart from the packet so that it outlives it
 *     apikeys/{id}            API keys, without the keys
 *     webhooks/{id}           who wants to be told
 *     deliveries/{id}         the log of telling them
 */
export const layoutOf = (database: FirestoreDatabase) => {
  const packet = (id: string) => `packets/${named(id)}`;
  return {
    packets: database.collection('packets'),
    calls: database.collection('calls'),
    papers: database.collection('papers'),
    reviews: database.collection('reviews'),
    review: (id: string) => database.doc(`reviews/${named(id)}`),
    reviewTurns: (id: string) => database.collection(`${packet(id)}/reviewTurns`),
    reviewTurn: (id: string, review: string, version: number) =>
      database.doc(`${packet(id)}/reviewTurns/${named(`${review}.${version}`)}`),
    edits: (id: string) => database.collection(`${packet(id)}/edits`),
    edit: (id: string, run: number, version: number) => database.doc(`${packet(id)}/edits/${run}.${version}`),
    packet: (id: string) => database.doc(packet(id)),
    key: (name: string) => database.doc(`keys/${name}`),
    paper: (document: string) => database.doc(`papers/${named(document)}`),
    call: (id: string) => database.doc(`calls/${named(id)}`),
    turns: (id: string) => database.collection(`${packet(id)}/turns`),
    turn: (id: string, turn: number) => database.doc(`${packet(id)}/turns/${turn}`),
    guard: (id: string, shard: number) => database.doc(`${packet(id)}/guards/${shard}`),
    steps: (id: string) => database.collection(`${packet(id)}/steps`),
    step: (id: string, run: number, step: string) => database.doc(`${packet(id)}/steps/${named(`${run}.${step}`)}`),
    parts: (id: string) => database.collection(`${packet(id)}/parts`),
    part: (id: string, name: string) => database.doc(`${packet(id)}/parts/${named(name)}`),
    chain: (id: string) => database.collection(`audit/${named(id)}/records`),
    webhooks: database.collection('webhooks'),
    webhook: (id: string) => database.doc(`webhooks/${named(id)}`),
    deliveries: database.collection('deliveries'),
    delivery: (id: string) => database.doc(`deliveries/${named(id)}`),
    apiKeys: database.collection('apikeys'),
    apiKey: (id: string) => database.doc(`apikeys/${named(id)}`),
    link: (id: string, seq: number) => database.doc(`audit/${named(id)}/records/${String(seq).padStart(8, '0')}`),
  };
};
export type Layout = ReturnType<typeof layoutOf>;
