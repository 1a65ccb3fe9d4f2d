import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString } from 'pdf-lib';
import type { DocumentPlan, WriterPage } from '#ports/document-writer/document-writer.js';

/** `3, 5-7` */
const asRanges = (numbers: number[]): string => {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && n === last[1] + 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
};

const bySource = (pages: WriterPage[]): [string, number[]][] => {
  const found = new Map<string, number[]>();
  for (const { sourceId, sourcePage } of pages) found.set(sourceId, [...(found.get(sourceId) ?? []), sourcePage]);
  return [...found];
};

/**
 * Says in the file where it came from: packet, document, and the pages of each source by the source's digest. No dates and no
 * random id, so that the same pages give the same bytes.
 */
export const describeDocument = (
  document: PDFDocument,
  { id, title, pages }: DocumentPlan,
  packetId: string,
  digests: ReadonlyMap<string, string>,
): void => {
  const sources = bySource(pages).map(([source, numbers]) => `sha256:${digests.get(source)} pages ${asRanges(numbers)}`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(`Packet ${packetId}, pages ${asRanges(pages.map((page) => page.page))}`);
  document.setKeywords([`packet:${packetId};`, `document:${id};`, ...sources.map((source) => `${source};`)]);
  document.setProducer('Docyard');
  document.setCreator('Docyard');
  const digest = createHash('sha256')
    .update(JSON.stringify([packetId, id, pages, sources]))
    .digest('hex')
    .slice(0, 32);
  const fileId = PDFHexString.of(digest);
  document.context.trailerInfo.ID = document.context.obj([fileId, fileId]);
};

export const pageTitle = ({ page }: WriterPage, index: number): string => `Page ${index + 1} (page ${page} of the packet)`;
