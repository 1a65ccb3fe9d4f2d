/** Calls that make up what is normal, and the weight of each later one in what is recent. */
const BASELINE_CALLS = 50;
const RECENT_SHARE = 0.05;

export interface Drift {
  /** Takes one figure of a series in and returns recent to normal: 1 until the normal is known. */
  add(series: string, value: number): number;
}

/** Watches figures that should stay as they are (tokens a page): a prompt or a model that changes quietly shows here first. */
export const createDrift = (): Drift => {
  const known = new Map<string, { calls: number; normal: number; recent: number }>();
  return {
    add: (series, value) => {
      const seen = known.get(series) ?? { calls: 0, normal: 0, recent: 0 };
      known.set(series, seen);
      seen.calls += 1;
      if (seen.calls <= BASELINE_CALLS) {
        seen.normal += (value - seen.normal) / seen.calls;
        seen.recent = seen.normal;
        return 1;
      }
      seen.recent += RECENT_SHARE * (value - seen.recent);
      return seen.normal > 0 ? seen.recent / seen.normal : 1;
    },
  };
};
