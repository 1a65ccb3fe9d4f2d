import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { createMetrics } from '#runtime/metrics/metrics.js';
import { describeWherePrometheus } from '#testing/prometheus/where-prometheus.js';

const project = join(import.meta.dirname, '../../../..');
const folder = join(project, 'deploy/monitoring');
const yamlIn = (place: string): string[] => readdirSync(join(folder, place)).map((name) => join(folder, place, name));

interface Alert {
  alert: string;
  expr: string;
  for: string;
  labels: { severity: string };
  annotations: Record<string, string>;
}
interface RuleFile {
  groups: { rules: Alert[] }[];
}
interface TestFile {
  tests: { alert_rule_test: { alertname: string; exp_alerts?: unknown[] }[] }[];
}

const alerts = yamlIn('alerts').flatMap((file) =>
  (load(readFileSync(file, 'utf8')) as RuleFile).groups.flatMap(({ rules }) => rules),
);
const tests = yamlIn('tests').flatMap((file) => (load(readFileSync(file, 'utf8')) as TestFile).tests);
const names = alerts.map(({ alert }) => alert).sort();

describe('the alerts', () => {
  it('each have a runbook of their name, with what to look at and what to do', () => {
    expect(readdirSync(join(project, 'docs/runbooks')).sort()).toEqual(names.map((name) => `${name}.md`));
    for (const { alert, annotations } of alerts) {
      expect(annotations.runbook_url).toBe(`docs/runbooks/${alert}.md`);
      const runbook = readFileSync(join(project, 'docs/runbooks', `${alert}.md`), 'utf8');
      for (const part of [`# ${alert}\n`, '**What users feel.**', '## Look', '## Mend']) expect(runbook).toContain(part);
    }
  });

  it('say who is called, what it is about and since when', () => {
    for (const { alert, labels, annotations, for: since } of alerts) {
      expect([alert, labels.severity]).toEqual([alert, expect.stringMatching(/^(page|ticket)$/)]);
      expect([alert, annotations.summary, annotations.description]).not.toContain(undefined);
      expect([alert, since]).toEqual([alert, expect.stringMatching(/^\d+[mh]$/)]);
    }
  });

  it('ask for metrics that there are', async () => {
    const known = new Set((await createMetrics().registry.getMetricsAsJSON()).map(({ name }) => name));
    for (const { alert, expr } of alerts)
      for (const [name] of expr.matchAll(/docyard_[a-z0-9_]+/g))
        expect([alert, name, known.has(name) || known.has(name.replace(/_(bucket|count|sum)$/, ''))]).toEqual([
          alert,
          name,
          true,
        ]);
  });

  it('are each tested once where they must fire, and once where they must not', () => {
    const outcomes = tests.flatMap((test) =>
      test.alert_rule_test.map(({ alertname, exp_alerts }) => `${alertname} ${Boolean(exp_alerts)}`),
    );
    expect(outcomes.sort()).toEqual(names.flatMap((name) => [`${name} false`, `${name} true`]));
  });
});

describeWherePrometheus('the rules', () => {
  it('are valid and pass their tests', () => {
    const { status, stdout, stderr } = spawnSync('promtool', ['check', 'rules', ...yamlIn('alerts')], { encoding: 'utf8' });
    expect([status, status ? stdout + stderr : '']).toEqual([0, '']);
    const tested = spawnSync('promtool', ['test', 'rules', ...yamlIn('tests')], { encoding: 'utf8' });
    expect([tested.status, tested.status ? tested.stdout + tested.stderr : '']).toEqual([0, '']);
  });
});
