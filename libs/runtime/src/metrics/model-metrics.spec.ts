import { expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { modelMetrics } from './model-metrics.js';
import type { FleetRegistry } from './seconds.js';

const call = (input: number) => ({
  ...{ tier: 'vision' as const, model: 'm', outcome: 'answered', usd: 0.01, tookMs: 5, pages: 2 },
  tokens: { input, cached: 0, output: 100 },
});

it('counts calls, tokens and money, and tells of a drift once', async () => {
  const registry: FleetRegistry = new Registry();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  const drifts: number[] = [];
  const { modelCalled, modelFault } = modelMetrics([registry], ({ ratio }) => drifts.push(ratio));
  for (let i = 0; i < 60; i++) modelCalled(call(2_000));
  expect(drifts).toEqual([]);
  for (let i = 0; i < 100; i++) modelCalled(call(6_000));
  expect(drifts).toHaveLength(1);
  modelFault('malformed', 're-ask');
  const text = await registry.metrics();
  expect(text).toContain('docyard_model_calls_total{tier="vision",model="m",outcome="answered"} 160');
  expect(text).toContain('docyard_model_tokens_total{model="m",kind="output"} 16000');
  expect(text).toContain('docyard_model_faults_total{fault="malformed",way="re-ask"} 1');
  expect(text).toMatch(/docyard_page_tokens_drift_ratio\{tier="vision",model="m"\} 2\.\d/);
});
