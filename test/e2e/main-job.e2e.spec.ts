import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import { verifyChain } from '#domain/audit/chain.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import { readEnvironment } from '#runtime/config/environment.js';
import { LocalFleet } from '#runtime/local-fleet/local-fleet.js';
import { type LocalRedis, startRedis } from '#runtime/local-fleet/local-redis.js';
import { ChaosClient } from '#testing/chaos/chaos-client.js';
import { credentials } from '#testing/fleet/api-address.js';
import { generatePacket } from '#testing/generator/packet/generate-packet.js';

const PAGES = 24;
let folder: string;
let redis: LocalRedis;
let fleet: LocalFleet;
let client: ChaosClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docyard-e2e-'));
  redis = await startRedis(join(folder, 'redis'));
  fleet = await LocalFleet.start({
    projectFolder: join(import.meta.dirname, '..', '..'),
    dataFolder: join(folder, 'data'),
    logFolder: join(folder, 'logs'),
    redisUrl: redis.url,
    inherited: readEnvironment(),
  });
  client = new ChaosClient(fleet);
}, 60_000);

afterAll(async () => {
  await fleet?.stop();
  await redis?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const pagesAccountedFor = (manifest: Manifest): number[] => {
  const inDocuments = manifest.documents.flatMap((document) => document.pages);
  const left = manifest.pages.filter(({ page }) => !inDocuments.includes(page));
  const named = manifest.exceptions.map((exception) => exception.page);
  const excused = left.filter(({ type, page }) => type === 'blank' || type === 'separator' || named.includes(page));
  return [...inDocuments, ...excused.map(({ page }) => page)].sort((a, b) => a - b);
};

describe('the main job, on the running fleet', () => {
  it('turns a packet into documents, each page in one place, with a chain that verifies', async () => {
    const { pdf } = await generatePacket({ pages: PAGES, seed: 11, taxonomy: 'us-mortgage' });
    const { id } = await client.submit('main-job', pdf);
    const packet = await client.untilEnd(id, 120_000);
    expect(['completed', 'needs_review']).toContain(packet.status);

    const manifest = await client.manifest(id);
    expect(pagesAccountedFor(manifest)).toEqual(Array.from({ length: PAGES }, (_, index) => index + 1));

    for (const document of manifest.documents) {
      const file = await fetch(`${fleet.apiUrl}/v1/packets/${id}/documents/${document.id}/file`, { headers: credentials(fleet) });
      const opened = await PDFDocument.load(await file.arrayBuffer(), { updateMetadata: false });
      expect(opened.getPageCount()).toBe(document.pages.length);
      expect(opened.getTitle()).toBeTruthy();
    }
    expect(verifyChain(await client.audit(id))).toMatchObject({ ok: true });
  }, 180_000);
});
