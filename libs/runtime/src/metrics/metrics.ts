import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Observer } from '#ports/telemetry/observer.js';
import { type HttpMetrics, httpMetrics } from './http-metrics.js';
import { modelMetrics, type OnDrift } from './model-metrics.js';
import { type BacklogGauges, backlogGauges, packetMetrics } from './packet-metrics.js';
import { type QueueMetrics, queueMetrics } from './queue-metrics.js';
import { type ReviewGauges, reviewGauges, reviewObserver } from './review-metrics.js';
import type { FleetRegistry } from './seconds.js';
import { type ServiceMetrics, serviceMetrics } from './service-metrics.js';

/** All that is counted, under `docyard_`. Labels come from closed sets; ids and content are never labels. */
export interface Metrics extends Observer, QueueMetrics, ServiceMetrics, HttpMetrics, ReviewGauges {
  registry: FleetRegistry;
  backlog: BacklogGauges;
}

/** What a packet may take, where the configuration does not say. */
const SLO_MS = 900_000;

export interface MetricsOptions {
  withProcess?: boolean;
  /** Told once when tokens a page have moved away from what they were, and again only after they have come back. */
  onDrift?: OnDrift;
  /** From submission to the end of a packet. */
  sloMs?: number;
  /** Who measures: the labels of `docyard_build_info`. */
  build?: { service: string; build: string };
}

const tellBuild = (registers: FleetRegistry[], about: { service: string; build: string }): void => {
  const info = new Gauge({
    name: 'docyard_build_info',
    help: '1, with what runs here as labels.',
    labelNames: ['service', 'build', 'node'],
    registers,
  });
  info.set({ ...about, node: process.version }, 1);
};

/**
 * A registry of its own for each process (and test), written as OpenMetrics, because only that carries exemplars. `withProcess`: also
 * memory, CPU and event loop of the process.
 */
export const createMetrics = (options: MetricsOptions = {}): Metrics => {
  const { withProcess = true, onDrift, sloMs = SLO_MS, build = { service: 'test', build: 'test' } } = options;
  const registry: FleetRegistry = new Registry();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  const registers = [registry];
  if (withProcess) collectDefaultMetrics({ register: registry, prefix: 'docyard_' });
  tellBuild(registers, build);
  const backlog = backlogGauges(registers);
  backlog.sloSeconds.set(sloMs / 1_000);
  return {
    registry,
    backlog,
    ...queueMetrics(registers),
    ...serviceMetrics(registers),
    ...httpMetrics(registers),
    ...modelMetrics(registers, onDrift),
    ...packetMetrics(registers, sloMs),
    ...reviewGauges(registers),
    ...reviewObserver(registers),
  };
};
