import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { modelFaults } from '#domain/cascade/model-fault.js';
import { type PricedModel, picoUsdOf, usdFromPico } from '#domain/cost/prices.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import { readEnvironment } from '#runtime/config/environment.js';
import { loadPriceTable } from '#runtime/config/price-table.js';
import { ChaosClient } from '#testing/chaos/chaos-client.js';
import { IsolatedFleet } from '#testing/fleet/isolated-fleet.js';
import type { FaultKind } from '#testing/model-server/faults.js';
import { type ModelServer, type SeenCall, startModelServer } from '#testing/model-server/server.js';
import { puzzlingPaper } from '#testing/pages/puzzling-paper.js';

const PROJECT = join(import.meta.dirname, '..', '..');
const KEY = 'sk-test-4711-do-not-tell';
const PAGES = 2;
const END_MS = 60_000;

let models: ModelServer;
let fleet: IsolatedFleet;
let client: ChaosClient;
let seed = 0;

beforeAll(async () => {
  models = await startModelServer({ key: KEY, manners: { errorRate: { text: 0, coarse: 0, fine: 0 } } });
  fleet = await IsolatedFleet.start(PROJECT, readEnvironment(), {
    DOCYARD_ENGINE: 'cascade',
    OPENAI_BASE_URL: models.baseUrl,
    OPENAI_API_KEY: KEY,
    DOCYARD_TEXT_MODEL: 'test-text-1',
    DOCYARD_VISION_MODEL: 'test-vision-1',
    DOCYARD_MODEL_TIMEOUT_MS: '1500',
  });
  client = new ChaosClient(fleet);
}, 60_000);

afterAll(async () => {
  await fleet?.stop();
  await models?.close();
}, 60_000);

/** A packet of doubtful pages that no packet before had, run to its end with the server told to fail. */
const run = async (fault: FaultKind | null, times?: number): Promise<{ manifest: Manifest; calls: readonly SeenCall[] }> => {
  seed += 1;
  const { pdf, words } = puzzlingPaper(PAGES, seed);
  const known = { type: 'other', printed: null, markId: null, pictureHash: null, fields: [], identifiers: [] };
  models.learn(words.map((each, page) => ({ ...known, isFirst: page === 0, words: each })));
  models.setFaults(fault ? [{ fault, ...(times && { times }), correctionsToo: true }] : []);
  models.forget();
  const { id } = await client.submit(`fault-${seed}`, await pdf);
  await client.untilEnd(id, END_MS);
  return { manifest: await client.manifest(id), calls: models.calls().filter(({ pages }) => pages.length > 0) };
};

const priced = (model: string): PricedModel =>
  loadPriceTable(join(PROJECT, 'config/prices.yaml')).models.find((entry) => entry.model === model)!;

/** What the server counted, at the table's prices. */
const bill = (calls: readonly SeenCall[]) => ({
  tokens: {
    input: calls.reduce((sum, { usage }) => sum + usage.input, 0),
    cached: calls.reduce((sum, { usage }) => sum + usage.cached, 0),
    output: calls.reduce((sum, { usage }) => sum + usage.output, 0),
  },
  usd: usdFromPico(calls.reduce((sum, { model, usage }) => sum + picoUsdOf(usage, priced(model)), 0n)),
});

/** What passes by itself: the server fails twice and is well again. */
const passing: FaultKind[] = [
  'rate-limited',
  'rate-limited-silently',
  'server-error',
  'overloaded',
  'connection-reset',
  'hang',
  'slow-drip',
];
/** What does not, with the exception that tells of it. */
const lasting: [FaultKind, string][] = [
  ['quota-exhausted', modelFaults['quota-exhausted'].code],
  ['model-not-found', modelFaults['model-not-found'].code],
  ['invalid-key', modelFaults['invalid-key'].code],
  ['bad-request', modelFaults['bad-request'].code],
  ['too-large', modelFaults['too-large'].code],
  ['truncated', modelFaults.truncated.code],
  ['refused', modelFaults.refused.code],
  ['filtered', modelFaults.filtered.code],
  ['empty', modelFaults.empty.code],
  ['malformed', modelFaults.malformed.code],
  ['page-missing', modelFaults['page-missing'].code],
  ['page-doubled', modelFaults['page-doubled'].code],
  ['type-unknown', modelFaults['type-unknown'].code],
];

describe('a model that fails, on the running fleet', () => {
  it('answers, and what it cost is right to the token', async () => {
    const { manifest, calls } = await run(null);
    expect(calls.length).toBeGreaterThan(0);
    expect(manifest.usage).toMatchObject(bill(calls));
    expect(manifest.usage.tiers.text + manifest.usage.tiers.vision).toBe(PAGES);
  });

  it.each(passing)(
    '%s passes: the packet waits, asks again and ends decided',
    async (fault) => {
      const { manifest, calls } = await run(fault, 2);
      expect(calls.filter((call) => call.fault === fault)).toHaveLength(2);
      expect(manifest.usage).toMatchObject(bill(calls));
      expect(manifest.usage.tiers.text + manifest.usage.tiers.vision).toBe(PAGES);
      expect(manifest.exceptions.filter(({ code }) => code.startsWith('model.'))).toEqual([]);
    },
    90_000,
  );

  it.each(lasting)(
    '%s lasts: the packet ends with what the signals know, %s names the cause',
    async (fault, code) => {
      const { manifest, calls } = await run(fault);
      expect(calls.length).toBeGreaterThan(0);
      expect(manifest.usage).toMatchObject(bill(calls));
      expect(manifest.packet.status).toBe('needs_review');
      const told = manifest.exceptions.filter(({ code: each }) => each.startsWith('model.'));
      // A doubled page costs that page only: what is good of an answer is kept.
      expect(told.length).toBeGreaterThan(0);
      expect(new Set(told.map((each) => each.code))).toEqual(new Set([code]));
    },
    90_000,
  );

  it('names pages that nobody asked about: the others stand', async () => {
    const { manifest, calls } = await run('page-unknown');
    expect(manifest.usage).toMatchObject(bill(calls));
    expect(manifest.usage.tiers.text + manifest.usage.tiers.vision).toBe(PAGES);
  }, 60_000);

  it('never has its key, or the words of a page, in a log', async () => {
    for (const [, log] of await fleet.logs()) {
      expect(log).not.toContain(KEY);
      expect(log).not.toMatch(/heron|lantern/i);
    }
  });
});
