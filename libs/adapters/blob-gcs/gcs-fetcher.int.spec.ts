import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeSourceFetcher } from '#ports/ingest/source-fetcher.conformance.js';
import { type GcsEmulator, gcsEmulatorFile, startGcsEmulator } from '#testing/emulators/gcs-emulator.js';
import { describeWhereInstalled } from '#testing/emulators/where-installed.js';
import { GcsFetcher } from './gcs-fetcher.js';

describeWhereInstalled('GcsFetcher', gcsEmulatorFile, () => {
  let emulator: GcsEmulator;
  beforeAll(async () => {
    emulator = await startGcsEmulator();
  });
  afterEach(() => {
    emulator.network.faults = () => null;
  });
  afterAll(() => emulator.stop());

  const leaveIn = (bucket: string, prefix: string) => async (path: string, bytes: Buffer) => {
    const name = `${prefix}${path}`;
    const upload = `${emulator.url}/upload/storage/v1/b/${bucket}/o?uploadType=media&name=${encodeURIComponent(name)}`;
    const headers = { 'content-type': 'application/pdf' };
    const { ok } = await fetch(upload, { method: 'POST', body: new Uint8Array(bytes), headers });
    if (!ok) throw new Error(`nothing was left at ${name}`);
    return `gs://${bucket}/${name}`;
  };
  const open = async () => {
    const [bucket, other] = [await emulator.makeBucket(), await emulator.makeBucket()];
    const places = [{ scheme: 'gs' as const, bucket, prefix: 'in' }];
    const adapter = new GcsFetcher({ places, endpoint: emulator.url, firstPauseMs: 10 });
    return { bucket, other, adapter, leave: leaveIn(bucket, 'in/') };
  };

  describeSourceFetcher('GcsFetcher', async () => {
    const { bucket, other, adapter, leave } = await open();
    return {
      ...{ adapter, leave },
      leaveElsewhere: leaveIn(other, 'in/'),
      wayOut: async () => [
        await leaveIn(bucket, 'inner/')('Jane.pdf', randomBytes(5)),
        `gs://${bucket}/in/../inner/Jane.pdf`,
        `gs://${bucket}/in/%2e%2e/inner/Jane.pdf`,
        `gs://${bucket}/in`,
      ],
      dispose: async () => {},
    };
  });

  it('reads on where the connection broke, and tells bytes that were changed on their way', async () => {
    const { adapter, leave } = await open();
    const bytes = randomBytes(500_000);
    const uri = await leave('Jane.pdf', bytes);
    let cuts = 0;
    emulator.network.faults = ({ path }) => {
      if (!path.includes('alt=media')) return null;
      cuts += 1;
      return cuts <= 2 ? { kind: 'cut-answer', afterBytes: 100_000 } : null;
    };
    expect((await buffer((await adapter.open(uri)).content)).equals(bytes)).toBe(true);
    expect(cuts).toBe(3);
    emulator.network.faults = ({ path }) =>
      path.includes('alt=media') ? { kind: 'spoil', answer: (body) => Buffer.from(body).fill(0, 0, 100) } : null;
    const spoilt: unknown = await buffer((await adapter.open(uri)).content).catch((thrown: unknown) => thrown);
    expect(spoilt).toMatchObject({ code: 'blob.corrupt' });
    expect(String(spoilt)).not.toContain('Jane');
  });

  it('reads the generation that it has opened, and the one that the URI names', async () => {
    const { adapter, leave } = await open();
    const uri = await leave('w2.pdf', Buffer.from('first'));
    const { origin, content } = await adapter.open(uri);
    const generation = /generation=(\d+)/.exec(origin)?.[1];
    const asked: string[] = [];
    emulator.network.faults = ({ path }) => {
      asked.push(path);
      return null;
    };
    expect((await buffer(content)).toString()).toBe('first');
    expect(asked.at(-1)).toContain(`generation=${generation}`);
    const pinned = await adapter.open(`${uri}#${generation}`);
    expect((await buffer(pinned.content)).toString()).toBe('first');
  });

  it('says what lasts', async () => {
    const { adapter, leave } = await open();
    const uri = await leave('Jane.pdf', Buffer.from('x'));
    for (const [status, code] of [
      [503, 'storage.unavailable'],
      [403, 'storage.refused'],
    ] as const) {
      emulator.network.faults = () => ({ kind: 'status', status });
      const failed: unknown = await adapter.open(uri).catch((thrown: unknown) => thrown);
      expect(failed).toMatchObject({ code });
      expect(String(failed)).not.toContain('Jane');
    }
  });
});
