/** The public half of the key that signs. */
export interface SigningKey {
  /** sha256 (hex) of the key's DER (SPKI). */
  keyId: string;
  /** PEM (SPKI): what others check signatures with. */
  publicKeyPem: string;
}

/**
 * Signs with Ed25519 (RFC 8032, the plain one: over the payload itself, no digest before). The private key never leaves the
 * adapter, so that it may as well lie in a key service.
 */
export interface Signer {
  key(): Promise<SigningKey>;
  /** The signature's 64 bytes. Payloads are of 1 to 65,536 bytes: key services take no others. */
  sign(payload: Uint8Array): Promise<Uint8Array>;
}
