import { z } from 'zod';
import { printedNumber, tier, tokenUse, typeConfidence } from '#domain/classification/page-decision.js';
import { pageFlag, pageQuality } from '#domain/page/page-facts.js';
import { pageNumber } from './ids.js';
import { leafOf, pagingQuery } from './paging.js';

export const decisionView = z
  .object({
    type: z.string(),
    confidence: z.number(),
    tier,
    rationale: z.string(),
    alternatives: z.array(typeConfidence),
    firstPage: z.number().meta({ description: 'Probability that the page begins a document.' }),
    printed: printedNumber.nullable(),
    tokens: tokenUse.meta({ description: 'Taken by models for this page, its shares of calls about several pages included.' }),
    usd: z.number(),
    model: z.string().nullable().meta({ description: 'The model that decided, where one did.' }),
    askedBecause: z.string().nullable().meta({ description: 'Why a model was asked.' }),
    earlier: z
      .array(z.object({ tier, type: z.string(), confidence: z.number() }))
      .meta({ description: 'What cheaper tiers had decided before.' }),
  })
  .meta({ id: 'PageDecision', description: 'What the highest tier decided of the page, and why.' });

export const pageView = z
  .object({
    page: pageNumber,
    source: z.string(),
    sourcePage: z.number().int(),
    widthPt: z.number(),
    heightPt: z.number(),
    text: z.enum(['layer', 'ocr', 'none']),
    flags: z.array(pageFlag),
    quality: pageQuality.nullable(),
    engine: z.string(),
    decision: decisionView.nullable().meta({ description: 'Null until the page is classified.' }),
  })
  .meta({ id: 'Page', description: 'One page of the packet: how it looks and what it is.' });
export type PageView = z.infer<typeof pageView>;

export const pageList = leafOf(pageView);
export type PageList = z.infer<typeof pageList>;
export const pageQuery = pagingQuery(500, 100);

export const pageTextView = z
  .object({
    origin: z.enum(['layer', 'ocr', 'none']),
    widthPt: z.number(),
    heightPt: z.number(),
    lines: z.array(
      z.object({
        text: z.string(),
        x: z.number(),
        y: z.number(),
        w: z.number(),
        h: z.number(),
        sizePt: z.number(),
        font: z.string().optional(),
      }),
    ),
    ocr: z.object({ engine: z.string(), confidence: z.number() }).optional(),
  })
  .meta({ id: 'PageText', description: 'Lines in reading order; positions are fractions of the upright page.' });
