import { z } from 'zod';
import { chance } from './chance.js';

/** Time before an answer: always the same, or log-normal as real servers' are. Milliseconds. */
export const latency = z.union([z.number().min(0), z.object({ medianMs: z.number().positive(), p95Ms: z.number().positive() })]);
export type Latency = z.infer<typeof latency>;

/** Standard deviations from the median to the 95th percentile. */
const P95_DEVIATIONS = 1.645;

/** The latency of call number `call`, the same for the same seed. */
export function drawLatencyMs(given: Latency, seed: number, call: number): number {
  if (typeof given === 'number') return given;
  const spread = Math.log(given.p95Ms / given.medianMs) / P95_DEVIATIONS;
  const [u, v] = [1 - chance('latency', seed, call), chance('latency too', seed, call)];
  const normal = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
  return given.medianMs * Math.exp(spread * normal);
}
