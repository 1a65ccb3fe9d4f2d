import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderBlobStore } from '#adapters/blob-folder/folder-blob-store.js';
import type { DocumentRecord } from '#domain/packet/document.js';
import { taxonomy as taxonomySchema } from '#domain/taxonomy/taxonomy.js';
import { sampleDecision, samplePage } from '#ports/records/record-samples.conformance.js';
import { buildPage } from '#testing/builders/page-text.js';
import { buildTaxonomy, buildType } from '#testing/builders/taxonomy.js';
import { pageTextKey } from '../blob-keys.js';
import { readDocumentFields } from './read-document-fields.js';

const field = (name: string, pattern: string) => ({
  name,
  title: name,
  kind: name === 'paid' ? 'date' : 'money',
  required: true,
  privacy: 'sensitive',
  patterns: [pattern],
});
const taxonomy = taxonomySchema.parse({
  ...buildTaxonomy([buildType({ id: 'slip' })]),
  types: [
    {
      ...buildType({ id: 'slip' }),
      fields: [field('wages', 'wages ([\\d,.]+)'), field('paid', 'paid on ([\\d/]+)'), field('tax', 'tax withheld ([\\d,.]+)')],
    },
    buildType({ id: 'deed' }),
  ],
});

const documentOf = (type: string, pages: number[]): DocumentRecord => ({
  id: `p1-1-${pages[0]}`,
  packetId: 'p1',
  run: 1,
  type,
  title: type,
  pages,
  confidence: 0.9,
  boundary: { start: 1, end: 1 },
  status: 'accepted',
  rationale: '',
  fields: {},
  fileKey: null,
  sha256: null,
});

describe("the fields of a packet's documents", () => {
  let folder: string;
  let blobs: FolderBlobStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docyard-fields-'));
    blobs = await FolderBlobStore.open(folder);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const pageWith = async (page: number, lines: string[]) => {
    const textKey = pageTextKey({ id: 'p1', tenant: 'acme', run: 1 }, page);
    await blobs.put(textKey, Buffer.from(JSON.stringify(buildPage(lines))));
    return { ...samplePage(page), textKey };
  };

  it('come from the words of their pages and from what a model said; what is missing is named, no value is', async () => {
    const pages = [await pageWith(1, ['Wages 1,234.50']), await pageWith(2, ['Paid on 01/31/2025', 'Wages 1,234.50'])];
    const said = { tax: { value: '$ 77.00', page: 2, confidence: 0.8, by: 'model' as const } };
    const decisions = [sampleDecision(1, 'slip'), { ...sampleDecision(2, 'slip'), tier: 'vision' as const, fields: said }];
    const { documents, exceptions } = await readDocumentFields(
      { documents: [documentOf('slip', [1, 2])], pages, decisions, taxonomy },
      { blobs },
    );
    expect(documents[0]!.fields).toMatchObject({
      wages: { value: '1234.50', page: 1, by: 'pattern', box: { x: expect.any(Number) } },
      paid: { value: '2025-01-31', page: 2 },
      tax: { value: '77.00', page: 2, by: 'model', confidence: 0.8 },
    });
    expect(exceptions).toEqual([]);
  });

  it('that are required and nowhere make one exception, which holds nothing up', async () => {
    const pages = [await pageWith(1, ['Wages 1,234.50'])];
    const input = { documents: [documentOf('slip', [1]), documentOf('deed', [1])], pages, decisions: [], taxonomy };
    const { documents, exceptions } = await readDocumentFields(input, { blobs });
    expect(exceptions).toMatchObject([
      { code: 'document.field-missing', severity: 'info', state: 'cleared', document: 'p1-1-1', detail: 'not read: paid, tax' },
    ]);
    expect(JSON.stringify(exceptions)).not.toContain('1234');
    expect(documents[1]!.fields).toEqual({});
  });

  it('cost nothing but themselves where the words are gone', async () => {
    const pages = [
      { ...samplePage(1), textKey: pageTextKey({ id: 'p1', tenant: 'acme', run: 1 }, 1) },
      { ...samplePage(2), textKey: null },
    ];
    const { documents } = await readDocumentFields(
      { documents: [documentOf('slip', [1, 2])], pages, decisions: [], taxonomy },
      { blobs },
    );
    expect(documents[0]!.fields).toEqual({});
  });
});
