import { Counter, Gauge, Histogram } from 'prom-client';
import type { ObservedCall, Observer } from '#ports/telemetry/observer.js';
import { createDrift } from './drift.js';
import { type FleetRegistry, linkedHistogram } from './seconds.js';

const CALL_SECONDS = [0.1, 0.3, 1, 2, 4, 8, 15, 30, 60, 120];
const PAGE_TOKENS = [100, 300, 600, 1_000, 1_500, 2_000, 3_000, 5_000, 8_000, 15_000];
const PAGE_USD = [0.000_01, 0.000_03, 0.000_1, 0.000_3, 0.001, 0.003, 0.01, 0.03, 0.1];

const countersOf = (registers: FleetRegistry[]) => ({
  calls: new Counter({
    name: 'docyard_model_calls_total',
    help: 'Requests to models by tier, model and outcome: `answered`, or the id of the fault.',
    labelNames: ['tier', 'model', 'outcome'],
    registers,
  }),
  tokens: new Counter({
    name: 'docyard_model_tokens_total',
    help: 'Tokens paid for, by model and kind; `cached` is a part of `input`.',
    labelNames: ['model', 'kind'],
    registers,
  }),
  usd: new Counter({
    name: 'docyard_model_usd_total',
    help: 'USD that models have cost by the price table, by tier and model.',
    labelNames: ['tier', 'model'],
    registers,
  }),
  faults: new Counter({
    name: 'docyard_model_faults_total',
    help: 'Faults of models and the ways out that were taken.',
    labelNames: ['fault', 'way'],
    registers,
  }),
});

const histogramsOf = (registers: FleetRegistry[]) => ({
  seconds: linkedHistogram(registers, {
    name: 'docyard_model_call_seconds',
    help: 'From asking a model to the last byte of its answer.',
    labelNames: ['tier', 'model'],
    buckets: CALL_SECONDS,
  }),
  pageTokens: new Histogram({
    name: 'docyard_page_tokens',
    help: 'Tokens of a call for each page asked about, by tier.',
    labelNames: ['tier'],
    buckets: PAGE_TOKENS,
    registers,
  }),
  pageUsd: new Histogram({
    name: 'docyard_page_usd',
    help: 'USD of a call for each page asked about, by tier.',
    labelNames: ['tier'],
    buckets: PAGE_USD,
    registers,
  }),
});

/** From here on tokens a page have drifted, up or down. */
const DRIFTED = 1.5;

export type OnDrift = (drift: { tier: string; model: string; ratio: number }) => void;

const hasDrifted = (ratio: number): boolean => ratio >= DRIFTED || ratio <= 1 / DRIFTED;

/** Figures of the language models. Models come from the configuration, so that the labels stay few. */
export const modelMetrics = (registers: FleetRegistry[], onDrift?: OnDrift): Pick<Observer, 'modelCalled' | 'modelFault'> => {
  const { calls, tokens, usd, faults } = countersOf(registers);
  const { seconds, pageTokens, pageUsd } = histogramsOf(registers);
  const drift = createDrift();
  const drifted = new Set<string>();
  const alarm = (tier: string, model: string, ratio: number): void => {
    const series = `${tier} ${model}`;
    if (!hasDrifted(ratio)) drifted.delete(series);
    else if (!drifted.has(series)) {
      drifted.add(series);
      onDrift?.({ tier, model, ratio });
    }
  };
  const driftGauge = new Gauge({
    name: 'docyard_page_tokens_drift_ratio',
    help: 'Tokens a page of the latest calls to those of the first calls of this process; 1 where nothing drifts.',
    labelNames: ['tier', 'model'],
    registers,
  });
  return {
    modelCalled: ({ tier, model, outcome, tokens: used, usd: cost, tookMs, pages }: ObservedCall) => {
      const all = used.input + used.output;
      calls.inc({ tier, model, outcome });
      for (const kind of ['input', 'cached', 'output'] as const) tokens.inc({ model, kind }, used[kind]);
      usd.inc({ tier, model }, cost);
      seconds({ tier, model }, tookMs / 1_000);
      if (all === 0) return;
      pageTokens.observe({ tier }, all / pages);
      pageUsd.observe({ tier }, cost / pages);
      const ratio = drift.add(`${tier} ${model}`, all / pages);
      driftGauge.set({ tier, model }, ratio);
      alarm(tier, model, ratio);
    },
    modelFault: (fault, way) => faults.inc({ fault, way }),
  };
};
