import { Counter, Gauge } from 'prom-client';
import { type FleetRegistry, linkedHistogram, type Observe } from './seconds.js';

const STEP_SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1_000];

/** Queues as everybody sees them, and the jobs of this process. */
export interface QueueMetrics {
  queueDepth: Gauge<'pool' | 'state'>;
  oldestAge: Gauge<'pool' | 'state'>;
  active: Gauge<'pool'>;
  stuck: Gauge<'pool'>;
  stepWaited: Observe<'stage'>;
  stepEnded: Observe<'stage' | 'outcome'>;
  failures: Counter<'stage' | 'code' | 'kind'>;
  stepsLost: Counter<'stage'>;
}

const gauges = (registers: FleetRegistry[]) => ({
  queueDepth: new Gauge({
    name: 'docyard_queue_depth',
    help: 'Jobs by pool and state. Each process that samples the queue tells the same figure: take the max, never the sum.',
    labelNames: ['pool', 'state'],
    registers,
  }),
  oldestAge: new Gauge({
    name: 'docyard_queue_oldest_age_seconds',
    help: 'Age of the oldest job by pool and state, since it was asked for (active: taken; failed: given up). Take the max.',
    labelNames: ['pool', 'state'],
    registers,
  }),
  active: new Gauge({ name: 'docyard_jobs_active', help: 'Jobs that this process is at.', labelNames: ['pool'], registers }),
  stuck: new Gauge({
    name: 'docyard_consumption_stuck',
    help: '1 where this worker takes no jobs though some wait and it has room; its /healthz then fails.',
    labelNames: ['pool'],
    registers,
  }),
});

export const queueMetrics = (registers: FleetRegistry[]): QueueMetrics => ({
  ...gauges(registers),
  stepWaited: linkedHistogram(registers, {
    name: 'docyard_step_wait_seconds',
    help: 'From asking for a step to its beginning.',
    labelNames: ['stage'],
    buckets: STEP_SECONDS,
  }),
  stepEnded: linkedHistogram(registers, {
    name: 'docyard_step_duration_seconds',
    help: 'Time of one try of a step, by outcome.',
    labelNames: ['stage', 'outcome'],
    buckets: STEP_SECONDS,
  }),
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
