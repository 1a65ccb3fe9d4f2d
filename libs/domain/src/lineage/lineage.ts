import { z } from 'zod';
import { tier } from '../classification/page-decision.js';
import { documentStatus } from '../packet/document.js';
import { engine, packetStatus } from '../packet/packet.js';
import { pageRange, stage } from '../packet/step.js';
import { taxonomyRef } from '../taxonomy/taxonomy-ref.js';

/** A submitted file, by its digest: its name is personal data and of no use to tell it by. */
const lineageSource = z.object({
  id: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  mediaType: z.string(),
  /** Its pages in the packet; null until it was counted. */
  pages: pageRange.nullable(),
});

/** What one tier decided of a page, and by what. */
const lineageDecision = z.object({
  tier,
  type: z.string(),
  confidence: z.number(),
  rationale: z.string(),
  /** As the audit chain has it. */
  rationaleSha256: z.string(),
  /** Null where no model was asked. */
  model: z.object({ name: z.string(), prompt: z.string(), promptSha256: z.string(), askedBecause: z.string() }).nullable(),
  taxonomy: taxonomyRef,
  calibration: z.string().nullable(),
  /** Step that made it; null where a person did. */
  step: z.string().nullable(),
  /** Is it the one that counts, of all that decided this page? */
  counts: z.boolean(),
});

const lineagePage = z.object({
  page: z.number().int(),
  source: z.string(),
  sourcePage: z.number().int(),
  contentSha256: z.string().nullable(),
  /** Where its words come from, and the engine that read the page. */
  text: z.enum(['layer', 'ocr', 'none']),
  engine: z.string(),
  /** Step that read it. */
  step: z.string().nullable(),
  decisions: z.array(lineageDecision),
  /** What the whole sequence made of it: may differ from its own decision. Null before assembly. */
  type: z.string().nullable(),
  /** Document that it went into; null for blank pages, separators and lost ones. */
  document: z.string().nullable(),
});

const lineageDocument = z.object({
  id: z.string(),
  type: z.string(),
  status: documentStatus,
  confidence: z.number(),
  boundary: z.object({ start: z.number(), end: z.number() }),
  rationale: z.string(),
  /** Packet pages in the document's own order. */
  pages: z.array(z.number().int()),
  /** Digest of the PDF; null where none was written. */
  sha256: z.string().nullable(),
  /** Sources with a page in it. */
  sources: z.array(z.string()),
  /** Rules that were evaluated over it. */
  rules: z.array(z.string()),
});

const lineageRule = z.object({
  id: z.string(),
  outcome: z.enum(['passed', 'failed', 'not_applicable', 'error']),
  documents: z.array(z.string()),
});

const lineageStep = z.object({
  id: z.string(),
  stage,
  pages: pageRange.nullable(),
  outcome: z.enum(['done', 'failed']),
  startedAt: z.string(),
  finishedAt: z.string(),
  /** Digest of the configuration it ran under, as the audit chain tells it. */
  configuration: z.string().nullable(),
});

/** `docyard.lineage/1`: what each output was made of and by whom, and what each source became. */
export const lineage = z.object({
  schema: z.literal('docyard.lineage/1'),
  packet: z.object({
    id: z.string(),
    run: z.number().int(),
    status: packetStatus,
    engine,
    product: z.string().nullable(),
    taxonomy: taxonomyRef,
    submittedAt: z.string(),
    finishedAt: z.string().nullable(),
  }),
  sources: z.array(lineageSource),
  pages: z.array(lineagePage),
  documents: z.array(lineageDocument),
  rules: z.array(lineageRule),
  steps: z.array(lineageStep),
});
export type Lineage = z.infer<typeof lineage>;
export type LineagePage = z.infer<typeof lineagePage>;
export type LineageDecision = z.infer<typeof lineageDecision>;
