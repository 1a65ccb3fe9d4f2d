import { KeyFileSigner } from '#adapters/signer-key-file/key-file-signer.js';
import type { Signer } from '#ports/signer/signer.js';
import type { Config } from '#runtime/config/config.js';

/** Who signs the heads of audit chains. Cloud KMS's client is loaded only where it is used: it costs a start. */
export const openSigner = async ({ audit: { key } }: Config): Promise<Signer> => {
  if (key.kind === 'file') return KeyFileSigner.open(key);
  const { KmsSigner } = await import('#adapters/signer-kms/kms-signer.js');
  return KmsSigner.open(key);
};
