import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { settings } from '#runtime/config/settings.js';
import { describeChart } from './support/describe-chart.js';
import { chart, loadScript, ofKind, only, PROMETHEUS_OPERATOR, render, root } from './support/helm.js';

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort()
    : [];

/** A chart can not read outside of itself: what it brings is copied in by `npm run docs`. */
const copies = [
  { from: 'taxonomies', to: 'taxonomies', which: /.\/.+\.(yaml|json)$/ },
  { from: 'deploy/monitoring/dashboards', to: 'dashboards', which: /\.json$/ },
  { from: 'deploy/monitoring/alerts', to: 'alerts', which: /\.yaml$/ },
];

describe('what the chart brings (else run `npm run docs`)', () => {
  it.each(copies)('are the files of $from, all and unchanged', ({ from, to, which }) => {
    const sources = filesBelow(join(root, from)).filter((name) => which.test(name));
    expect(filesBelow(join(chart, 'files', to))).toEqual(sources);
    for (const name of sources) {
      expect(readFileSync(join(chart, 'files', to, name), 'utf8')).toBe(readFileSync(join(root, from, name), 'utf8'));
    }
  });

  it('are the prices', () => {
    expect(readFileSync(join(chart, 'files/prices.yaml'), 'utf8')).toBe(readFileSync(join(root, 'config/prices.yaml'), 'utf8'));
  });

  it('are the names of all settings', () => {
    expect(load(readFileSync(join(chart, 'files/settings.yaml'), 'utf8'))).toEqual(Object.keys(settings));
  });

  it('has a README that says what values.yaml says', async () => {
    const { chartReadme } = await loadScript<{ chartReadme: () => string }>('scripts/chart/readme.mjs');
    expect(readFileSync(join(chart, 'README.md'), 'utf8')).toBe(chartReadme());
  });
});

interface ValuesTable {
  describedValues: (text: string) => { path: string }[];
}

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Free maps and resources have no keys of their own. */
const leaves = (values: Tree, path = ''): string[] =>
  Object.entries(values).flatMap(([key, value]) =>
    isTree(value) && Object.keys(value).length > 0 ? leaves(value, `${path}${key}.`) : [`${path}${key}`],
  );

describe('every value', () => {
  const text = readFileSync(join(chart, 'values.yaml'), 'utf8');
  const values = load(text) as Tree;

  it('is described', async () => {
    const { describedValues } = await loadScript<ValuesTable>('scripts/chart/values-table.mjs');
    const described = describedValues(text).map(({ path }) => path);
    const isDescribed = (leaf: string): boolean => described.some((path) => leaf === path || leaf.startsWith(`${path}.`));
    expect(leaves(values).filter((leaf) => !isDescribed(leaf))).toEqual([]);
  });

  it('is in the schema', () => {
    const schema = JSON.parse(readFileSync(join(chart, 'values.schema.json'), 'utf8'));
    const missing = (inner: Tree, at: { properties?: Tree }, path: string): string[] =>
      Object.entries(inner).flatMap(([key, value]) => {
        const known = at.properties?.[key] as { properties?: Tree } | undefined;
        if (!known) return [`${path}${key}`];
        return isTree(value) && known.properties ? missing(value, known, `${path}${key}.`) : [];
      });
    expect(missing(values, schema, '')).toEqual([]);
  });
});

describeChart('monitoring', () => {
  const manifests = () => render({ apis: [PROMETHEUS_OPERATOR] });

  it('ships every file of alerts as a PrometheusRule of the same groups', () => {
    for (const name of filesBelow(join(root, 'deploy/monitoring/alerts')).filter((file) => file.endsWith('.yaml'))) {
      const file = load(readFileSync(join(root, 'deploy/monitoring/alerts', name), 'utf8')) as { groups: unknown };
      const rule = only(manifests(), 'PrometheusRule', `test-docyard-${name.replace('.yaml', '')}`);
      expect(rule.spec.groups).toEqual(file.groups);
    }
  });

  it('ships every dashboard, byte for byte', () => {
    for (const name of filesBelow(join(root, 'deploy/monitoring/dashboards')).filter((file) => file.endsWith('.json'))) {
      const map = only(manifests(), 'ConfigMap', `test-docyard-dashboard-${name.replace('.json', '')}`);
      expect(map.data?.[name]).toBe(readFileSync(join(root, 'deploy/monitoring/dashboards', name), 'utf8'));
      expect(map.metadata.labels).toMatchObject({ grafana_dashboard: '1' });
    }
  });

  it('is left out where the cluster has no operator', () => {
    expect(ofKind(render(), 'PodMonitor')).toEqual([]);
    expect(ofKind(manifests(), 'PodMonitor')).toHaveLength(1);
  });
});

describeChart('taxonomies', () => {
  it('are mounted where the app looks for them, byte for byte, since their digest is part of every decision', () => {
    const manifests = render();
    const map = only(manifests, 'ConfigMap', 'test-docyard-taxonomy-us-mortgage');
    expect(map.data?.['us-mortgage.1.0.0.yaml']).toBe(readFileSync(join(root, 'taxonomies/us-mortgage/1.0.0.yaml'), 'utf8'));
    const { volumes } = only(manifests, 'Deployment', 'test-docyard-api').spec.template.spec;
    const knowledge = volumes.find(({ name }: { name: string }) => name === 'knowledge').projected.sources;
    expect(knowledge).toContainEqual({
      configMap: {
        name: 'test-docyard-taxonomy-us-mortgage',
        items: [{ key: 'us-mortgage.1.0.0.yaml', path: 'taxonomies/us-mortgage/1.0.0.yaml' }],
      },
    });
    expect(only(manifests, 'ConfigMap', 'test-docyard-settings').data?.DOCYARD_TAXONOMY_DIR).toBe(
      '/etc/docyard/knowledge/taxonomies',
    );
  });
});
