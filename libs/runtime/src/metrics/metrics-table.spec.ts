import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { labelMeanings } from './label-meanings.js';
import { describedMetrics, metricsTable } from './metrics-table.js';

describe('the metrics', () => {
  it('docs/metrics.md says what they are (else run `npm run docs`)', async () => {
    const file = join(import.meta.dirname, '../../../../docs/metrics.md');
    expect(readFileSync(file, 'utf8')).toBe(await metricsTable());
  });

  it('are named after the house and their unit, and every label is explained', async () => {
    for (const { name, type, labels, help } of await describedMetrics()) {
      expect(name).toMatch(/^docyard_[a-z_]+$/);
      expect([name, type === 'counter']).toEqual([name, name.endsWith('_total')]);
      expect(help).toMatch(/\.$/);
      for (const label of labels) expect([name, label, labelMeanings[label]]).toEqual([name, label, expect.any(String)]);
    }
  });
});
