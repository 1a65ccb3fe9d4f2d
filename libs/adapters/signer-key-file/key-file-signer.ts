import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { keyIdOf } from '#domain/audit/signed-head.js';
import type { Signer, SigningKey } from '#ports/signer/signer.js';

const OWNER_ONLY = 0o600;

const isAbsent = (thrown: unknown): boolean => (thrown as NodeJS.ErrnoException).code === 'ENOENT';
const isThere = (thrown: unknown): boolean => (thrown as NodeJS.ErrnoException).code === 'EEXIST';

/** The file appears whole or not at all, and the first of several processes wins. */
const makeKey = async (path: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: OWNER_ONLY, flag: 'wx' });
  try {
    await link(draft, path);
  } catch (thrown) {
    if (!isThere(thrown)) throw thrown;
  } finally {
    await rm(draft, { force: true });
  }
};

const parsed = (pem: string, path: string): KeyObject => {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // What is in the file stays out of the message: it may be another secret.
  }
  throw new Error(`The audit key ${path} is no Ed25519 private key (PEM); make one with: openssl genpkey -algorithm ed25519`);
};

const readKey = async (path: string, makeIfAbsent: boolean): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (thrown) {
    if (!isAbsent(thrown)) throw thrown;
    if (!makeIfAbsent) throw new Error(`There is no audit key at ${path}; mount it there, or unset DOCYARD_AUDIT_KEY_FILE`);
    await makeKey(path);
    return readFile(path, 'utf8');
  }
};

/** Signs with a key from a file: one mounted from a secret, or one that was made beside the embedded stores. */
export class KeyFileSigner implements Signer {
  readonly #private: KeyObject;
  readonly #key: SigningKey;

  private constructor(privateKey: KeyObject) {
    const publicKey = createPublicKey(privateKey);
    this.#private = privateKey;
    this.#key = { keyId: keyIdOf(publicKey), publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
  }

  /** Reads the key once. `makeIfAbsent`: made on first use, readable by its owner only. Throws a sentence where there is none. */
  static async open({ path, makeIfAbsent }: { path: string; makeIfAbsent: boolean }): Promise<KeyFileSigner> {
    return new KeyFileSigner(parsed(await readKey(path, makeIfAbsent), path));
  }

  async key(): Promise<SigningKey> {
    return this.#key;
  }

  async sign(payload: Uint8Array): Promise<Uint8Array> {
    return sign(null, payload, this.#private);
  }
}
