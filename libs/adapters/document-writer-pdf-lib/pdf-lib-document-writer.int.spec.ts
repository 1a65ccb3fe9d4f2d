import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { degrees, PDFDocument, PDFName, type PDFPage, StandardFonts } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import type {
  PagePicture,
  UnwrittenDocument,
  WriterPage,
  WriterSource,
  WrittenDocument,
} from '#ports/document-writer/document-writer.js';
import { PdfLibDocumentWriter } from './pdf-lib-document-writer.js';

const loader = new URL('../../testing/src/process/sources.mjs', import.meta.url).href;
const fromSources = { entry: new URL('./serve-writer.ts', import.meta.url), execArgv: ['--import', loader] };
const writer = new PdfLibDocumentWriter(fromSources);

const pdfOf = async (texts: string[], dress: (page: PDFPage, index: number, document: PDFDocument) => void = () => undefined) => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  texts.forEach((text, index) => {
    const page = document.addPage([600, 800]);
    page.drawText(text, { x: 50, y: 700, font, size: 20 });
    dress(page, index, document);
  });
  return document;
};
const sourceOf = (id: string, bytes: Uint8Array, pages: number, mediaType = 'application/pdf'): WriterSource => ({
  id,
  mediaType,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  pages,
  open: async () => Readable.from([bytes]),
});
const pageOf = (page: number, sourceId: string, sourcePage: number, over: Partial<WriterPage> = {}): WriterPage => ({
  page,
  sourceId,
  sourcePage,
  rotationDeg: 0,
  widthPt: 600,
  heightPt: 800,
  ...over,
});

const write = async (
  sources: WriterSource[],
  documents: WriterPage[][],
  picture: (page: number) => Promise<PagePicture | null> = async () => null,
  using = writer,
) => {
  const plans = documents.map((pages, i) => ({ id: `d${i}`, title: `Document ${i}`, pages }));
  const results: ((WrittenDocument & { file: Uint8Array }) | UnwrittenDocument)[] = [];
  for await (const result of using.write({ packetId: 'p1', sources, documents: plans }, picture)) {
    if ('open' in result) results.push({ ...result, file: new Uint8Array(Buffer.concat(await result.open().toArray())) });
    else results.push(result);
  }
  return results;
};
const fileOf = (result: Awaited<ReturnType<typeof write>>[number] | undefined) => {
  if (!result || !('file' in result)) throw new Error('was not written');
  return result;
};

/** As another library reads it: words, turn and size of each page, bookmarks, what the file says of itself. */
const readBack = async (file: Uint8Array) => {
  const loading = getDocument({ data: file.slice(), verbosity: 0 });
  const document = await loading.promise;
  const pages: { text: string; rotate: number; width: number; height: number }[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent();
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ text: items.map((item) => ('str' in item ? item.str : '')).join(''), rotate: page.rotate, width, height });
  }
  const outline = await document.getOutline();
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, string> };
  await loading.destroy();
  return { pages, outline, info };
};

const picture = async (text: string): Promise<PagePicture> => ({
  bytes: await sharp({ create: { width: 300, height: 400, channels: 3, background: '#cce' } })
    .png()
    .toBuffer(),
  mediaType: 'image/png',
  text: {
    origin: 'ocr',
    widthPt: 600,
    heightPt: 800,
    lines: [{ text, x: 0.1, y: 0.1, w: 0.5, h: 0.03, sizePt: 20 }],
  },
});

describe('the PDF of a document', () => {
  it('holds the pages asked for, in order, from several sources, with bookmarks and where they came from', async () => {
    const [a, b] = [await (await pdfOf(['A1', 'A2', 'A3'])).save(), await (await pdfOf(['B1', 'B2'])).save()];
    const sources = [sourceOf('a', a, 3), sourceOf('b', b, 2)];
    const results = await write(sources, [[pageOf(3, 'a', 3), pageOf(4, 'b', 1), pageOf(1, 'a', 1)], [pageOf(2, 'a', 2)]]);
    const first = fileOf(results[0]);
    expect(first).toMatchObject({ id: 'd0', rebuilt: [], missing: [], bytes: first.file.length });
    expect(createHash('sha256').update(first.file).digest('hex')).toBe(first.sha256);
    const { pages, outline, info } = await readBack(first.file);
    expect(pages.map((page) => page.text)).toEqual(['A3', 'B1', 'A1']);
    expect(outline).toMatchObject([{ title: 'Document 0', items: [{}, { title: 'Page 2 (page 4 of the packet)' }, {}] }]);
    expect(info).toMatchObject({ Title: 'Document 0', Subject: 'Packet p1, pages 3-4, 1' });
    expect(info.Keywords).toContain(`sha256:${sources[0]!.sha256} pages 3, 1`);
    expect((await readBack(fileOf(results[1]).file)).pages.map((page) => page.text)).toEqual(['A2']);
  });

  it('has the same bytes whenever it is written', async () => {
    const sources = [sourceOf('a', await (await pdfOf(['A1', 'A2'])).save(), 2)];
    const twice = [await write(sources, [[pageOf(1, 'a', 1)]]), await write(sources, [[pageOf(1, 'a', 1)]])];
    expect(fileOf(twice[0]![0]).sha256).toBe(fileOf(twice[1]![0]).sha256);
  });

  it('is upright, the turn found by rendering on top of the own turn of the page', async () => {
    const bytes = await (await pdfOf(['A1'], (page) => page.setRotation(degrees(90)))).save();
    const [result] = await write(
      [sourceOf('a', bytes, 1)],
      [[pageOf(1, 'a', 1, { rotationDeg: 180, widthPt: 800, heightPt: 600 })]],
    );
    expect((await readBack(fileOf(result).file)).pages).toMatchObject([{ rotate: 270, width: 800, height: 600 }]);
  });

  it('shows what was filled into forms, and brings no other page along', async () => {
    const document = await pdfOf(['A1', 'A2', 'A3'], (page, index, owner) => {
      const field = owner.getForm().createTextField(`field${index}`);
      field.setText(`value ${index}`);
      field.addToPage(page, { x: 50, y: 500, width: 200, height: 30 });
    });
    const [first, , third] = document.getPages();
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: [third!.ref, 'Fit'] };
    first!.node.set(PDFName.of('Annots'), document.context.obj([...first!.node.Annots()!.asArray(), document.context.obj(link)]));
    const [result] = await write([sourceOf('a', await document.save(), 3)], [[pageOf(1, 'a', 1)]]);
    const { file } = fileOf(result);
    expect((await readBack(file)).pages.map((page) => page.text)).toEqual(['A1value 0']);
    const leaves = (await PDFDocument.load(file)).context
      .enumerateIndirectObjects()
      .filter(([, one]) => `${one}`.includes('/Type /Page\n'));
    expect(leaves).toHaveLength(1);
  });

  it('keeps hidden layers hidden, of every source it is made of', async () => {
    const layered = async (name: string) => {
      const document = await pdfOf([name]);
      const layer = document.context.register(document.context.obj({ Type: 'OCG', Name: name }));
      const properties = { OCGs: [layer], D: { OFF: [layer] } };
      document.catalog.set(PDFName.of('OCProperties'), document.context.obj(properties));
      return document.save();
    };
    const sources = [sourceOf('a', await layered('A'), 1), sourceOf('b', await layered('B'), 1)];
    const [result] = await write(sources, [[pageOf(1, 'a', 1), pageOf(2, 'b', 1)]]);
    const loading = getDocument({ data: fileOf(result).file.slice(), verbosity: 0 });
    const layers = [...(await (await loading.promise).getOptionalContentConfig())];
    await loading.destroy();
    expect(layers.map(([, layer]) => (layer as { visible: boolean }).visible)).toEqual([false, false]);
  });

  it('is rebuilt from pictures, the words of any script under them, where the source is locked', async () => {
    const document = await pdfOf(['A1', 'A2']);
    document.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
    const [result] = await write([sourceOf('a', await document.save(), 2)], [[pageOf(1, 'a', 1), pageOf(2, 'a', 2)]], (page) =>
      picture(`Konto ${page} खाता ₹`),
    );
    const written = fileOf(result);
    expect(written).toMatchObject({ rebuilt: [1, 2], missing: [] });
    const { pages } = await readBack(written.file);
    expect(pages).toMatchObject([
      { text: 'Konto 1 खाता ₹', width: 600, height: 800 },
      { text: 'Konto 2 खाता ₹', width: 600, height: 800 },
    ]);
  });

  it('is rebuilt where the file has another number of pages, or a page of another shape, than was seen', async () => {
    const bytes = await (await pdfOf(['A1'])).save();
    const [miscounted] = await write([sourceOf('a', bytes, 2)], [[pageOf(1, 'a', 1)]], () => picture('seen'));
    expect(miscounted).toMatchObject({ rebuilt: [1] });
    const lying = pageOf(1, 'a', 1, { widthPt: 800, heightPt: 600 });
    const [misshapen] = await write([sourceOf('a', bytes, 1)], [[lying]], () => picture('seen'));
    expect(misshapen).toMatchObject({ rebuilt: [1] });
  });

  it('says so on a sheet where a page can not be had at all', async () => {
    const [result] = await write([sourceOf('a', Buffer.from('not a pdf'), 1)], [[pageOf(1, 'a', 1)]]);
    const written = fileOf(result);
    expect(written).toMatchObject({ rebuilt: [], missing: [1] });
    expect((await readBack(written.file)).pages).toMatchObject([{ text: 'Page 1 of the source can not be shown.' }]);
  });

  it('takes photographs and scans as pages, upright', async () => {
    const blank = sharp({ create: { width: 200, height: 300, channels: 3, background: '#fed' } });
    const jpeg = await blank.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const tiff = await blank.clone().tiff({ bitdepth: 1 }).toBuffer();
    const sources = [sourceOf('j', jpeg, 1, 'image/jpeg'), sourceOf('t', tiff, 1, 'image/tiff')];
    const plan = [
      pageOf(1, 'j', 1, { widthPt: 792, heightPt: 528 }),
      pageOf(2, 't', 1, { rotationDeg: 90, widthPt: 792, heightPt: 528 }),
    ];
    const { pages } = await readBack(fileOf((await write(sources, [plan]))[0]).file);
    expect(pages).toMatchObject([
      { rotate: 0, width: 792, height: 528 },
      { rotate: 90, width: 792, height: 528 },
    ]);
  });

  it('costs itself, not its caller, when the process is lost over it', async () => {
    const small = new PdfLibDocumentWriter({ ...fromSources, memoryLimitBytes: 1 });
    const sources = [sourceOf('a', await (await pdfOf(['A1'])).save(), 1)];
    const slow = () => new Promise<null>((resolve) => setTimeout(resolve, 60_000, null).unref());
    const results = await write([{ ...sources[0]!, pages: 2 }], [[pageOf(1, 'a', 1)], [pageOf(1, 'a', 1)]], slow, small);
    expect(results).toMatchObject([{ reason: 'the writer died of it' }, { reason: 'the writer died of it' }]);
  });
});
