const TINY = 1e-12;

export const logistic = (score: number): number => 1 / (1 + Math.exp(-score));
export const clampProbability = (value: number): number => Math.min(1 - TINY, Math.max(TINY, value));
