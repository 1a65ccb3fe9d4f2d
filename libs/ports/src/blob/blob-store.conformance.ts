import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ConformanceSubject, MakeSubject } from '../conformance-subject.js';
import type { BlobStore } from './blob-store.js';

const key = 'tenants/acme/packets/p1/source.pdf';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const keysOf = async (store: BlobStore, prefix: string) => {
  const keys: string[] = [];
  for await (const one of store.list(prefix)) keys.push(one);
  return keys;
};
const drained = async (stream: Readable) => Buffer.concat(await stream.toArray());
const breaking = (bytes: Uint8Array) =>
  Readable.from(
    (async function* () {
      yield bytes;
      throw new Error('connection lost');
    })(),
  );

/** What every BlobStore must do. */
export const describeBlobStore = (name: string, makeSubject: MakeSubject<BlobStore>): void => {
  describe(`${name} as a BlobStore`, () => {
    let subject: ConformanceSubject<BlobStore>;
    let store: BlobStore;
    beforeEach(async () => {
      subject = await makeSubject();
      store = subject.adapter;
    });
    afterEach(() => subject.dispose());

    it('gives back the bytes it was given, with their size and digest', async () => {
      const bytes = randomBytes(3 << 20);
      const put = await store.put(key, Readable.from([bytes.subarray(0, 1 << 20), bytes.subarray(1 << 20)]));
      expect(put).toEqual({ key, bytes: bytes.length, sha256: sha256(bytes) });
      expect(await store.info(key)).toEqual(put);
      expect(sha256(await store.read(key))).toBe(put.sha256);
      expect(sha256(await drained(await store.get(key)))).toBe(put.sha256);
    });

    it('keeps an empty blob', async () => {
      expect(await store.put(key, new Uint8Array())).toMatchObject({ bytes: 0, sha256: sha256(new Uint8Array()) });
      expect(await store.read(key)).toHaveLength(0);
    });

    it('reads any range, cut at the end of the blob', async () => {
      const bytes = randomBytes(1_000);
      await store.put(key, bytes);
      await fc.assert(
        fc.asyncProperty(fc.nat(1_100), fc.nat(400), async (start, length) => {
          const range = { start, end: start + length };
          const expected = bytes.subarray(start, range.end + 1);
          expect(await store.read(key, range)).toEqual(expected);
          expect(await drained(await store.get(key, range))).toEqual(expected);
        }),
        { numRuns: 50 },
      );
    });

    it('says that a blob is missing', async () => {
      await expect(store.get(key)).rejects.toMatchObject({ code: 'blob.missing' });
      await expect(store.read(key)).rejects.toMatchObject({ code: 'blob.missing' });
      expect(await store.info(key)).toBeNull();
    });

    it('leaves an existing blob as it is, unless told to replace it', async () => {
      await store.put(key, Buffer.from('first'));
      expect(await store.put(key, Readable.from([Buffer.from('second')]))).toMatchObject({
        sha256: sha256(Buffer.from('first')),
      });
      expect((await store.read(key)).toString()).toBe('first');
      const replaced = await store.put(key, Buffer.from('third'), { ifAbsent: false });
      expect(await store.info(key)).toEqual(replaced);
      expect((await store.read(key)).toString()).toBe('third');
    });

    it('shows nothing of a write that broke off', async () => {
      await expect(store.put(key, breaking(randomBytes(1 << 20)))).rejects.toThrow('connection lost');
      expect(await store.info(key)).toBeNull();
      expect(await keysOf(store, 'tenants/acme')).toEqual([]);
      await store.put(key, Buffer.from('again'));
      await expect(store.put(key, breaking(randomBytes(10)), { ifAbsent: false })).rejects.toThrow('connection lost');
      expect((await store.read(key)).toString()).toBe('again');
    });

    it('shows nothing of a stream that was closed before its end', async () => {
      const stream = new Readable({ read: () => undefined });
      stream.push(randomBytes(100));
      const writing = store.put(key, stream);
      stream.destroy();
      await expect(writing).rejects.toThrow();
      expect(await keysOf(store, 'tenants/acme')).toEqual([]);
    });

    it('lets one of many writers of a key win, whole', async () => {
      const handles = [store, await subject.another(), await subject.another()];
      const contents = Array.from({ length: 24 }, () => randomBytes(50_000));
      const infos = await Promise.all(contents.map((bytes, i) => handles[i % 3]!.put(key, bytes)));
      const won = sha256(await store.read(key));
      expect(contents.map(sha256)).toContain(won);
      expect(new Set(infos.map((info) => info.sha256))).toEqual(new Set([won]));
    });

    it('lets the last of many replacing writers win, whole', async () => {
      const contents = Array.from({ length: 16 }, () => randomBytes(20_000));
      await Promise.all(contents.map((bytes) => store.put(key, bytes, { ifAbsent: false })));
      const won = sha256(await store.read(key));
      expect(contents.map(sha256)).toContain(won);
      expect(await store.info(key)).toMatchObject({ sha256: won });
    });

    it('lists and deletes by whole segments, one tenant never reaching another', async () => {
      const keys = ['tenants/a/p/1', 'tenants/a/p/2.json', 'tenants/a/p2/1', 'tenants/ab/p/1'];
      for (const one of keys) await store.put(one, Buffer.from(one));
      expect(await keysOf(store, 'tenants/a/p')).toEqual(['tenants/a/p/1', 'tenants/a/p/2.json']);
      expect(await keysOf(store, 'tenants/a/')).toEqual(keys.slice(0, 3));
      expect(await store.deletePrefix('tenants/a')).toBe(3);
      expect(await keysOf(store, 'tenants/a')).toEqual([]);
      expect(await keysOf(store, 'tenants/ab')).toEqual(['tenants/ab/p/1']);
      expect(await store.deletePrefix('tenants/none')).toBe(0);
    });

    it('deletes what is there, and what is not', async () => {
      await store.put(key, Buffer.from('x'));
      await store.delete(key);
      await store.delete(key);
      expect(await store.info(key)).toBeNull();
    });

    it('refuses keys that would leave their tenant', async () => {
      for (const wrong of ['tenants/a/../b/c', '/etc/passwd', 'tenants/a', 'tenants/a/b c', 'tenants/a/..', 'other/a/b']) {
        await expect(store.put(wrong, Buffer.from('x'))).rejects.toMatchObject({ code: 'request.invalid' });
        await expect(store.read(wrong)).rejects.toMatchObject({ code: 'request.invalid' });
        await expect(store.delete(wrong)).rejects.toMatchObject({ code: 'request.invalid' });
      }
      await expect(store.deletePrefix('tenants/')).rejects.toMatchObject({ code: 'request.invalid' });
    });
  });
};
