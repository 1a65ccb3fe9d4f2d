/** Over which time a rate is taken: Grafana's own choice, four scrapes at least. */
const WINDOW = '$__rate_interval';

/** Gauges that every process tells alike: the greatest, never the sum. */
export const shared = (metric: string, by: string): string => `max by (${by}) (${metric})`;

export const perSecond = (metric: string, by = ''): string => `sum by (${by}) (rate(${metric}[${WINDOW}]))`;

/** A quantile of a histogram; `of` picks and joins series of its buckets where they are not all wanted. */
export const quantile = (share: number, histogram: string, by = '', of = (buckets: string) => buckets): string => {
  const labels = by === '' ? 'le' : `le, ${by}`;
  return `histogram_quantile(${share}, sum by (${labels}) (${of(`rate(${histogram}_bucket[${WINDOW}])`)}))`;
};

/** Only of the workers of the pool that is looked at: each tells its pool by this gauge. */
export const ofPool = (expr: string): string => `${expr} and on (instance) docyard_consumption_stuck{pool="$pool"}`;
