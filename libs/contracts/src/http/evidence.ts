import { z } from 'zod';
import { signedHead } from '#domain/audit/signed-head.js';
import { lineage } from '#domain/lineage/lineage.js';
import { provDocument } from '#domain/lineage/prov-document.js';
import { documentId, packetId, timestamp } from './ids.js';

export const signedHeadView = signedHead.meta({
  id: 'SignedHead',
  description: 'The end of a packet’s audit chain, signed with Ed25519 over its canonical JSON (RFC 8785) without `signature`.',
});

export const signedHeadList = z
  .object({ items: z.array(signedHeadView) })
  .meta({ id: 'SignedHeadList', description: 'Heads that were signed when the chain came to an end, the shortest chain first.' });
export type SignedHeadList = z.infer<typeof signedHeadList>;

export const signingKeyView = z
  .object({
    keyId: z.string().meta({ description: 'sha256 of the key’s DER (SPKI), in hex.' }),
    algorithm: z.literal('Ed25519'),
    publicKey: z.string().meta({ description: 'PEM (SPKI). Keep a copy where nobody who can write here can change it.' }),
  })
  .meta({ id: 'SigningKey', description: 'What signed heads of audit chains are checked with.' });
export type SigningKeyView = z.infer<typeof signingKeyView>;

export const erasureView = z
  .object({
    packetId,
    erased: z.boolean().meta({ description: 'Nothing is left but the audit chain, and the chain says that it was deleted.' }),
    leftOvers: z
      .array(z.object({ store: z.enum(['records', 'storage', 'queue', 'calls', 'audit']), what: z.string() }))
      .meta({ description: 'What was found where nothing should be.' }),
    deletedAt: timestamp.nullable().meta({ description: 'When the chain says that the packet was deleted.' }),
    watched: z.boolean().meta({ description: 'A worker may still have been at it: the janitor looks again for a while.' }),
    audit: z.object({ records: z.number().int(), holds: z.boolean() }),
    checkedAt: timestamp,
  })
  .meta({ id: 'Erasure', description: 'What a search of every store for a packet has found.' });
export type ErasureView = z.infer<typeof erasureView>;

export const lineageView = lineage.meta({ id: 'Lineage', description: 'What outputs were made of, and what sources became.' });
export const provView = provDocument.meta({ id: 'Provenance', description: 'The same as W3C PROV-JSON.' });

export const lineageQuery = z.object({
  document: documentId.optional().meta({ description: 'Only what this document was made of.' }),
  source: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{1,80}$/, 'must be a source id')
    .optional()
    .meta({ description: 'Only what was made of this source.' }),
  format: z.enum(['json', 'prov']).default('json').meta({ description: '`prov`: W3C PROV-JSON.' }),
});
