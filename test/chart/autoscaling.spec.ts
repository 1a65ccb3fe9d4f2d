import { expect, it } from '@jest/globals';
import { type Pool, pools } from '#contracts/queues/catalogue.js';
import { pagesIn } from './support/backlog-formula.js';
import { describeChart } from './support/describe-chart.js';
import {
  EXTERNAL_METRICS,
  KEDA,
  type Manifest,
  ofKind,
  only,
  PROMETHEUS_OPERATOR,
  type Rendering,
  render,
  type Values,
} from './support/helm.js';

const poolNames = Object.keys(pools) as Pool[];
const scaled = (pool: Pool, rendering: Rendering = {}): Manifest =>
  only(render({ apis: [KEDA], ...rendering }), 'ScaledObject', `test-docyard-worker-${pool}`);

const consulting = (models: Values): Rendering => ({
  values: { models: { engine: 'cascade', keySecret: { name: 'k' }, ...models } },
});

interface Trigger {
  name: string;
  metadata: { listName: string };
}

describeChart('a pool under KEDA', () => {
  it.each(poolNames)('%s reads each list and set of each of its queues, under a name that its formula adds up', (pool) => {
    const { triggers, advanced } = scaled(pool).spec as {
      triggers: Trigger[];
      advanced: { scalingModifiers: { formula: string } };
    };
    const wanted = pools[pool].flatMap((queue) => ['wait', 'prioritized', 'active'].map((state) => [queue, state]));
    expect(triggers.map(({ name, metadata }) => [name, metadata.listName])).toEqual(
      wanted.map(([queue, state]) => [`${queue}_${state}`, `docyard:${queue}:${state}`]),
    );
    const named = [...advanced.scalingModifiers.formula.matchAll(/[a-z]+_[a-z]+/g)].map(([name]) => name);
    expect(named).toEqual(triggers.map(({ name }) => name));
  });

  it.each(poolNames)('%s goes to zero and back by itself, and keeps what runs while the backlog can not be read', (pool) => {
    const { spec } = scaled(pool);
    expect([spec.minReplicaCount, spec.advanced.scalingModifiers.activationTarget]).toEqual([0, '0']);
    expect(spec.fallback.behavior).toBe('currentReplicasIfHigher');
    expect(spec.fallback.replicas).toBeGreaterThan(0);
    // KEDA leaves the fallback out unless this is a whole number.
    expect(spec.advanced.scalingModifiers.target).toMatch(/^[1-9]\d*$/);
  });

  it.each(poolNames)('%s grows at once and shrinks slowly', (pool) => {
    const { scaleUp, scaleDown } = scaled(pool).spec.advanced.horizontalPodAutoscalerConfig.behavior;
    expect(scaleUp.stabilizationWindowSeconds).toBe(0);
    expect(scaleDown.stabilizationWindowSeconds).toBe(300);
    expect(scaleDown.policies).toEqual([{ type: 'Percent', value: 50, periodSeconds: 60 }]);
  });

  it('weighs jobs by the pages that they are of', () => {
    const weighed = (pool: Pool, jobs: Record<string, number>) => pagesIn(scaled(pool), jobs);
    expect(weighed('render', { render_prioritized: 30, render_active: 2, plan_wait: 1 })).toBe(264);
    expect(weighed('classify', { classify_prioritized: 10, triage_active: 1, consult_prioritized: 5 })).toBe(118);
    expect(weighed('assemble', { assemble_wait: 1, assemble_active: 1 })).toBe(480);
    expect(weighed('assemble', { deliver_wait: 80 })).toBe(480);
    const small = { values: { packets: { rangePages: 4, typicalPages: 60 } } };
    expect(pagesIn(scaled('render', small), { render_wait: 3 })).toBe(12);
    expect(pagesIn(scaled('assemble', small), { assemble_wait: 3 })).toBe(180);
  });

  it('speaks to Redis as the workers do', () => {
    const { triggers } = scaled('render', { example: 'gke-production' }).spec;
    expect(triggers[0]).toMatchObject({
      metadata: { address: '10.20.0.3:6378', enableTLS: 'true', databaseIndex: '0' },
      authenticationRef: { name: 'test-docyard-redis' },
    });
    const { spec } = only(render({ apis: [KEDA], example: 'gke-production' }), 'TriggerAuthentication');
    expect(spec.secretTargetRef).toEqual([
      { parameter: 'password', name: 'docyard-redis', key: 'password' },
      { parameter: 'ca', name: 'docyard-memorystore-ca', key: 'ca.crt' },
    ]);
  });

  it('reaches a Redis of the release’s own from KEDA’s namespace', () => {
    expect(scaled('render').spec.triggers[0].metadata.address).toBe('test-docyard-redis.default.svc:6379');
    const { ingress } = only(render({ apis: [KEDA] }), 'NetworkPolicy', 'test-docyard-redis').spec;
    expect(ingress[0].from).toContainEqual({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'keda' } } });
  });
});

describeChart('the model’s token rate', () => {
  const waiting = { consult_prioritized: 10_000 };
  const workersFor = (models: Values): number => pagesIn(scaled('classify', consulting(models)), waiting) / 128;

  it.each([
    // One worker asks for 8 windows of 6,600 tokens every 6 seconds: 528,000 a minute.
    [528_000, 1],
    [528_001, 2],
    [2_000_000, 4],
    [100, 1],
  ])('of %i a minute feeds %i workers, and consulting asks for no more', (tokensPerMinute, workers) => {
    expect(workersFor({ tokensPerMinute })).toBe(workers);
  });

  it('caps nothing where none is set, or nobody is asked', () => {
    expect(workersFor({})).toBe((10_000 * 6) / 128);
    expect(scaled('classify').spec.advanced.scalingModifiers.formula).not.toContain('min(');
  });

  it('does not hold back what needs no model', () => {
    const capped = scaled('classify', consulting({ tokensPerMinute: 100 }));
    expect(pagesIn(capped, { ...waiting, classify_prioritized: 100 })).toBe(128 + 800);
  });
});

describeChart('the backlog from Prometheus', () => {
  const rendering: Rendering = { example: 'air-gapped', apis: [KEDA] };

  it.each(poolNames)('of %s is an outage when there is no answer, not an empty queue', (pool) => {
    const [trigger, ...others] = scaled(pool, rendering).spec.triggers;
    expect(others).toEqual([]);
    expect(trigger).toMatchObject({
      type: 'prometheus',
      metricType: 'AverageValue',
      metadata: { ignoreNullValues: 'false', activationThreshold: '0' },
    });
    expect(trigger.metadata.query).toContain(`pool="${pool}"`);
    // Every replica tells the same depth.
    expect(trigger.metadata.query).toMatch(/^sum\(max by \(state\) \(docyard_queue_depth\{/);
  });

  it.each([
    ['render', 8],
    ['classify', 8],
    ['assemble', 240],
  ] as const)('of %s counts %i pages for a job, whatever other queues it has', (pool, pages) => {
    expect(scaled(pool, rendering).spec.triggers[0].metadata.query).toMatch(new RegExp(`\\* ${pages}$`));
  });

  it('wants no key to Redis', () => expect(ofKind(render(rendering), 'TriggerAuthentication')).toEqual([]));
});

describeChart('without KEDA', () => {
  it('an HPA takes over where the cluster has external metrics', () => {
    const manifests = render({ apis: [EXTERNAL_METRICS] });
    expect(ofKind(manifests, 'ScaledObject')).toEqual([]);
    for (const pool of poolNames) {
      const { spec } = only(manifests, 'HorizontalPodAutoscaler', `test-docyard-worker-${pool}`);
      expect([spec.minReplicas, spec.scaleTargetRef.name]).toEqual([1, `test-docyard-worker-${pool}`]);
      expect(spec.metrics[0].external).toMatchObject({
        metric: { name: 'docyard_backlog_pages', selector: { matchLabels: { pool } } },
        target: { type: 'AverageValue', averageValue: expect.stringMatching(/^\d+$/) },
      });
    }
  });

  it('and the metric is recorded in pages, for each pool', () => {
    const { groups } = only(render({ apis: [PROMETHEUS_OPERATOR] }), 'PrometheusRule', 'test-docyard-backlog').spec;
    const rules = groups[0].rules as { record: string; expr: string; labels: { pool: string } }[];
    expect(rules.map(({ record, labels }) => `${record} ${labels.pool}`).sort()).toEqual(
      poolNames.map((pool) => `docyard_backlog_pages ${pool}`).sort(),
    );
  });

  it('replicas stay as they are set where there is neither', () => {
    const manifests = render();
    expect(ofKind(manifests, 'HorizontalPodAutoscaler')).toEqual([]);
    expect(only(manifests, 'Deployment', 'test-docyard-worker-render').spec.replicas).toBe(1);
    expect(only(render({ apis: [KEDA] }), 'Deployment', 'test-docyard-worker-render').spec.replicas).toBeUndefined();
  });
});
