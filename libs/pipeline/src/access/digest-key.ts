import { createHash } from 'node:crypto';
import type { Signer } from '#ports/signer/signer.js';

/** Nothing else that is signed begins like this. */
const PURPOSE = 'docyard.field-digest/1';

/**
 * The key of the digests that auditors see in place of values. Ed25519 signs the same words the same way each time (RFC 8032), so all
 * replicas that share the audit key have this one too, and there is no further secret to keep. A new audit key gives new digests.
 */
export const fieldDigestKey = async (signer: Signer): Promise<Uint8Array> =>
  createHash('sha256')
    .update(await signer.sign(Buffer.from(PURPOSE)))
    .digest();
