import { z } from 'zod';

/** Everything the server can do wrong when told to. */
export const faultKind = z.enum([
  'rate-limited',
  'rate-limited-silently',
  'quota-exhausted',
  'server-error',
  'overloaded',
  'connection-reset',
  'hang',
  'slow-drip',
  'malformed',
  'truncated',
  'refused',
  'filtered',
  'empty',
  'page-missing',
  'page-unknown',
  'page-doubled',
  'type-unknown',
  'model-not-found',
  'invalid-key',
  'bad-request',
  'too-large',
]);
export type FaultKind = z.infer<typeof faultKind>;

/** One order to fail. All that is given must fit; the first order that fits is followed. */
export const faultOrder = z.object({
  fault: faultKind,
  /** How often; always when left out. */
  times: z.number().int().positive().optional(),
  /** Share of the requests that fit, 0..1; all when left out. */
  probability: z.number().optional(),
  model: z.string().optional(),
  /** Of `rate-limited`: when to come back; a second when left out. */
  retryAfterMs: z.number().int().positive().optional(),
  /** Only requests that ask about this page. */
  page: z.number().int().optional(),
  /** Re-asks succeed unless this is set. */
  correctionsToo: z.boolean().optional(),
});
export type FaultOrder = z.infer<typeof faultOrder>;

export interface FaultSubject {
  model: string;
  pages: readonly number[];
  isCorrection: boolean;
}

/** The orders still to be followed. */
export class FaultPlan {
  #orders: FaultOrder[] = [];

  set(orders: readonly FaultOrder[]): void {
    this.#orders = orders.map((order) => ({ ...order }));
  }

  /** What is to go wrong with this request, if anything; counts it as done. */
  take({ model, pages, isCorrection }: FaultSubject, drawn: number): FaultOrder | null {
    const order = this.#orders.find(
      (each) =>
        (each.times ?? 1) > 0 &&
        (each.model === undefined || each.model === model) &&
        (each.page === undefined || pages.includes(each.page)) &&
        (!isCorrection || each.correctionsToo === true) &&
        drawn < (each.probability ?? 1),
    );
    if (!order) return null;
    if (order.times !== undefined) order.times -= 1;
    return order;
  }
}
