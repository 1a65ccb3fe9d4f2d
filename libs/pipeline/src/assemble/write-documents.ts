import { asFailure, failure } from '#domain/failure/catalogue.js';
import { exceptionFrom } from '#domain/failure/exception-from.js';
import type { DocumentRecord } from '#domain/packet/document.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { Packet, PlannedSource } from '#domain/packet/packet.js';
import type { PageFacts } from '#domain/page/page-facts.js';
import type {
  PagePicture,
  UnwrittenDocument,
  WriterPage,
  WriterSource,
  WrittenDocument,
} from '#ports/document-writer/document-writer.js';
import { documentKey } from '../blob-keys.js';
import { readPageText } from '../classify/read-page-text.js';
import type { AssembleDeps } from '../deps.js';
import { pagePicture } from '../render/page-picture.js';

export interface WriteInput {
  packet: Packet;
  plan: PlannedSource[];
  pages: PageFacts[];
  documents: DocumentRecord[];
}

export interface Filed {
  documents: DocumentRecord[];
  exceptions: ExceptionRecord[];
  cpuMs: number;
}

const sourcesOf = ({ packet, plan }: WriteInput, { blobs }: AssembleDeps): WriterSource[] =>
  packet.sources.map(({ id, mediaType, bytes, sha256, blobKey }) => ({
    id,
    mediaType,
    bytes,
    sha256,
    pages: plan.find((planned) => planned.sourceId === id)?.pages ?? 0,
    open: () => blobs.get(blobKey),
  }));

const writerPage = ({ page, sourceId, sourcePage, quality, widthPt, heightPt }: PageFacts): WriterPage => ({
  page,
  sourceId,
  sourcePage,
  rotationDeg: quality?.rotationDeg ?? 0,
  widthPt,
  heightPt,
});

/** How a page looks, for the few that can not be copied; null where it can not be drawn either. */
const pictureOf = async (
  packet: Packet,
  facts: PageFacts,
  deps: AssembleDeps,
  signal?: AbortSignal,
): Promise<PagePicture | null> => {
  if (facts.flags.includes('render-failed')) return null;
  try {
    const { blobKey, mediaType } = await pagePicture({ packet, page: facts.page }, deps, signal);
    const [bytes, text] = await Promise.all([deps.blobs.read(blobKey), readPageText(facts, deps.blobs)]);
    return { bytes, mediaType, text };
  } catch (thrown) {
    if (asFailure(thrown).kind === 'fatal') return null;
    throw thrown;
  }
};

const list = (pages: number[]): string => `${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}`;

const exceptionsOf = ({ id: packetId, run }: Packet, written: WrittenDocument): ExceptionRecord[] => {
  const { id: document, rebuilt, missing } = written;
  const tell = (code: 'document.rebuilt' | 'document.file-failed', seen: string, recovery: string) =>
    exceptionFrom(failure(code, seen), { packetId, run, document }, recovery);
  return [
    ...(rebuilt.length > 0 ? [tell('document.rebuilt', list(rebuilt), 'rebuilt from the picture, with the words under it')] : []),
    ...(missing.length > 0 ? [tell('document.file-failed', list(missing), 'a sheet stands in their place')] : []),
  ];
};

/** Stores one document's file. An earlier attempt's file stays: it was made from the same pages in the same way. */
const file = async (packet: Packet, record: DocumentRecord, written: WrittenDocument | UnwrittenDocument, deps: AssembleDeps) => {
  if (!('open' in written)) {
    const place = { packetId: packet.id, run: packet.run, document: record.id };
    return { record, exceptions: [exceptionFrom(failure('document.file-failed', written.reason), place, 'none')] };
  }
  const fileKey = documentKey(packet, record.id);
  const { sha256 } = await deps.blobs.put(fileKey, written.open(), { contentType: 'application/pdf' });
  return { record: { ...record, fileKey, sha256 }, exceptions: exceptionsOf(packet, written) };
};

/** One PDF for each document into blob storage. A document that can not be written is an exception, and costs only itself. */
export const writeDocuments = async (input: WriteInput, deps: AssembleDeps, signal?: AbortSignal): Promise<Filed> => {
  const { packet, pages, documents } = input;
  const facts = new Map(pages.map((one) => [one.page, one]));
  const plans = documents.map(({ id, title, pages: own }) => ({
    id,
    title,
    pages: own.map((page) => writerPage(facts.get(page)!)),
  }));
  const request = { packetId: packet.id, sources: sourcesOf(input, deps), documents: plans };
  const picture = (page: number) => pictureOf(packet, facts.get(page)!, deps, signal);
  const filed: Filed = { documents: [], exceptions: [], cpuMs: 0 };
  if (documents.length === 0) return filed;
  for await (const written of deps.writer.write(request, picture, signal)) {
    const { record, exceptions } = await file(packet, documents[filed.documents.length]!, written, deps);
    filed.documents.push(record);
    filed.exceptions.push(...exceptions);
    filed.cpuMs += written.cpuMs;
  }
  return filed;
};
