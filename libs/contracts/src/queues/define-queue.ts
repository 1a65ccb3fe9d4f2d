import type { z } from 'zod';

export interface RetryPolicy {
  attempts: number;
  /** First wait; doubles each time, with jitter. */
  backoffMs: number;
  /** How long throttled waits may add up to before the step gives up; they are not counted as attempts. */
  throttleBudgetMs: number;
}

export interface QueueDefinition<Name extends string, Payload extends z.ZodType, Result extends z.ZodType> {
  name: Name;
  payload: Payload;
  result: Result;
  /** Derived from packet, run and step; never holds `:`. */
  jobId: (payload: z.output<Payload>) => string;
  retry: RetryPolicy;
  timeoutMs: number;
}

export const defineQueue = <Name extends string, Payload extends z.ZodType, Result extends z.ZodType>(
  definition: QueueDefinition<Name, Payload, Result>,
): QueueDefinition<Name, Payload, Result> => definition;
