import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Observer } from '#ports/telemetry/observer.js';
import { modelMetrics, type OnDrift } from './model-metrics.js';
import { type ReviewGauges, reviewGauges, reviewObserver } from './review-metrics.js';

const STEP_SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1_000];
const PACKET_SECONDS = [1, 3, 10, 30, 60, 120, 300, 600, 1_800, 3_600];

/** All that is counted, under `docyard_`. Labels come from closed sets; ids and content are never labels. */
export interface Metrics extends Observer, ReviewGauges {
  registry: Registry;
  queueDepth: Gauge<'pool' | 'state'>;
  oldestAge: Gauge<'pool' | 'state'>;
  stepWait: Histogram<'stage'>;
  stepDuration: Histogram<'stage' | 'outcome'>;
  failures: Counter<'stage' | 'code' | 'kind'>;
  stepsLost: Counter<'stage'>;
  active: Gauge<'pool'>;
}

const gauges = (registers: Registry[]) => ({
  queueDepth: new Gauge({
    name: 'docyard_queue_depth',
    help: 'Jobs by pool and state.',
    labelNames: ['pool', 'state'],
    registers,
  }),
  oldestAge: new Gauge({
    name: 'docyard_queue_oldest_age_seconds',
    help: 'Age of the oldest job by pool and state.',
    labelNames: ['pool', 'state'],
    registers,
  }),
  active: new Gauge({ name: 'docyard_jobs_active', help: 'Jobs that this process is at.', labelNames: ['pool'], registers }),
});

const histograms = (registers: Registry[]) => ({
  stepWait: new Histogram({
    name: 'docyard_step_wait_seconds',
    help: 'From asking for a step to its beginning.',
    labelNames: ['stage'],
    buckets: STEP_SECONDS,
    registers,
  }),
  stepDuration: new Histogram({
    name: 'docyard_step_duration_seconds',
    help: 'Time of one try of a step, by outcome.',
    labelNames: ['stage', 'outcome'],
    buckets: STEP_SECONDS,
    registers,
  }),
});

const counters = (registers: Registry[]) => ({
  failures: new Counter({
    name: 'docyard_failures_total',
    help: 'Tries that failed, by catalogue code; `unknown` was not foreseen.',
    labelNames: ['stage', 'code', 'kind'],
    registers,
  }),
  stepsLost: new Counter({
    name: 'docyard_steps_lost_total',
    help: 'Steps taken over from a worker that vanished.',
    labelNames: ['stage'],
    registers,
  }),
});

const observer = (registers: Registry[], onDrift: OnDrift | undefined): Observer => {
  const pages = new Counter({ name: 'docyard_pages_total', help: 'Pages decided, by tier.', labelNames: ['tier'], registers });
  const exceptions = new Counter({
    name: 'docyard_exceptions_total',
    help: 'Exceptions by code.',
    labelNames: ['code'],
    registers,
  });
  const packets = new Histogram({
    name: 'docyard_packet_duration_seconds',
    help: "From submission to the packet's end, by status.",
    labelNames: ['status'],
    buckets: PACKET_SECONDS,
    registers,
  });
  const reconciled = new Counter({
    name: 'docyard_reconciled_total',
    help: 'Packets that the reconciler found standing still, and jobs that it asked for again.',
    labelNames: ['what'],
    registers,
  });
  return {
    ...modelMetrics(registers, onDrift),
    ...reviewObserver(registers),
    reconciled: (packetsFound, jobs) => {
      reconciled.inc({ what: 'packet' }, packetsFound);
      reconciled.inc({ what: 'job' }, jobs);
    },
    pagesDecided: (tier, count) => pages.inc({ tier }, count),
    exceptionRaised: (code) => exceptions.inc({ code }),
    packetEnded: (status, wallMs) => packets.observe({ status }, wallMs / 1_000),
  };
};

export interface MetricsOptions {
  withProcess?: boolean;
  /** Told once when tokens a page have moved away from what they were, and again only after they have come back. */
  onDrift?: OnDrift;
}

/** A registry of its own for each process (and test). `withProcess`: also memory, CPU and event loop of the process. */
export const createMetrics = ({ withProcess = true, onDrift }: MetricsOptions = {}): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  if (withProcess) collectDefaultMetrics({ register: registry, prefix: 'docyard_' });
  return {
    registry,
    ...gauges(registers),
    ...reviewGauges(registers),
    ...histograms(registers),
    ...counters(registers),
    ...observer(registers, onDrift),
  };
};
