import type { AssemblyPage } from '#domain/assembly/assembly.js';
import type { PageDecision, PageSignature } from '#domain/classification/page-decision.js';
import { type Taxonomy, type TaxonomyInput, taxonomy as taxonomySchema } from '#domain/taxonomy/taxonomy.js';

type TypeInput = TaxonomyInput['types'][number];

const typeOf = (id: string, more: Partial<TypeInput> = {}): TypeInput => ({
  id,
  title: id,
  category: 'sample',
  description: id,
  boundary: 'Where its first page lies.',
  ...more,
});

/** A small taxonomy: single-page forms, a numbered form, a statement split by account and period, an open-ended report. */
export const sampleTaxonomy = (): Taxonomy =>
  taxonomySchema.parse({
    schema: 'docyard.taxonomy/1',
    id: 'sample',
    version: '1.0.0',
    title: 'Sample',
    description: 'For tests.',
    thresholds: { accept: 0.8, reject: 0.1 },
    identifiers: {
      account: { kind: 'account', patterns: ['account (\\d+)'] },
      period: { kind: 'period', patterns: ['period (\\S+)'] },
    },
    types: [
      typeOf('slip', { pages: { min: 1, max: 2, typical: 1 } }),
      typeOf('estimate', { pages: { min: 3, max: 4, typical: 3, numbered: true } }),
      typeOf('statement', {
        pages: { min: 1, max: 40, typical: 4, numbered: true },
        splitOn: ['account', 'period'],
        mergeOn: ['account', 'period'],
      }),
      typeOf('report', { pages: { min: 2, max: 80, typical: 15 } }),
      typeOf('other', { role: 'other' }),
      typeOf('blank', { role: 'blank' }),
      typeOf('separator', { role: 'separator' }),
    ],
  } satisfies TaxonomyInput);

export interface PageSketch {
  type: string;
  /** Default 0.95. */
  confidence?: number;
  /** Probability of being a first page. Default 0.5. */
  first?: number;
  /** `[x, y]` of `x of y`; y is null where only the number is printed. */
  printed?: [number, number | null];
  identifiers?: Record<string, string>;
  signature?: Partial<PageSignature>;
  source?: string;
  /** Content digest; unique unless given. */
  content?: string;
  tier?: PageDecision['tier'];
}

const signatureOf = (part: Partial<PageSignature> = {}): PageSignature => ({
  size: '612x792',
  origin: 'layer',
  fonts: [],
  header: [],
  footer: [],
  bareNumbers: [],
  words: 200,
  ...part,
});

const decisionOf = (page: number, sketch: PageSketch): PageDecision => {
  const { type, confidence = 0.95, first = 0.5, printed } = sketch;
  const rest = type === 'other' ? [] : [{ type: 'other', confidence: 1 - confidence }];
  return {
    page,
    type,
    confidence,
    tier: sketch.tier ?? 'signals',
    rationale: `Looks like ${type}.`,
    distribution: [{ type, confidence }, ...rest],
    firstPage: { overall: first, byType: {} },
    printed: printed === undefined ? null : { page: printed[0], of: printed[1] },
    identifiers: sketch.identifiers ?? {},
    signature: signatureOf(sketch.signature),
    evidence: [`${type}.title`],
    tokens: { input: 0, cached: 0, output: 0 },
    usd: 0,
    taxonomy: { id: 'sample', version: '1.0.0', sha256: '' },
    calibration: null,
  };
};

/** Pages of one packet from sketches; null stands for a page that was lost. */
export const sketchPages = (sketches: (PageSketch | null)[]): AssemblyPage[] =>
  sketches.map((sketch, i) => ({
    facts: {
      page: i + 1,
      sourceId: sketch?.source ?? 's1',
      sourcePage: i + 1,
      widthPt: 612,
      heightPt: 792,
      text: 'layer',
      textKey: null,
      imageKey: null,
      quality: null,
      hashes: { content: sketch?.content ?? `content-${i + 1}`, perceptual: null },
      flags: sketch === null ? ['render-failed'] : sketch.type === 'blank' ? ['blank'] : [],
      engine: 'pdfjs',
      cpuMs: 0,
    },
    decision: sketch === null ? null : decisionOf(i + 1, sketch),
  }));
