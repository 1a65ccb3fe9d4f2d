import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type GcsEmulator, gcsEmulatorFile, startGcsEmulator } from '#testing/emulators/gcs-emulator.js';
import { describeWhereInstalled } from '#testing/emulators/where-installed.js';
import type { Exchange, Fault } from '#testing/http/faulty-proxy.js';
import { GcsBlobStore } from './gcs-blob-store.js';
import { PART_BYTES } from './upload.js';

const key = 'tenants/acme/packets/p1/source.pdf';
const large = randomBytes(2 * PART_BYTES + 12_345);
const small = randomBytes(50_000);
const inPieces = (bytes: Buffer) =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += 1 << 19) yield bytes.subarray(at, at + (1 << 19));
    })(),
  );
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const isPart = ({ method }: Exchange) => method === 'PUT';
const isDownload = ({ method, path }: Exchange) => method === 'GET' && path.includes('alt=media');

describeWhereInstalled('GcsBlobStore on a bad network', gcsEmulatorFile, () => {
  let emulator: GcsEmulator;
  let store: GcsBlobStore;
  beforeAll(async () => {
    emulator = await startGcsEmulator();
  });
  beforeEach(async () => {
    const bucket = await emulator.makeBucket();
    store = GcsBlobStore.open({
      bucket,
      prefix: '',
      endpoint: emulator.url,
      kmsKeyName: null,
      retentionMs: null,
      firstPauseMs: 20,
    });
  });
  afterEach(() => {
    emulator.network.faults = () => null;
  });
  afterAll(() => emulator.stop());

  /** Does harm to the `nth` exchange that fits, and to `times` of them. */
  const harm = (fits: (exchange: Exchange) => boolean, fault: Fault, nth = 1, times = 1) => {
    let met = 0;
    emulator.network.faults = (exchange) => {
      if (!fits(exchange)) return null;
      met += 1;
      return met >= nth && met < nth + times ? fault : null;
    };
    return () => met;
  };
  const isWrite = ({ method }: Exchange) => method === 'POST';

  describe('while bytes are sent', () => {
    it('goes on with a large upload where the storage took only some of a part, or refuses for a while', async () => {
      for (const fault of [{ kind: 'status', status: 503 }, { kind: 'lose-answer' }] as const) {
        await store.delete(key);
        harm(isPart, fault, 1, 2);
        expect(await store.put(key, inPieces(large))).toEqual({ key, bytes: large.length, sha256: sha256(large) });
        expect(sha256(await store.read(key))).toBe(sha256(large));
      }
    });

    it('lets the other writer’s object stand that came while a large one was sent', async () => {
      let winner: Promise<unknown> = Promise.resolve();
      let parts = 0;
      emulator.network.faults = (exchange) => {
        if (!isPart(exchange)) return null;
        parts += 1;
        if (parts === 1) winner = store.put(key, small);
        // What Cloud Storage answers to the last part then; the emulator forgets the condition of a resumable upload.
        return parts === 3 ? { kind: 'status', status: 412 } : null;
      };
      const source = inPieces(large);
      expect(await store.put(key, source)).toEqual(await winner);
      expect(await store.read(key)).toEqual(small);
      expect(source.readableEnded).toBe(true);
    });

    it('finishes a large upload although a part’s connection was cut', async () => {
      const met = harm(isPart, { kind: 'cut-request' }, 2);
      expect(await store.put(key, inPieces(large))).toEqual({ key, bytes: large.length, sha256: sha256(large) });
      expect(met()).toBeGreaterThan(3);
      expect(sha256(await store.read(key))).toBe(sha256(large));
    });

    it('knows its own object where the last answer was lost', async () => {
      for (const [content, fits, nth] of [
        [small, isWrite, 1],
        [large, isPart, 3],
      ] as const) {
        await store.delete(key);
        harm(fits, { kind: 'lose-answer' }, nth);
        expect(await store.put(key, inPieces(content))).toEqual({ key, bytes: content.length, sha256: sha256(content) });
        expect(await store.info(key)).toMatchObject({ sha256: sha256(content) });
      }
    });

    it('leaves nothing behind of bytes that were changed on their way', async () => {
      const spoil = (body: Buffer) => Buffer.from(body).fill(0, body.length - 200, body.length - 150);
      for (const [content, fits] of [
        [small, isWrite],
        [large, isPart],
      ] as const) {
        harm(fits, { kind: 'spoil', request: spoil });
        await expect(store.put(key, inPieces(content))).rejects.toMatchObject({ code: 'blob.corrupt', kind: 'retryable' });
        expect(await store.info(key)).toBeNull();
      }
    });
  });

  describe('while bytes are read', () => {
    it('reads on where the connection broke, range or whole', async () => {
      await store.put(key, large);
      for (const range of [undefined, { start: 1_000, end: large.length + 5 }]) {
        const expected = sha256(large.subarray(range?.start ?? 0));
        const met = harm(isDownload, { kind: 'cut-answer', afterBytes: 700_000 }, 1, 3);
        expect(sha256(await store.read(key, range))).toBe(expected);
        expect(met()).toBe(4);
        expect(sha256(await buffer(await store.get(key, range)))).toBe(expected);
      }
    });

    it('gives up on a body that never goes on', async () => {
      await store.put(key, small);
      harm(isDownload, { kind: 'cut-answer', afterBytes: 0 }, 1, 100);
      await expect(store.read(key)).rejects.toMatchObject({ code: 'storage.unavailable', kind: 'throttled' });
    });

    it('tells bytes that were changed on their way', async () => {
      await store.put(key, small);
      harm(isDownload, { kind: 'spoil', answer: (body) => Buffer.from(body).fill(0, 0, 100) });
      await expect(store.read(key)).rejects.toMatchObject({ code: 'blob.corrupt' });
      await expect(store.get(key).then((stream) => buffer(stream))).resolves.toEqual(small);
    });
  });

  describe('while the storage refuses', () => {
    it('outlasts an answer of 503', async () => {
      for (const method of ['POST', 'GET', 'DELETE']) {
        harm((exchange) => exchange.method === method, { kind: 'status', status: 503 });
        await store.put(key, small);
        expect(await store.read(key)).toEqual(small);
        await store.delete(key);
      }
    });

    it('says what lasts, without the object’s name', async () => {
      for (const [status, code] of [
        [503, 'storage.unavailable'],
        [429, 'storage.unavailable'],
        [403, 'storage.refused'],
      ] as const) {
        harm(() => true, { kind: 'status', status }, 1, 100);
        const failed = { code, seen: `it answered ${status}` };
        await expect(store.read(key)).rejects.toMatchObject(failed);
        await expect(store.info(key)).rejects.toMatchObject(failed);
      }
    });

    it('says that it is not reached', async () => {
      harm(() => true, { kind: 'cut-request' }, 1, 100);
      await expect(store.put(key, small)).rejects.toMatchObject({ code: 'storage.unavailable' });
    });
  });
});
