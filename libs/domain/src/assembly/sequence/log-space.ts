/** Taken once: the inner loops of assembly spend most of their time in them. */
export const { exp, log, log1p, min, max } = Math;
export const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/** Further apart than this many nats, the smaller of two summands is lost in rounding. */
const NEGLIGIBLE_NATS = 40;

/** ln(e^a + e^b) without overflow. */
export const logAdd = (a: number, b: number): number => {
  const high = max(a, b);
  const low = min(a, b);
  return low === IMPOSSIBLE || high - low > NEGLIGIBLE_NATS ? high : high + log1p(exp(low - high));
};

export const clamp = (value: number, low: number, high: number): number => min(high, max(low, value));

/** ln(p / (1-p)) of a probability held inside [margin, 1-margin], so that no single witness is infinitely sure. */
export const logit = (probability: number, margin = 1e-6): number => {
  const p = clamp(probability, margin, 1 - margin);
  return log(p / (1 - p));
};

export const logistic = (nats: number): number => 1 / (1 + exp(-nats));
