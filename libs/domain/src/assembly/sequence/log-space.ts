/** Further apart than this many nats, the smaller of two summands is lost in rounding. */
const NEGLIGIBLE_NATS = 40;

/** ln(e^a + e^b) without overflow. */
export const logAdd = (a: number, b: number): number => {
  const high = Math.max(a, b);
  const low = Math.min(a, b);
  return low === Number.NEGATIVE_INFINITY || high - low > NEGLIGIBLE_NATS ? high : high + Math.log1p(Math.exp(low - high));
};

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** ln(p / (1-p)) of a probability held inside [margin, 1-margin], so that no single witness is infinitely sure. */
export const logit = (probability: number, margin = 1e-6): number => {
  const p = clamp(probability, margin, 1 - margin);
  return Math.log(p / (1 - p));
};

export const logistic = (nats: number): number => 1 / (1 + Math.exp(-nats));
