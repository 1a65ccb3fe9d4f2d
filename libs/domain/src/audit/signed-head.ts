import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import type { AuditRecord } from './audit-record.js';

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** What the signature is over. The schema's name keeps it from being taken for a signature over anything else. */
export const unsignedHead = z.object({
  schema: z.literal('docyard.audit-head/1'),
  packetId: z.string(),
  seq: z.number().int().positive(),
  /** Hash of the record with that number, and so of the whole chain up to it. */
  hash: sha256Hex,
  signedAt: z.string(),
  /** sha256 of the public key (DER, SPKI): which key to check with. */
  keyId: sha256Hex,
  algorithm: z.literal('Ed25519'),
});
export type UnsignedHead = z.infer<typeof unsignedHead>;

/** The end of a chain, signed: whoever keeps it can tell later that nothing before it was changed or cut off. */
export const signedHead = unsignedHead.extend({ signature: z.base64() });
export type SignedHead = z.infer<typeof signedHead>;

/** A head ready to be signed: of the chain's last record, at `signedAt` (ISO time). */
export const headOf = ({ packetId, seq, hash }: AuditRecord, signedAt: string, keyId: string): UnsignedHead => ({
  schema: 'docyard.audit-head/1',
  ...{ packetId, seq, hash, signedAt, keyId },
  algorithm: 'Ed25519',
});

/** The bytes to sign: UTF-8 of the head's canonical JSON (RFC 8785) without its signature. */
export const headPayload = (head: UnsignedHead): Uint8Array => Buffer.from(canonicalize(unsignedHead.parse(head)) ?? '', 'utf8');

/** Names a public key: sha256 (hex) of its DER (SPKI). */
export const keyIdOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');

export type HeadFault = 'malformed' | 'wrong-key' | 'bad-signature';

/** What is wrong with a head, checked with the public key (PEM) that its reader trusts; null where it holds. */
export const headFault = (head: unknown, publicKeyPem: string): HeadFault | null => {
  const parsed = signedHead.safeParse(head);
  if (!parsed.success) return 'malformed';
  const key = createPublicKey(publicKeyPem);
  if (key.asymmetricKeyType !== 'ed25519' || keyIdOf(key) !== parsed.data.keyId) return 'wrong-key';
  const isOurs = verify(null, headPayload(parsed.data), key, Buffer.from(parsed.data.signature, 'base64'));
  return isOurs ? null : 'bad-signature';
};
