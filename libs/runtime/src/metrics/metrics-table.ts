import { labelMeanings } from './label-meanings.js';
import { createMetrics } from './metrics.js';

export interface DescribedMetric {
  name: string;
  type: string;
  labels: string[];
  help: string;
  /** Upper bounds of a histogram. */
  buckets?: number[];
}

/** prom-client keeps these on its metrics without saying so in its types. */
interface Kept {
  labelNames: string[];
  buckets?: number[];
}

/** Every metric of ours, as the registry has it: what is not described here is not measured. */
export const describedMetrics = async (): Promise<DescribedMetric[]> => {
  const { registry } = createMetrics({ withProcess: false });
  const described = (await registry.getMetricsAsJSON()).map(({ name, help, type }) => {
    const { labelNames, buckets } = registry.getSingleMetric(name) as unknown as Kept;
    return { name, help, type: String(type), labels: labelNames, ...(buckets && { buckets }) };
  });
  return described.sort((a, b) => (a.name < b.name ? -1 : 1));
};

const rowOf = ({ name, type, labels, help, buckets }: DescribedMetric): string => {
  const bounds = buckets ? ` Buckets: ${buckets.join(', ')}.` : '';
  return `| \`${name}\` | ${type} | ${labels.map((label) => `\`${label}\``).join(' ')} | ${help}${bounds} |`;
};

/** docs/metrics.md, made from the metrics themselves. */
export const metricsTable = async (): Promise<string> => {
  const metrics = await describedMetrics();
  const used = new Set(metrics.flatMap(({ labels }) => labels));
  return [
    '# Metrics',
    '',
    'Every process serves `/metrics` as OpenMetrics: at DOCYARD_HEALTH_PORT, the API for admins at its own port too. Packets that wait, and the queues',
    'of all pools, are told by the API, which lives when all workers are scaled to zero. No label holds an id, a name or content. Made from',
    '`libs/runtime/src/metrics` by `npm run docs`.',
    '',
    'Latency histograms carry exemplars (`trace_id`) where [tracing](operations.md#traces) is on. Besides these, each process has the usual',
    '`docyard_process_*` and `docyard_nodejs_*` of prom-client: CPU, memory, event loop, garbage collection.',
    '',
    '| metric | type | labels | meaning |',
    '|---|---|---|---|',
    ...metrics.map(rowOf),
    '',
    '| label | values |',
    '|---|---|',
    ...[...used].sort().map((label) => `| \`${label}\` | ${labelMeanings[label] ?? ''} |`),
    '',
  ].join('\n');
};
