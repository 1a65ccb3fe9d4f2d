import { z } from 'zod';
import { type QueueName, queues } from '../queues/catalogue.js';

const queueNames = Object.keys(queues) as [QueueName, ...QueueName[]];

/** The job that is due. Ids of jobs are words with dots between: nothing else that the queue keeps is named like that. */
export const wakeRequest = z.object({
  queue: z.enum(queueNames),
  jobId: z
    .string()
    .max(200)
    .regex(/^[\w-]+(\.[\w-]+)+$/, 'not the id of a job'),
});

export const wakeView = z.object({
  woken: z.boolean().meta({ description: 'False where there was nothing to do: it was woken before, or is gone.' }),
});
export type WakeView = z.output<typeof wakeView>;
