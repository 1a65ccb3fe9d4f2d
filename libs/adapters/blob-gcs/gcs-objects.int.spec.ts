import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { GoogleAuth } from 'google-auth-library';
import { type GcsEmulator, gcsEmulatorFile, startGcsEmulator } from '#testing/emulators/gcs-emulator.js';
import { describeWhereInstalled } from '#testing/emulators/where-installed.js';
import { GcsBlobStore } from './gcs-blob-store.js';
import type { GcsOptions } from './gcs-client.js';
import { PART_BYTES } from './upload.js';

const DAY_MS = 86_400_000;
const key = 'tenants/acme/packets/p1/source.pdf';
const small = randomBytes(1_000);
const large = randomBytes(PART_BYTES + 1_000);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describeWhereInstalled('GcsBlobStore in its bucket', gcsEmulatorFile, () => {
  let emulator: GcsEmulator;
  beforeAll(async () => {
    emulator = await startGcsEmulator();
  });
  afterEach(() => {
    emulator.network.faults = () => null;
  });
  afterAll(() => emulator.stop());

  const open = async (more: Partial<GcsOptions> = {}, versioned = false) => {
    const bucket = await emulator.makeBucket(versioned);
    const options = { bucket, prefix: 'blue', endpoint: emulator.url, kmsKeyName: null, retentionMs: null, ...more };
    const objects = `${emulator.url}/storage/v1/b/${bucket}/o`;
    return { store: GcsBlobStore.open(options), objects, object: `${objects}/${encodeURIComponent(`blue/${key}`)}` };
  };
  const resource = async (url: string) => (await (await fetch(url)).json()) as Record<string, unknown>;
  /** Bodies of the requests that are sent from now on. */
  const bodies = (): string[] => {
    const sent: string[] = [];
    const keep = (body: Buffer) => {
      sent.push(body.toString('latin1'));
      return body;
    };
    emulator.network.faults = () => ({ kind: 'spoil', request: keep });
    return sent;
  };

  it('changes nothing by a repeated put, and takes the repeated stream to its end', async () => {
    for (const bytes of [small, large]) {
      const { store, object } = await open();
      const first = await store.put(key, Readable.from([bytes]), { contentType: 'application/pdf' });
      const before = await resource(object);
      const repeated = Readable.from([bytes.subarray(0, 600), bytes.subarray(600)]);
      expect(await store.put(key, repeated)).toEqual(first);
      expect(repeated.readableEnded).toBe(true);
      expect(await resource(object)).toEqual(before);
      expect(before).toMatchObject({ metadata: { sha256: sha256(bytes) } });
    }
  });

  it('asks for one request to store a small blob', async () => {
    const { store } = await open();
    const before = emulator.network.seen.length;
    await store.put(key, small);
    const made = emulator.network.seen.slice(before);
    expect(made).toHaveLength(1);
    expect(made[0]?.path).toContain('ifGenerationMatch=0');
  });

  it('takes the digest of an object whose writer died before it noted one', async () => {
    const { store, objects, object } = await open();
    const upload = `${objects.replace('/storage/', '/upload/storage/')}?uploadType=media&name=${encodeURIComponent(`blue/${key}`)}`;
    await fetch(upload, { method: 'POST', body: new Uint8Array(small) });
    expect(await store.info(key)).toEqual({ key, bytes: small.length, sha256: sha256(small) });
    expect(await resource(object)).toMatchObject({ metadata: { sha256: sha256(small) } });
  });

  it('deletes noncurrent versions with a prefix', async () => {
    const { store, objects } = await open({}, true);
    for (const bytes of ['one', 'two', 'three']) await store.put(key, Buffer.from(bytes), { ifAbsent: false });
    const { items } = await resource(`${objects}?versions=true`);
    const generations = (items as { generation: string }[]).map(({ generation }) => generation);
    expect(generations).toHaveLength(3);
    const before = emulator.network.seen.length;
    expect(await store.deletePrefix('tenants/acme')).toBe(1);
    const deleted = emulator.network.seen.slice(before).filter(({ method }) => method === 'DELETE');
    expect(deleted.map(({ path }) => new URL(path, 'http://x').searchParams.get('generation')).sort()).toEqual(
      generations.sort(),
    );
  });

  it('names the customer-managed key with every upload', async () => {
    const kmsKeyName = 'projects/p/locations/l/keyRings/r/cryptoKeys/k';
    const { store } = await open({ kmsKeyName });
    const before = emulator.network.seen.length;
    for (const bytes of [small, large]) await store.put(key, bytes, { ifAbsent: false });
    const uploads = emulator.network.seen
      .slice(before)
      .filter(({ path, method }) => method === 'POST' && path.startsWith('/upload/'));
    expect(uploads).toHaveLength(2);
    for (const { path } of uploads) expect(decodeURIComponent(path)).toContain(`kmsKeyName=${kmsKeyName}`);
  });

  it('asks to retain what is written once, and lifts that where it deletes itself', async () => {
    const { store } = await open({ retentionMs: 30 * DAY_MS });
    const sent = bodies();
    await store.put(key, small);
    await store.put('tenants/acme/chore.json', small, { ifAbsent: false });
    const day = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);
    expect(sent[0]).toContain(`"retention":{"mode":"Unlocked","retainUntilTime":"${day}`);
    expect(sent[1]).not.toContain('retention');

    let isRetained = true;
    emulator.network.faults = ({ method, path }) => {
      if (method === 'PATCH' && path.includes('overrideUnlockedRetention=true')) isRetained = false;
      return method === 'DELETE' && isRetained ? { kind: 'status', status: 403 } : null;
    };
    await store.delete(key);
    expect(isRetained).toBe(false);
    expect(await store.info(key)).toBeNull();
  });

  it('signs links that anybody may follow until they expire', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { store } = await open({
      auth: new GoogleAuth({ credentials: { client_email: 'docyard@p.iam.gserviceaccount.com', private_key: pem } }),
    });
    await store.put(key, small);
    const link = new URL(await store.link(key, { expiresInMs: 300_000, fileName: 'w2.pdf', contentType: 'application/pdf' }));
    expect(Object.fromEntries(link.searchParams)).toMatchObject({
      'X-Goog-Algorithm': 'GOOG4-RSA-SHA256',
      'X-Goog-Expires': '300',
      'response-content-disposition': 'attachment; filename="w2.pdf"',
      'response-content-type': 'application/pdf',
    });
    const fetched = await fetch(link);
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(small);
  });
});
