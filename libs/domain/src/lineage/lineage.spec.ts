import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PageDecision, Tier } from '../classification/page-decision.js';
import type { Manifest } from '../manifest/manifest.js';
import type { DocumentRecord } from '../packet/document.js';
import type { Packet } from '../packet/packet.js';
import { type StepRecord, stepId } from '../packet/step.js';
import type { PageFacts } from '../page/page-facts.js';
import { lineage } from './lineage.js';
import { type LineageInput, lineageOf } from './lineage-of.js';
import { backFromDocument, forwardFromSource } from './narrow-lineage.js';
import { provDocument } from './prov-document.js';
import { toProv } from './to-prov.js';

const AT = '2026-01-02T03:04:05.000Z';
const SECRET = 'Ottilie Vandermeer';
const taxonomy = { id: 'us-mortgage', version: '1.0.0', sha256: 'a'.repeat(64) };

const step = (stage: StepRecord['stage'], range: StepRecord['range']): StepRecord => ({
  ...{ id: stepId(stage, range), packetId: 'p1', run: 1, stage, range, outcome: 'done', startedAt: AT, finishedAt: AT, cpuMs: 1 },
  configuration: 'c'.repeat(64),
});
const facts = (page: number, sourceId: string, sourcePage: number): PageFacts => ({
  ...{ page, sourceId, sourcePage, widthPt: 1, heightPt: 1, text: 'ocr', textKey: null, imageKey: null, quality: null },
  ...{ hashes: { content: `h${page}`, perceptual: null }, flags: [], engine: 'pdfium', cpuMs: 1 },
});
const decision = (page: number, tier: Tier): PageDecision => ({
  ...{ page, type: 'w2', confidence: 0.9, tier, rationale: `${SECRET} says so`, distribution: [], printed: null },
  ...{
    firstPage: { overall: 1, byType: {} },
    identifiers: { person: SECRET },
    evidence: [],
    usd: 0,
    taxonomy,
    calibration: 'c1',
  },
  signature: { size: 's', origin: 'ocr', fonts: [], header: [], footer: [], bareNumbers: [], words: 1 },
  tokens: { input: 0, cached: 0, output: 0 },
  ...(tier !== 'signals' && {
    model: { name: 'gpt/x (1)', prompt: 'text@1.0.0', promptSha256: 'b'.repeat(64), reason: 'doubt' },
  }),
});
const document = (pages: number[]): DocumentRecord => ({
  ...{ id: `p1-1-${Math.min(...pages)}`, packetId: 'p1', run: 1, type: 'w2', title: 'W-2', pages, confidence: 0.9 },
  ...{ boundary: { start: 1, end: 1 }, status: 'accepted', rationale: SECRET, fields: {}, fileKey: 'k', sha256: `d${pages[0]}` },
});
const packet = (sources: number): Packet => ({
  ...{
    id: 'p1',
    tenant: 't',
    run: 1,
    status: 'completed',
    taxonomy,
    engine: 'cascade',
    product: null,
    metadata: { loan: SECRET },
  },
  sources: Array.from({ length: sources }, (_, i) => ({
    ...{ id: `s${i + 1}`, name: `${SECRET}.pdf`, sha256: `${i + 1}`.repeat(64), bytes: 9, mediaType: 'application/pdf' },
    ...{ blobKey: 'k', passwordKey: null },
  })),
  ...{ createdAt: AT, updatedAt: AT, finishedAt: AT },
});

/** Packets of some sources whose pages are dealt to documents in any way, some to none, some put before a model. */
const inputs: fc.Arbitrary<LineageInput> = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
    fc.infiniteStream(fc.nat(3)),
    fc.infiniteStream(fc.boolean()),
  )
  .map(([counts, deal, asked]) => {
    const plan = counts.map((pages, i) => ({
      sourceId: `s${i + 1}`,
      firstPage: counts.slice(0, i).reduce((a, b) => a + b, 1),
      pages,
    }));
    const pages = plan.flatMap(({ sourceId, firstPage, pages: n }) =>
      Array.from({ length: n }, (_, i) => facts(firstPage + i, sourceId, i + 1)),
    );
    const numbers = pages.map(({ page }) => page);
    const put = numbers.filter(() => asked.next().value);
    const dealt = Map.groupBy(numbers, () => deal.next().value as number);
    const documents = [...dealt].filter(([hand]) => hand > 0).map(([, own]) => document(own));
    const all = { from: 1, to: numbers.length };
    const consultations =
      put.length > 0 ? [{ range: all, asked: put.map((page) => ({ page, tier: 'text' as const, reason: 'r' })) }] : [];
    const rules = [
      { id: 'r/1', severity: 'error', outcome: 'passed', message: SECRET, documents: documents.map(({ id }) => id) },
    ];
    return {
      ...{ packet: packet(counts.length), plan, pages, documents, consultations },
      decisions: [...numbers.map((page) => decision(page, 'signals')), ...put.map((page) => decision(page, 'text'))],
      steps: [
        ...[step('plan', null), step('render', all), step('classify', all), step('triage', null)],
        ...[...(put.length > 0 ? [step('consult', all)] : []), step('assemble', null)],
      ],
      manifest: { rules, pages: numbers.map((page) => ({ page, type: 'w2' })) } as unknown as Manifest,
    };
  });

describe('lineage', () => {
  it('leads from every document back to source bytes, over page, decision, model, prompt and rule', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const whole = lineageOf(input);
        expect(lineage.parse(whole)).toEqual(whole);
        for (const { id, pages } of input.documents) {
          const back = backFromDocument(whole, id)!;
          expect(back.pages.map(({ page }) => page).sort()).toEqual([...pages].sort());
          expect(back.rules).toEqual([{ id: 'r/1', outcome: 'passed', documents: [id] }]);
          for (const { source, decisions, step: read } of back.pages) {
            expect(back.sources.find((one) => one.id === source)?.sha256).toMatch(/^(\d)\1{63}$/);
            expect(back.steps.map((one) => one.id)).toEqual(expect.arrayContaining([read, ...decisions.map((one) => one.step)]));
            expect(decisions.filter(({ counts }) => counts)).toHaveLength(1);
            const counting = decisions.find(({ counts }) => counts);
            if (decisions.length > 1)
              expect(counting).toMatchObject({ tier: 'text', step: 'consult.1', model: { name: 'gpt/x (1)' } });
          }
        }
      }),
    );
  });

  it('leads forward to a document exactly where the document leads back to the source', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const whole = lineageOf(input);
        for (const source of whole.sources) {
          const made = forwardFromSource(whole, source.id)!.documents.map(({ id }) => id);
          const back = whole.documents.filter(({ id }) =>
            backFromDocument(whole, id)!.sources.some((one) => one.id === source.id),
          );
          expect(made).toEqual(back.map(({ id }) => id));
        }
        expect(forwardFromSource(whole, 'none')).toBeNull();
        expect(backFromDocument(whole, 'none')).toBeNull();
      }),
    );
  });

  it('names no source by its own name, and no rule’s message', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const told = lineageOf({ ...input, decisions: [], documents: [] });
        expect(JSON.stringify(told)).not.toContain(SECRET);
      }),
    );
  });
});

describe('lineage as PROV', () => {
  const kinds = {
    entity: 'entity',
    activity: 'activity',
    agent: 'agent',
    plan: 'entity',
    generatedEntity: 'entity',
    usedEntity: 'entity',
  };

  it('has a record for whatever it relates, whole or narrowed, and not a word of a page', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const whole = lineageOf(input);
        const some = [
          ...whole.documents.map(({ id }) => backFromDocument(whole, id)!),
          ...whole.sources.map(({ id }) => forwardFromSource(whole, id)!),
        ];
        for (const one of [whole, ...some]) {
          const prov = provDocument.parse(toProv(one));
          expect(JSON.stringify(prov)).not.toContain(SECRET);
          const { prefix: _, entity, activity, agent, ...relations } = prov;
          const nodes = { entity, activity, agent } as Record<string, object>;
          for (const relation of Object.values(relations).flatMap((all) => Object.values(all)))
            for (const [role, kind] of Object.entries(kinds)) {
              const id = relation[`prov:${role}`];
              if (id !== undefined) expect(Object.keys(nodes[kind]!)).toContain(id);
            }
        }
      }),
      { numRuns: 30 },
    );
  });
});
