import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parametersAt, usdOf } from '#domain/cost/prices.js';
import { configFrom } from './config.js';
import { loadPrices, loadPriceTable } from './price-table.js';

const folder = mkdtempSync(join(tmpdir(), 'docyard-prices-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (yaml: string): string => {
  const file = join(folder, 'prices.yaml');
  writeFileSync(file, yaml);
  return file;
};
const shipped = join(import.meta.dirname, '../../../../config/prices.yaml');
const now = new Date('2026-11-22T00:00:00Z');
const tokens = { input: 2_000_000, cached: 1_000_000, output: 1_000_000 };

describe('the table that comes with the code', () => {
  const table = loadPriceTable(shipped);

  it('parses, and prices each model below its batch lane’s double', () => {
    for (const { model, usdPerMillion, batch } of table.models) {
      expect(usdPerMillion.cached).toBeLessThanOrEqual(usdPerMillion.input);
      if (batch) expect([model, batch.input * 2, batch.output * 2]).toEqual([model, usdPerMillion.input, usdPerMillion.output]);
    }
  });

  it('has a price today of the models that are asked by default and of the test server’s', () => {
    const { text, vision } = configFrom({}).models;
    expect(() => loadPrices({ text, vision, priceFile: shipped, pricedAs: null }, now)).not.toThrow();
    expect(parametersAt(table, ['gpt-6-luna', 'test-text-1', null], now)).toEqual({
      'gpt-6-luna': { reasoningEffort: 'none', cacheInstructionsOnly: true },
      'test-text-1': {},
    });
    expect(usdOf(tokens, 'test-text-1', now, table)).toBe(0.61);
    expect(usdOf(tokens, 'gpt-6-luna-2026-09-22', now, table)).toBe(0.97);
  });
});

describe('loadPrices', () => {
  it('says in one sentence what does not fit', () => {
    expect(() => loadPriceTable(join(folder, 'absent.yaml'))).toThrow(
      /^The price table .*absent\.yaml does not fit: .*ENOENT.*\.$/,
    );
    expect(() => loadPriceTable(written('models: ['))).toThrow(/^The price table .* does not fit: /);
    expect(() => loadPriceTable(written('[]'))).toThrow(/the whole: /);
    const cheap = '{ input: -1, cached: 0, output: 0.0000001 }';
    const bad = `schema: docyard.prices/1\nmodels: [{ model: m, from: 2026-01-01, source: s, usdPerMillion: ${cheap}, contextWindow: 1, maxOutput: 1 }]`;
    expect(() => loadPriceTable(written(bad))).toThrow(/models\[0\]\.usdPerMillion\.input.*models\[0\]\.usdPerMillion\.output/);
  });

  it('refuses models without a price, unless they are priced as another', () => {
    const own = { text: 'qwen3:4b', vision: null, priceFile: shipped };
    expect(() => loadPrices({ ...own, pricedAs: null }, now)).toThrow(/no price of qwen3:4b/);
    expect(() => loadPrices({ ...own, pricedAs: 'nothing' }, now)).toThrow(/no price of nothing/);
    expect(() => loadPrices({ ...own, text: null, vision: 'test-text-1', pricedAs: null }, now)).toThrow(/test-text-1 has no/);
    expect(usdOf(tokens, 'qwen3:4b', now, loadPrices({ ...own, pricedAs: 'local' }, now))).toBe(0);
  });
});
