import { PDFDocument } from 'pdf-lib';
import type { PagePicture, WriterPage } from '#ports/document-writer/document-writer.js';
import { copyPage } from './copy-page.js';
import { copyLayers } from './layers.js';
import { describeDocument, pageTitle } from './metadata.js';
import { ObjectCopier } from './object-copier.js';
import { addOutline } from './outline.js';
import { addImagePage, addMissingPage, addRebuiltPage } from './picture-page.js';
import type { StagedSource, WriteTask } from './protocol.js';
import type { OpenFile, OpenPdf } from './source-shelf.js';

export interface WriteTools {
  /** The source, opened; `uncopyable` where it can not be. */
  open: (source: StagedSource) => Promise<OpenFile>;
  picture: (page: number) => Promise<PagePicture | null>;
  /** Called between pages: the process is alive. */
  tick: () => Promise<void>;
}

export interface Drawn {
  bytes: Uint8Array;
  rebuilt: number[];
  missing: number[];
}

const OBJECTS_PER_TICK = 2_000;

/** Copies pages of several sources into one document; what several pages of a source share is copied once. */
class PageCopies {
  readonly #document: PDFDocument;
  readonly #copiers = new Map<OpenPdf, ObjectCopier>();

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  copy(file: OpenPdf, plan: WriterPage): void {
    try {
      copyPage(file.pages[plan.sourcePage - 1]!, plan, this.#copierOf(file), this.#document);
    } catch (thrown) {
      // It holds half-copied objects that other pages may share.
      this.#copiers.delete(file);
      throw thrown;
    }
  }

  #copierOf(file: OpenPdf): ObjectCopier {
    const known = this.#copiers.get(file);
    if (known) return known;
    const copier = new ObjectCopier(file.document.context, this.#document.context);
    this.#copiers.set(file, copier);
    copyLayers(file.document, copier, this.#document);
    return copier;
  }
}

const addDirectly = async (document: PDFDocument, copies: PageCopies, file: OpenFile, source: StagedSource, plan: WriterPage) => {
  if (file.kind === 'uncopyable') return false;
  const count = document.getPageCount();
  try {
    if (file.kind === 'pdf') copies.copy(file, plan);
    else await addImagePage(document, file.bytes, source.mediaType, plan);
    return true;
  } catch {
    // Whatever the library says of the page, its picture is the way out; the file itself is not to blame for more than that.
    while (document.getPageCount() > count) document.removePage(count);
    return false;
  }
};

const addFromPicture = async (document: PDFDocument, plan: WriterPage, tools: WriteTools): Promise<boolean> => {
  const picture = await tools.picture(plan.page);
  if (!picture) return false;
  try {
    await addRebuiltPage(document, picture, plan);
    return true;
  } catch {
    return false;
  }
};

/** One document as a PDF. The same task and pictures give the same bytes. */
export const writeDocument = async (
  { packetId, document: plan, sources, uncopyable }: WriteTask,
  tools: WriteTools,
): Promise<Drawn> => {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const document = await PDFDocument.create({ updateMetadata: false });
  const copies = new PageCopies(document);
  const [rebuilt, missing]: [number[], number[]] = [[], []];
  for (const page of plan.pages) {
    const source = byId.get(page.sourceId)!;
    const file: OpenFile = uncopyable.includes(source.id) ? { kind: 'uncopyable' } : await tools.open(source);
    await tools.tick();
    if (await addDirectly(document, copies, file, source, page)) continue;
    if (await addFromPicture(document, page, tools)) {
      rebuilt.push(page.page);
      continue;
    }
    addMissingPage(document, page);
    missing.push(page.page);
  }
  addOutline(document, plan.title, plan.pages.map(pageTitle));
  describeDocument(document, plan, packetId, new Map(sources.map(({ id, sha256 }) => [id, sha256])));
  const save = { useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: OBJECTS_PER_TICK };
  return { bytes: await document.save(save), rebuilt, missing };
};
