import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { failure } from '#domain/failure/catalogue.js';
import { gsObjectOf, type IngestPlace, isAllowedObject } from '#ports/ingest/ingest-place.js';
import type { FetchedSource, SourceFetcher } from '#ports/ingest/source-fetcher.js';
import { downloadChecked } from './download.js';
import { type Gcs, openGcs } from './gcs-client.js';
import { isMissing, storageFailure } from './storage-error.js';
import { storedOf } from './stored.js';

const READ_AHEAD_BYTES = 1 << 18;

export interface GcsFetcherOptions {
  places: readonly IngestPlace[];
  /** Null: Google's own. */
  endpoint: string | null;
  firstPauseMs?: number;
}

const told = (error: unknown) =>
  isMissing(error) ? failure('ingest.missing', 'no such object', { cause: error }) : storageFailure(error);

async function* tellingFaults(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* chunks;
  } catch (error) {
    throw told(error);
  }
}

/** Opens objects (`gs://bucket/name`, with `#generation` or without) from allowed buckets, by the credentials of the process. */
export class GcsFetcher implements SourceFetcher {
  readonly #options: GcsFetcherOptions;
  readonly #buckets = new Map<string, Gcs>();

  constructor(options: GcsFetcherOptions) {
    this.#options = options;
  }

  async open(uri: string): Promise<FetchedSource> {
    const object = gsObjectOf(uri);
    if (!object) throw failure('ingest.refused', 'not the URI of an object');
    if (!isAllowedObject(object, this.#options.places)) throw failure('ingest.refused', 'not in an allowed bucket');
    const gcs = this.#bucket(object.bucket);
    const file = gcs.bucket.file(object.name, object.generation === null ? {} : { generation: object.generation });
    const [answer] = await gcs.again(() => file.getMetadata()).catch((error: unknown) => Promise.reject(told(error)));
    const { bytes, generation, crc32c } = storedOf(answer);
    if (crc32c === null) throw failure('ingest.refused', 'the object has no CRC32C to be checked by');
    // The generation pins what is read: an object that is replaced meanwhile is not mixed with its successor.
    const chunks = downloadChecked(gcs, object.name, { generation, crc32c, bytes });
    return {
      name: object.name.split('/').at(-1) ?? '',
      mediaType: answer.contentType ?? '',
      bytes,
      origin: `gs:sha256=${createHash('sha256').update(uri).digest('hex')} generation=${generation}`,
      content: Readable.from(tellingFaults(chunks), { objectMode: false, highWaterMark: READ_AHEAD_BYTES }),
    };
  }

  #bucket(bucket: string): Gcs {
    const known = this.#buckets.get(bucket);
    if (known) return known;
    const { endpoint, firstPauseMs } = this.#options;
    const more = firstPauseMs === undefined ? {} : { firstPauseMs };
    const opened = openGcs({ bucket, prefix: '', endpoint, kmsKeyName: null, retentionMs: null, ...more });
    this.#buckets.set(bucket, opened);
    return opened;
  }
}
