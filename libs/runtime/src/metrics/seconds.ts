import { Histogram, type OpenMetricsContentType, type Registry } from 'prom-client';
import { exemplarLabels } from '../tracing/trace-scope.js';

/** Written as OpenMetrics: only that carries exemplars. */
export type FleetRegistry = Registry<OpenMetricsContentType>;

/** Observes in seconds, with the trace at hand as exemplar where one is kept. */
export type Observe<Label extends string> = (labels: Record<Label, string>, value: number) => void;

/** A histogram whose buckets link to traces. Needs a registry that writes OpenMetrics. */
export const linkedHistogram = <Label extends string>(
  registers: FleetRegistry[],
  { name, help, labelNames, buckets }: { name: string; help: string; labelNames: Label[]; buckets: number[] },
): Observe<Label> => {
  const histogram = new Histogram<string>({ name, help, labelNames, buckets, registers, enableExemplars: true });
  return (labels, value) => histogram.observe({ labels, value, exemplarLabels: exemplarLabels() });
};
