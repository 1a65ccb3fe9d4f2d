import { createPublicKey } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { KeyManagementServiceClient } from '@google-cloud/kms';
import { grpc } from 'google-gax';
import { keyIdOf } from '#domain/audit/signed-head.js';
import { failure } from '#domain/failure/catalogue.js';
import { Failure } from '#domain/failure/failure.js';
import type { Signer, SigningKey } from '#ports/signer/signer.js';
import { crc32c } from './crc32c.js';

export interface KmsOptions {
  /** Version of an Ed25519 key: `projects/…/locations/…/keyRings/…/cryptoKeys/…/cryptoKeyVersions/…`. */
  keyVersion: string;
  /** `host:port`, asked without TLS and credentials; null: Google's own. */
  endpoint: string | null;
}

const ALGORITHM = 'EC_SIGN_ED25519';
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 200;
const CALL_MS = 10_000;
/** The client's own repetition is off: it would multiply with this one, and hide what was answered. */
const ONCE = { timeout: CALL_MS, retry: { retryCodes: [] } };

/** What passes by itself; signing the same bytes again gives the same signature. */
const PASSING: ReadonlySet<number> = new Set([
  grpc.status.UNAVAILABLE,
  grpc.status.DEADLINE_EXCEEDED,
  grpc.status.RESOURCE_EXHAUSTED,
  grpc.status.ABORTED,
  grpc.status.INTERNAL,
  grpc.status.CANCELLED,
]);

const clientFor = (endpoint: string | null): KeyManagementServiceClient => {
  if (endpoint === null) return new KeyManagementServiceClient();
  const [servicePath = '', port = ''] = endpoint.split(':');
  return new KeyManagementServiceClient({ servicePath, port: Number(port), sslCreds: grpc.credentials.createInsecure() });
};

/** Bytes changed on their way, here or there: asked again, they may arrive. */
const spoilt = (what: string): Failure => failure('signer.unavailable', `${what} was changed on its way`);

const isPassing = (thrown: unknown): boolean =>
  thrown instanceof Failure
    ? thrown.code === 'signer.unavailable'
    : PASSING.has(Number((thrown as { code?: unknown }).code ?? -1));

/** What the client threw, as ours: its words name the key and the account, so they stay in the cause. */
const told = (thrown: unknown): Failure => {
  if (thrown instanceof Failure) return thrown;
  const code = Number((thrown as { code?: unknown }).code ?? -1);
  const seen = `Cloud KMS answered ${grpc.status[code] ?? 'nothing'}`;
  return failure(isPassing(thrown) ? 'signer.unavailable' : 'signer.refused', seen, { cause: thrown });
};

const again = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (thrown) {
      if (attempt >= ATTEMPTS || !isPassing(thrown)) throw told(thrown);
      await pause(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
};

const holds = (bytes: Uint8Array, sum: { value?: unknown } | null | undefined): boolean =>
  sum !== null && sum !== undefined && String(sum.value) === String(crc32c(bytes));

/** Signs with a key that never leaves Cloud KMS. What goes there and comes back is checked by CRC32C, as Google advises. */
export class KmsSigner implements Signer {
  readonly #client: KeyManagementServiceClient;
  readonly #name: string;
  #key: Promise<SigningKey> | null = null;

  private constructor({ keyVersion, endpoint }: KmsOptions) {
    this.#name = keyVersion;
    this.#client = clientFor(endpoint);
  }

  /** Asks nothing yet: credentials and key are looked for by the first request. */
  static open(options: KmsOptions): KmsSigner {
    return new KmsSigner(options);
  }

  /** Asked for once: a key's version never changes. Failures `signer.unavailable`, `signer.refused`. */
  async key(): Promise<SigningKey> {
    this.#key ??= again(() => this.#fetchKey());
    try {
      return await this.#key;
    } catch (thrown) {
      this.#key = null;
      throw thrown;
    }
  }

  /** Failures `signer.unavailable`, `signer.refused`. */
  async sign(payload: Uint8Array): Promise<Uint8Array> {
    return again(() => this.#sign(payload));
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  async #fetchKey(): Promise<SigningKey> {
    const [{ name, pem, pemCrc32c, algorithm }] = await this.#client.getPublicKey({ name: this.#name }, ONCE);
    if (name !== this.#name || !pem || !holds(Buffer.from(pem), pemCrc32c)) throw spoilt('the public key');
    if (algorithm !== ALGORITHM) throw failure('signer.refused', `the key is for ${algorithm}, not ${ALGORITHM}`);
    const publicKey = createPublicKey(pem);
    return { keyId: keyIdOf(publicKey), publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
  }

  async #sign(payload: Uint8Array): Promise<Uint8Array> {
    const request = { name: this.#name, data: payload, dataCrc32c: { value: crc32c(payload) } };
    const [answer] = await this.#client.asymmetricSign(request, ONCE);
    if (answer.name !== this.#name || !answer.verifiedDataCrc32c) throw spoilt('what was to be signed');
    const signature = answer.signature instanceof Uint8Array ? answer.signature : Buffer.from(answer.signature ?? '', 'base64');
    if (!holds(signature, answer.signatureCrc32c)) throw spoilt('the signature');
    return signature;
  }
}
