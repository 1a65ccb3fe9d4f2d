import { z } from 'zod';
import { tier, tokenUse, typeConfidence } from '../classification/page-decision.js';
import { documentStatus, fieldValue } from '../packet/document.js';
import { packetStatus } from '../packet/packet.js';
import { pageFlag } from '../page/page-facts.js';
import { taxonomyRef } from '../taxonomy/taxonomy-ref.js';

/** `docyard.manifest/1`: what a packet became, for machines (DESIGN section 9). */
export const manifest = z.object({
  schema: z.literal('docyard.manifest/1'),
  packet: z.object({
    id: z.string(),
    status: packetStatus,
    product: z.string().nullable(),
    taxonomy: taxonomyRef,
    pages: z.number().int(),
    sources: z.array(z.object({ name: z.string(), sha256: z.string(), mediaType: z.string(), pages: z.number().int() })),
  }),
  documents: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      title: z.string(),
      pages: z.array(z.number().int()),
      confidence: z.number(),
      boundary: z.object({ start: z.number(), end: z.number() }),
      status: documentStatus,
      rationale: z.string(),
      fields: z.record(z.string(), fieldValue),
      file: z.string().nullable(),
      sha256: z.string().nullable(),
    }),
  ),
  pages: z.array(
    z.object({
      page: z.number().int(),
      source: z.string(),
      sourcePage: z.number().int(),
      type: z.string(),
      confidence: z.number(),
      tier,
      rationale: z.string(),
      alternatives: z.array(typeConfidence),
      text: z.enum(['layer', 'ocr', 'none']),
      flags: z.array(pageFlag),
    }),
  ),
  rules: z.array(
    z.object({
      id: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      outcome: z.enum(['passed', 'failed', 'not_applicable', 'error']),
      message: z.string(),
      documents: z.array(z.string()),
      /** Why it could not be evaluated; of an `error` only. Names of fields, no values. */
      reason: z.string().optional(),
      /** Persons let it stand, for a reason. */
      waived: z.boolean().optional(),
    }),
  ),
  exceptions: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['info', 'warning', 'error']),
      scope: z.enum(['packet', 'source', 'page', 'document']),
      page: z.number().int().nullable(),
      document: z.string().nullable(),
      detail: z.string(),
      recovery: z.string(),
    }),
  ),
  usage: z.object({
    tokens: tokenUse,
    usd: z.number(),
    perPage: z.object({ tokens: z.number(), usd: z.number() }),
    tiers: z.record(tier, z.number().int()),
  }),
  timings: z.object({ wallMs: z.number(), renderMs: z.number(), classifyMs: z.number(), assembleMs: z.number() }),
});
export type Manifest = z.infer<typeof manifest>;
