import { createHash } from 'node:crypto';
import { CRC32C } from '@google-cloud/storage';

/** Everything that is known of bytes by having seen them once: sha256 is ours, CRC32C is what Cloud Storage answers with. */
export class ContentDigest {
  readonly #sha256 = createHash('sha256');
  readonly #crc32c = new CRC32C();
  #bytes = 0;

  static of(bytes: Buffer): ContentDigest {
    const digest = new ContentDigest();
    digest.update(bytes);
    return digest;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Base64 of the big-endian checksum, as the JSON API has it. */
  get crc32c(): string {
    return this.#crc32c.toString();
  }

  update(chunk: Buffer): void {
    this.#sha256.update(chunk);
    this.#crc32c.update(chunk);
    this.#bytes += chunk.length;
  }

  /** Hex; ends the digest. */
  sha256(): string {
    return this.#sha256.digest('hex');
  }
}
