import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import { FolderBlobStore } from '#adapters/blob-folder/folder-blob-store.js';
import { PdfLibDocumentWriter } from '#adapters/document-writer-pdf-lib/pdf-lib-document-writer.js';
import { SqliteAuditLog } from '#adapters/records-sqlite/sqlite-audit-log.js';
import { SqliteDatabase } from '#adapters/records-sqlite/sqlite-database.js';
import { SqliteRecordStore } from '#adapters/records-sqlite/sqlite-record-store.js';
import { FolderTaxonomyStore } from '#adapters/taxonomies-folder/folder-taxonomy-store.js';
import { verifyChain } from '#domain/audit/chain.js';
import type { PageDecision } from '#domain/classification/page-decision.js';
import type { Packet } from '#domain/packet/packet.js';
import type { PageFacts } from '#domain/page/page-facts.js';
import { sampleDecision, samplePacket, samplePage, sampleStep } from '#ports/records/record-samples.conformance.js';
import { silentObserver } from '#ports/telemetry/observer.js';
import { packetPrefix, sourceKey } from '../blob-keys.js';
import type { AssembleDeps } from '../deps.js';
import { MemoryQueue, silentProgress } from '../inline/memory-queue.js';
import { assemblePacket } from './assemble-packet.js';

const loader = new URL('../../../testing/src/process/sources.mjs', import.meta.url).href;
const entry = new URL('../../../adapters/document-writer-pdf-lib/serve-writer.ts', import.meta.url);

const taxonomyYaml = `
schema: docyard.taxonomy/1
id: sample
version: 1.0.0
title: Sample
description: For tests.
thresholds: { accept: 0.6, reject: 0.1 }
types:
  - { id: w2, title: Wage statement, category: income, description: x, boundary: x, pages: { typical: 1, max: 2 } }
  - { id: statement, title: Bank statement, category: assets, description: x, boundary: x, pages: { typical: 2 } }
  - { id: other, title: Other, category: other, role: other, description: x, boundary: x }
  - { id: blank, title: Blank, category: other, role: blank, description: x, boundary: x }
  - { id: separator, title: Separator, category: other, role: separator, description: x, boundary: x }
products:
  - id: loan
    title: Loan
    requires:
      - { id: wages, anyOf: [w2], message: A wage statement is needed., source: x }
      - { id: assets, anyOf: [passbook], severity: warning, message: A passbook is needed., source: x }
rules:
  - { id: can-not-tell, severity: info, assert: "documents[0].fields.amount == '1'", message: x, source: x }
  - { id: has-documents, severity: error, assert: "documents.size() > 0", message: x, source: x }
`;

const decisionOf = (page: number, type: string, first: number): PageDecision => ({
  ...sampleDecision(page, type),
  firstPage: { overall: first, byType: { [type]: first } },
});

/** Dies at the last moment: all work is done, nothing of it is recorded. */
class DyingRecordStore extends SqliteRecordStore {
  override finishStep(): Promise<boolean> {
    return Promise.reject(new Error('killed'));
  }
}

describe('assembling a packet', () => {
  let folder: string;
  let database: SqliteDatabase;
  let deps: AssembleDeps;
  let packet: Packet;

  const sourceBytes = async (pages: number) => {
    const document = await PDFDocument.create({ updateMetadata: false });
    for (let i = 0; i < pages; i += 1) document.addPage([612, 792]).drawText(`Page ${i + 1}`, { x: 50, y: 700 });
    return Buffer.from(await document.save());
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docyard-assemble-'));
    await mkdir(join(folder, 'taxonomies', 'sample'), { recursive: true });
    await writeFile(join(folder, 'taxonomies', 'sample', '1.0.0.yaml'), taxonomyYaml);
    database = await SqliteDatabase.open(join(folder, 'docyard.sqlite'));
    deps = {
      records: new SqliteRecordStore(database),
      audit: new SqliteAuditLog(database),
      blobs: await FolderBlobStore.open(join(folder, 'blobs')),
      taxonomies: new FolderTaxonomyStore(join(folder, 'taxonomies')),
      writer: new PdfLibDocumentWriter({ entry, execArgv: ['--import', loader] }),
      engine: { countPages: async () => 0, render: async function* () {}, close: async () => undefined },
      queue: new MemoryQueue(),
      progress: silentProgress,
      observer: silentObserver,
      actor: 'system:test',
      now: () => new Date('2026-01-02T04:00:00Z'),
      rangePages: 8,
    };
  });
  afterEach(async () => {
    database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const prepare = async (decisions: PageDecision[], facts: (page: PageFacts) => PageFacts = (page) => page, pages = 5) => {
    const { ref } = await deps.taxonomies.get('sample');
    const bytes = await sourceBytes(pages);
    const blobKey = sourceKey({ id: 'p1', tenant: 'acme' }, 's1');
    await deps.blobs.put(blobKey, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const source = {
      id: 's1',
      name: 'a.pdf',
      sha256,
      bytes: bytes.length,
      mediaType: 'application/pdf',
      blobKey,
      passwordKey: null,
    };
    packet = samplePacket('p1', { status: 'processing', product: 'loan', taxonomy: ref, sources: [source] });
    await deps.records.createPacket(packet, null);
    await deps.records.finishStep({
      step: sampleStep('p1', 'plan', { stage: 'plan' }),
      plan: [{ sourceId: 's1', firstPage: 1, pages }],
      pages: Array.from({ length: pages }, (_, i) => facts(samplePage(i + 1))),
      decisions,
    });
  };
  const decisions = [
    decisionOf(1, 'w2', 0.99),
    decisionOf(2, 'statement', 0.99),
    decisionOf(3, 'statement', 0.01),
    decisionOf(4, 'statement', 0.99),
  ];
  const blankFifth = (page: PageFacts): PageFacts => (page.page === 5 ? { ...page, flags: ['blank'] } : page);
  const run = () => assemblePacket({ packetId: 'p1', run: 1 }, deps);
  const end = async () => ({
    packet: await deps.records.getPacket('p1'),
    manifest: (await deps.records.manifest('p1', 1))!,
    documents: await deps.records.documents('p1', 1),
  });

  it('puts every page in one place, writes the files, checks, and says how it ended', async () => {
    await prepare([...decisions, decisionOf(5, 'blank', 0.5)], blankFifth);
    expect(await run()).toEqual({ documents: 3, status: 'needs_review' });
    const { manifest, documents, packet: ended } = await end();
    expect(ended).toMatchObject({ status: 'needs_review' });
    expect(manifest.documents.map(({ id, type, pages, file }) => ({ id, type, pages, file }))).toEqual([
      { id: 'p1-1-1', type: 'w2', pages: [1], file: 'documents/0001-w2.pdf' },
      { id: 'p1-1-2', type: 'statement', pages: [2, 3], file: 'documents/0002-statement.pdf' },
      { id: 'p1-1-4', type: 'statement', pages: [4], file: 'documents/0004-statement.pdf' },
    ]);
    expect(manifest.pages.map(({ type }) => type)).toEqual(['w2', 'statement', 'statement', 'statement', 'blank']);
    expect(manifest.rules.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['requires.wages', 'passed'],
      ['requires.assets', 'failed'],
      ['can-not-tell', 'error'],
      ['has-documents', 'passed'],
    ]);
    expect(manifest.exceptions.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['packet.document-required', 'packet.rule-unread']),
    );
    for (const { fileKey, sha256, pages } of documents) {
      expect(await deps.blobs.info(fileKey!)).toMatchObject({ sha256 });
      expect((await PDFDocument.load(await deps.blobs.read(fileKey!))).getPageCount()).toBe(pages.length);
    }
    const chain: unknown[] = [];
    for await (const record of deps.audit.read('p1')) chain.push(record);
    expect(verifyChain(chain)).toMatchObject({ ok: true });
    expect(chain).toEqual(expect.arrayContaining([expect.objectContaining({ action: 'document.assembled', subject: 'p1-1-2' })]));
  });

  it('gives the same result when the step was lost after its work and is done again', async () => {
    await prepare([...decisions, decisionOf(5, 'blank', 0.5)], blankFifth);
    const losing = { ...deps, records: new DyingRecordStore(database) };
    await expect(assemblePacket({ packetId: 'p1', run: 1 }, losing)).rejects.toThrow('killed');
    const files: string[] = [];
    for await (const key of deps.blobs.list(`${packetPrefix(packet)}run-1`))
      files.push(`${key} ${(await deps.blobs.info(key))?.sha256}`);
    await run();
    const { manifest, documents } = await end();
    expect(documents.map(({ fileKey, sha256 }) => `${fileKey} ${sha256}`)).toEqual(files);
    expect(await run()).toEqual({ documents: 0, status: 'unchanged' });
    expect((await end()).manifest).toEqual(manifest);
    const subjects: string[] = [];
    for await (const { action, subject } of deps.audit.read('p1')) if (action === 'document.assembled') subjects.push(subject);
    expect(subjects).toEqual(documents.map(({ id }) => id));
  });

  it('makes an exception of a page that no decision reached', async () => {
    await prepare(decisions);
    await run();
    const { manifest } = await end();
    expect(manifest.exceptions).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'page.unreadable', page: 5 })]));
    expect(manifest.packet.status).toBe('needs_review');
  });

  it('fails a packet of which no page could be decided', async () => {
    await prepare([]);
    expect(await run()).toEqual({ documents: 0, status: 'failed' });
    expect((await end()).manifest.exceptions).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'packet.no-pages' })]),
    );
  });
});
