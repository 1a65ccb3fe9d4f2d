import { randomUUID } from 'node:crypto';
import type { PageDecision } from '#domain/classification/page-decision.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import type { DocumentRecord } from '#domain/packet/document.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { PageFacts } from '#domain/page/page-facts.js';
import type { StepOutcome } from '#ports/records/record-store.js';
import type { ApiAdapters } from '../adapters.js';

const AT = '2026-01-02T03:04:05.000Z';
const place = (packetId: string) => ({ packetId, run: 1 });

const facts = (page: number, textKey: string): PageFacts => ({
  ...{ page, sourceId: 's1', sourcePage: page, widthPt: 612, heightPt: 792, text: 'layer', textKey, imageKey: null },
  ...{ quality: null, hashes: null, flags: [], engine: 'pdfjs', cpuMs: 1 },
});

const decision = (page: number): PageDecision => ({
  ...{ page, type: 'w2', confidence: 0.9, tier: 'signals', rationale: 'form number W-2', printed: null, identifiers: {} },
  distribution: [
    { type: 'w2', confidence: 0.9 },
    { type: 'other', confidence: 0.05 },
  ],
  firstPage: { overall: 0.8, byType: {} },
  signature: { size: '612x792', origin: 'layer', fonts: [], header: [], footer: [], bareNumbers: [], words: 2 },
  ...{ evidence: [], tokens: { input: 0, cached: 0, output: 0 }, usd: 0, calibration: null },
  taxonomy: { id: 'us-mortgage', version: '1.0.0', sha256: 'a' },
});

const documentOf = (packetId: string, id: string, fileKey: string | null): DocumentRecord => ({
  ...{ id, ...place(packetId), type: 'w2', title: 'W-2', pages: [1, 2], confidence: 0.9, boundary: { start: 0.9, end: 0.8 } },
  ...{ status: 'accepted', rationale: 'form number W-2', fields: {}, fileKey, sha256: fileKey && 'b'.repeat(64) },
});

const exception = (packetId: string): ExceptionRecord => ({
  ...{ id: 'e1', ...place(packetId), code: 'page.no-text', severity: 'warning', scope: 'page', source: null, page: 2 },
  ...{ document: null, detail: 'none', recovery: 'none', state: 'open' },
});

const manifestOf = (packetId: string): Manifest => ({
  schema: 'docyard.manifest/1',
  packet: {
    ...{ id: packetId, status: 'completed', product: null, pages: 2, sources: [] },
    taxonomy: { id: 'us-mortgage', version: '1.0.0', sha256: 'a' },
  },
  ...{ documents: [], pages: [], rules: [], exceptions: [] },
  usage: {
    tokens: { input: 0, cached: 0, output: 0 },
    ...{ usd: 0, perPage: { tokens: 0, usd: 0 }, tiers: { cache: 0, signals: 2, text: 0, vision: 0, reviewer: 0 } },
  },
  timings: { wallMs: 1, renderMs: 1, classifyMs: 1, assembleMs: 1 },
});

/** What the bytes of the seeded document are. */
export const DOCUMENT_BYTES = Buffer.from('%PDF-1.7 0123456789');

/** A received packet of one source. */
export const seedPacket = async ({ records, blobs }: ApiAdapters, id: string): Promise<void> => {
  const blobKey = `tenants/default/packets/${id}/sources/s1`;
  const { bytes, sha256 } = await blobs.put(blobKey, Buffer.from('%PDF-1.7'));
  const source = { id: 's1', name: 'a.pdf', sha256, bytes, mediaType: 'application/pdf', blobKey, passwordKey: null };
  const taxonomy = { id: 'us-mortgage', version: '1.0.0', sha256: 'a'.repeat(64) };
  await records.createPacket(
    {
      ...{
        id,
        tenant: 'default',
        run: 1,
        status: 'received',
        taxonomy,
        engine: 'signals',
        product: null,
        metadata: {},
        sources: [source],
      },
      ...{ createdAt: AT, updatedAt: AT, finishedAt: null },
    },
    randomUUID(),
  );
};

const finish = async (
  { records }: ApiAdapters,
  packetId: string,
  id: string,
  outcome: Omit<StepOutcome, 'step'>,
): Promise<void> => {
  const [stage, from] = id.split('.') as ['plan' | 'render' | 'classify' | 'assemble', string | undefined];
  const range = from === undefined ? null : { from: Number(from), to: 2 };
  const step = { id, ...place(packetId), stage, range, outcome: 'done' as const, startedAt: AT, finishedAt: AT, cpuMs: 1 };
  await records.finishStep({ step, ...outcome });
};

/** Plan, two rendered and classified pages. */
export const seedPages = async (adapters: ApiAdapters, id: string): Promise<void> => {
  const textKey = `tenants/default/packets/${id}/run-1/text/1.json`;
  const line = { text: 'Wage and Tax', x: 0, y: 0, w: 1, h: 0.1, sizePt: 10 };
  const text = { origin: 'layer', widthPt: 612, heightPt: 792, lines: [line, { ...line, text: 'Statement' }] };
  await adapters.blobs.put(textKey, Buffer.from(JSON.stringify(text)));
  await finish(adapters, id, 'plan', { plan: [{ sourceId: 's1', firstPage: 1, pages: 2 }] });
  await finish(adapters, id, 'render.1', { pages: [facts(1, textKey), facts(2, textKey)], exceptions: [exception(id)] });
  await finish(adapters, id, 'classify.1', { decisions: [decision(1), decision(2)] });
};

/** The packet's end: one document with a file, one without, and the manifest. */
export const seedEnd = async (adapters: ApiAdapters, id: string): Promise<void> => {
  const fileKey = `tenants/default/packets/${id}/run-1/documents/d-1.pdf`;
  await adapters.blobs.put(fileKey, DOCUMENT_BYTES);
  const documents = [documentOf(id, 'd-1', fileKey), documentOf(id, 'd-2', null)];
  await finish(adapters, id, 'assemble', { documents, manifest: manifestOf(id), packetStatus: 'completed' });
};
