import { z } from 'zod';

/** Pages from..to of the packet, both included, counted from 1. */
export const pageRange = z.object({ from: z.number().int().positive(), to: z.number().int().positive() });
export type PageRange = z.infer<typeof pageRange>;

export const stage = z.enum(['plan', 'render', 'classify', 'triage', 'consult', 'assemble']);
export type Stage = z.infer<typeof stage>;

/** One finished unit of work: the record is the truth, the job was its vehicle. Created once, never changed. */
export const stepRecord = z.object({
  id: z.string(),
  packetId: z.string(),
  run: z.number().int().positive(),
  stage,
  range: pageRange.nullable(),
  outcome: z.enum(['done', 'failed']),
  startedAt: z.string(),
  finishedAt: z.string(),
  /** CPU the step took over all its processes, in milliseconds. */
  cpuMs: z.number(),
  /** Digest of the configuration it was done under; the chain has its content. Absent in steps of before it was told. */
  configuration: z.string().optional(),
  /** The run in which the work was done, where this one took it over. */
  carriedFrom: z.number().int().positive().optional(),
});
export type StepRecord = z.infer<typeof stepRecord>;

/** `stage` or `stage.from`: unique within a packet's run. */
export const stepId = (name: Stage, range: PageRange | null): string => (range ? `${name}.${range.from}` : name);
