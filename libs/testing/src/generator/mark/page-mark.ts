import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What a marks file says of one page: all that an answer to it can be judged or made by. */
export const pageMark = z.object({
  page: z.number().int().positive(),
  /** What the dots say; null on pages that bear none (blank sheets). */
  id: z.number().int().nullable(),
  /** As in the truth: alternatives as `form|other`. */
  type: z.string(),
  isFirst: z.boolean(),
  printed: z.object({ page: z.number().int(), of: z.number().int().nullable() }).nullable(),
  /** The words printed on the page, in order. */
  words: z.array(z.string()),
  identifiers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  fields: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
});
export type PageMark = z.infer<typeof pageMark>;

/** Content of `X.marks.json`. */
export const packetMarks = z.array(pageMark);

/** 32 bits that no other page of any other generated packet is likely to bear. */
export const markId = (packet: string, page: number): number =>
  createHash('sha256').update(`docyard-mark/${packet}/${page}`).digest().readUInt32BE(0);
