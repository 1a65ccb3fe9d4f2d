import { type PDFDocument, PDFHexString, PDFName, type PDFRef } from 'pdf-lib';

/** Bookmarks: one for each page, in order, under the document's title. pdf-lib has no call for them. */
export const addOutline = (document: PDFDocument, title: string, pageTitles: string[]): void => {
  const { context, catalog } = document;
  const pages = document.getPages();
  const [root, top] = [context.nextRef(), context.nextRef()];
  const items = pages.map(() => context.nextRef());
  const item = (text: string, page: number, more: Record<string, PDFRef | number | undefined>) => {
    const given = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)) as Record<
      string,
      PDFRef | number
    >;
    const entry = context.obj({ Dest: [pages[page]!.ref, 'Fit'], ...given });
    entry.set(PDFName.of('Title'), PDFHexString.fromText(text));
    return entry;
  };
  items.forEach((ref, i) => {
    context.assign(ref, item(pageTitles[i]!, i, { Parent: top, Prev: items[i - 1], Next: items[i + 1] }));
  });
  // A negative count: closed at first.
  context.assign(top, item(title, 0, { Parent: root, First: items[0], Last: items.at(-1), Count: -items.length }));
  context.assign(root, context.obj({ Type: 'Outlines', First: top, Last: top, Count: 1 }));
  catalog.set(PDFName.of('Outlines'), root);
};
