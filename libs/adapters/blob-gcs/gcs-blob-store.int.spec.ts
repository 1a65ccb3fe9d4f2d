import { afterAll, beforeAll } from '@jest/globals';
import { describeBlobStore } from '#ports/blob/blob-store.conformance.js';
import { type GcsEmulator, gcsEmulatorFile, startGcsEmulator } from '#testing/emulators/gcs-emulator.js';
import { describeWhereInstalled } from '#testing/emulators/where-installed.js';
import { GcsBlobStore } from './gcs-blob-store.js';
import type { GcsOptions } from './gcs-client.js';

describeWhereInstalled('GcsBlobStore', gcsEmulatorFile, () => {
  let emulator: GcsEmulator;
  beforeAll(async () => {
    emulator = await startGcsEmulator();
  });
  afterAll(() => emulator.stop());

  const optionsFor = async (prefix: string): Promise<GcsOptions> => ({
    ...{ bucket: await emulator.makeBucket(), prefix, endpoint: emulator.url },
    ...{ kmsKeyName: null, retentionMs: null },
  });

  for (const [name, prefix] of [
    ['GcsBlobStore', ''],
    ['GcsBlobStore under a prefix', 'fleets/blue'],
  ] as const) {
    describeBlobStore(name, async () => {
      const options = await optionsFor(prefix);
      return { adapter: GcsBlobStore.open(options), another: async () => GcsBlobStore.open(options), dispose: async () => {} };
    });
  }
});
