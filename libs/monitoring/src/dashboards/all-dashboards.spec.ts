import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createMetrics } from '#runtime/metrics/metrics.js';
import { dashboardFiles } from './all-dashboards.js';

const folder = join(import.meta.dirname, '../../../../deploy/monitoring/dashboards');
const files = dashboardFiles();

interface Panel {
  title: string;
  description?: string;
  type: string;
  targets?: { expr?: string }[];
}
const panelsOf = (text: string): Panel[] => (JSON.parse(text) as { panels: Panel[] }).panels;

describe('the dashboards', () => {
  it('in deploy/monitoring are those made from the code (else run `npm run docs`)', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  it('ask for metrics that there are', async () => {
    const { registry } = createMetrics();
    const known = new Set((await registry.getMetricsAsJSON()).map(({ name }) => name));
    for (const text of Object.values(files))
      for (const [name] of text.matchAll(/docyard_[a-z0-9_]+/g)) {
        const metric = name.replace(/_(bucket|count|sum)$/, '');
        expect([name, known.has(name) || known.has(metric)]).toEqual([name, true]);
      }
  });

  it('say of each panel what to make of it', () => {
    for (const text of Object.values(files))
      for (const { title, type, description, targets } of panelsOf(text)) {
        if (type === 'row' || type === 'text') continue;
        expect([title, description]).toEqual([title, expect.stringMatching(/\.$/)]);
        expect([title, targets?.length ?? 0]).not.toEqual([title, 0]);
      }
  });
});
