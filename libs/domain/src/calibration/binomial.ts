/** Sum of log(1..n), by Stirling's series above a table's worth; exact to 1e-10. */
const logFactorial = (n: number): number => {
  if (n < 32) {
    let sum = 0;
    for (let i = 2; i <= n; i++) sum += Math.log(i);
    return sum;
  }
  const x = n + 1;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3);
};

/** P(at most `errors` in `trials`) at error rate `rate`. */
export const binomialAtMost = (errors: number, trials: number, rate: number): number => {
  if (errors >= trials || rate <= 0) return 1;
  if (rate >= 1) return 0;
  let sum = 0;
  for (let k = 0; k <= errors; k++) {
    const ways = logFactorial(trials) - logFactorial(k) - logFactorial(trials - k);
    sum += Math.exp(ways + k * Math.log(rate) + (trials - k) * Math.log1p(-rate));
  }
  return Math.min(1, sum);
};

/**
 * Largest error rate that `errors` in `trials` leaves open at a one-sided confidence level (Clopper and Pearson 1934, exact).
 * 0 wrong in 299 at 0.95 is just under 0.01; without trials it is 1.
 */
export const errorUpperBound = (errors: number, trials: number, level: number): number => {
  if (trials === 0 || errors >= trials) return 1;
  let low = errors / trials;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (binomialAtMost(errors, trials, middle) > 1 - level) low = middle;
    else high = middle;
  }
  return high;
};
