import { z } from 'zod';

/** Something that went wrong or is doubtful. `code` is from the catalogue in exception-catalogue.ts. */
export const exceptionRecord = z.object({
  id: z.string(),
  packetId: z.string(),
  run: z.number().int().positive(),
  code: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  scope: z.enum(['packet', 'source', 'page', 'document']),
  source: z.string().nullable(),
  page: z.number().int().nullable(),
  document: z.string().nullable(),
  /** What was seen, without personal data. */
  detail: z.string(),
  /** What was tried before giving up. */
  recovery: z.string(),
  state: z.enum(['open', 'cleared']),
});
export type ExceptionRecord = z.infer<typeof exceptionRecord>;
