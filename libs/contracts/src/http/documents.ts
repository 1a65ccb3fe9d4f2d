import { z } from 'zod';
import { documentStatus, fieldValue } from '#domain/packet/document.js';
import { documentId } from './ids.js';

export const documentView = z
  .object({
    id: documentId,
    type: z.string(),
    title: z.string(),
    pages: z.array(z.number().int()).meta({ description: 'Pages of the packet, in the order of the document.' }),
    confidence: z.number(),
    boundary: z.object({ start: z.number(), end: z.number() }),
    status: documentStatus,
    rationale: z.string(),
    fields: z.record(z.string(), fieldValue),
    sha256: z.string().nullable().meta({ description: "Digest of the document's PDF; null until it is written." }),
  })
  .meta({ id: 'Document', description: 'One paper found in the packet.' });
export type DocumentView = z.infer<typeof documentView>;

export const documentList = z.object({ items: z.array(documentView) });
export type DocumentList = z.infer<typeof documentList>;

export const exceptionView = z
  .object({
    id: z.string(),
    code: z.string(),
    title: z.string(),
    severity: z.enum(['info', 'warning', 'error']),
    scope: z.enum(['packet', 'source', 'page', 'document']),
    source: z.string().nullable(),
    page: z.number().int().nullable(),
    document: z.string().nullable(),
    detail: z.string(),
    recovery: z.string().meta({ description: 'What was tried before giving up.' }),
    advice: z.string().meta({ description: 'What you can do about it.' }),
    state: z.enum(['open', 'cleared']),
  })
  .meta({ id: 'Exception', description: 'Something that went wrong or is doubtful.' });
export type ExceptionView = z.infer<typeof exceptionView>;

export const exceptionList = z.object({ items: z.array(exceptionView) });
export type ExceptionList = z.infer<typeof exceptionList>;
