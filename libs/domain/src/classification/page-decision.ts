import { z } from 'zod';
import { fieldValue } from '../packet/document.js';
import { taxonomyRef } from '../taxonomy/taxonomy-ref.js';

export const tier = z.enum(['cache', 'signals', 'text', 'vision', 'reviewer']);
export type Tier = z.infer<typeof tier>;

export const typeConfidence = z.object({ type: z.string(), confidence: z.number() });
export type TypeConfidence = z.infer<typeof typeConfidence>;

/** `page x of y` as printed; `of` is null for a bare number, which misleads more often than it helps. */
export const printedNumber = z.object({ page: z.number().int(), of: z.number().int().nullable() });
export type PrintedNumber = z.infer<typeof printedNumber>;

/** What makes two neighbouring pages look like one paper, whatever their type. Lines are kept as digests only. */
export const pageSignature = z.object({
  /** Upright size in whole points, e.g. `612x792`. */
  size: z.string(),
  origin: z.enum(['layer', 'ocr', 'none']),
  /** What its fonts are told apart by. */
  fonts: z.array(z.string()),
  /** Digests of the lines at the page's head and foot, digits masked: running headers and footers. */
  header: z.array(z.string()),
  footer: z.array(z.string()),
  /** Numbers that stand alone at head or foot, unsure as they are. */
  bareNumbers: z.array(z.number().int()),
  words: z.number().int(),
  /** Digests of a sample of the page's words, rising; absent in decisions of before it was kept. */
  vocabulary: z.array(z.number().int()).optional(),
  /** Upper case among letters that have case, digits among letters and digits, 0..1; absent likewise. */
  upperShare: z.number().optional(),
  digitShare: z.number().optional(),
  /** Digests of a sample of its figures (numbers of three digits and more), rising; absent likewise. */
  figures: z.array(z.number().int()).optional(),
  /** Left edge and usual distance of lines, in thousandths of the page; null without lines, absent likewise. */
  typeArea: z.object({ leftEdge: z.number(), linePitch: z.number() }).nullable().optional(),
});
export type PageSignature = z.infer<typeof pageSignature>;

/** Tokens of one or more calls. `cached` and `cacheWritten` are parts of `input`; reasoning is part of `output`. */
export const tokenUse = z.object({
  input: z.number(),
  cached: z.number(),
  output: z.number(),
  /** Written to the provider's prompt cache, which some charge more for; left out where none were. */
  cacheWritten: z.number().optional(),
});
export type TokenUse = z.infer<typeof tokenUse>;

/** One tier's decision on one page: the record an auditor replays. */
export const pageDecision = z.object({
  page: z.number().int().positive(),
  type: z.string(),
  /** Calibrated probability that `type` is right. */
  confidence: z.number(),
  tier,
  /** One sentence that names the evidence; quotes the taxonomy's signals, never the page's personal data. */
  rationale: z.string(),
  /** Calibrated probabilities, best first, `type` included; sums to at most 1. */
  distribution: z.array(typeConfidence),
  /** Probability that this is a document's first page, given each type it may be (only those where evidence was seen). */
  firstPage: z.object({ overall: z.number(), byType: z.record(z.string(), z.number()) }),
  /** Types of which the page bears a cover's marks; absent in decisions of before covers were known. */
  coverOf: z.array(z.string()).optional(),
  printed: printedNumber.nullable(),
  /** Normalised identifiers by the names the taxonomy gives: account, period, taxYear, person. Personal data. */
  identifiers: z.record(z.string(), z.string()),
  signature: pageSignature,
  /** Ids of the taxonomy's signals that spoke, strongest first. */
  evidence: z.array(z.string()),
  /** Figures the calibration read, by name: what a later fit needs of this page. */
  calibrationFeatures: z.record(z.string(), z.number()).optional(),
  /** Fields of the page's type, as read on this page. Personal data. */
  fields: z.record(z.string(), fieldValue).optional(),
  /** What was asked and of whom, where a model decided: `name@version`, digest, model. */
  model: z.object({ name: z.string(), prompt: z.string(), promptSha256: z.string(), reason: z.string() }).optional(),
  /** Key of the kept answer that this decision took over or left behind, within the tenant. */
  cacheKey: z.string().optional(),
  tokens: tokenUse,
  usd: z.number(),
  taxonomy: taxonomyRef,
  calibration: z.string().nullable(),
});
export type PageDecision = z.infer<typeof pageDecision>;
