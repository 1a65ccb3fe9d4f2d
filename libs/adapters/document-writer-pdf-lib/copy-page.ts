import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFPage,
  PDFPageLeaf,
  PDFRef,
  PDFStream,
} from 'pdf-lib';
import type { WriterPage } from '#ports/document-writer/document-writer.js';
import { type FlatPage, flattenWidgets } from './flatten-widgets.js';
import { type ObjectCopier, UncopyablePage } from './object-copier.js';
import { quarterTurns, visibleBox } from './page-box.js';

const KEPT = ['MediaBox', 'CropBox', 'Contents', 'Group', 'UserUnit', 'Rotate', 'Resources'];
/** What differs more than this from the page that was drawn is another page. */
const SIZE_TOLERANCE = 0.03;
const name = (text: string) => PDFName.of(text);

/** A page's own dictionary with what it inherits. */
const whole = (page: PDFPageLeaf): PDFPageLeaf => {
  const own = page.clone() as PDFPageLeaf;
  for (const key of PDFPageLeaf.InheritableEntries.map(name)) {
    const value = own.get(key) ?? own.getInheritableAttribute(key);
    if (value) own.set(key, value);
  }
  return own;
};

/** Tells a page apart from another that a broken file's page tree would give in its place. */
const checkSize = (page: PDFPageLeaf, { widthPt, heightPt, rotationDeg }: WriterPage): void => {
  if (widthPt === 0 || heightPt === 0) return;
  const box = visibleBox(page);
  const lies = (quarterTurns(page) + rotationDeg / 90) % 2 === 1;
  const [width, height] = lies ? [box.height, box.width] : [box.width, box.height];
  // By proportion: engines differ in whether they scale by UserUnit.
  const ratio = width / height / (widthPt / heightPt);
  if (Math.abs(Math.log(ratio)) > SIZE_TOLERANCE)
    throw new UncopyablePage('the page has another shape than the one that was drawn');
};

const checkContent = (page: PDFPageLeaf): void => {
  const contents = page.lookup(name('Contents'));
  if (page.get(name('Contents')) && contents === undefined)
    throw new UncopyablePage('the content of the page is not in the file');
};

const contentParts = (page: PDFDict): PDFObject[] => {
  const contents = page.get(name('Contents'));
  const target = contents instanceof PDFRef ? page.context.lookup(contents) : contents;
  if (target instanceof PDFArray) return target.asArray();
  return contents ? [contents] : [];
};

const subDict = (parent: PDFDict, key: string): PDFDict => {
  const found = parent.lookup(name(key));
  // A copy, since pages often share their resources.
  const own = found instanceof PDFDict ? found.clone(parent.context) : parent.context.obj({});
  parent.set(name(key), own);
  return own;
};

/** Field pictures may leave out that they are forms; drawn by the page they must say so. */
const asForm = (appearance: PDFObject, { context }: PDFDocument): PDFObject => {
  context.lookup(appearance, PDFStream).dict.set(name('Subtype'), name('Form'));
  return appearance;
};

const drawFields = (copied: PDFPageLeaf, flat: FlatPage, copier: ObjectCopier, document: PDFDocument): void => {
  if (flat.content === '') return;
  const { context } = document;
  const resources = subDict(copied, 'Resources');
  const pictures = subDict(resources, 'XObject');
  for (const [key, appearance] of flat.appearances) pictures.set(name(key), asForm(copier.copy(appearance), document));
  const font = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' };
  if (flat.content.includes('/DyHelv')) subDict(resources, 'Font').set(name('DyHelv'), context.obj(font));
  const stream = (content: string) => context.register(context.stream(content));
  const parts = [stream('q'), ...contentParts(copied), stream(`\nQ\n${flat.content}`)];
  copied.set(name('Contents'), context.obj(parts));
};

/** Adds a copy of a page, turned upright, with its fields drawn in. Throws where the page can not be trusted to be whole. */
export const copyPage = (source: PDFPageLeaf, plan: WriterPage, copier: ObjectCopier, document: PDFDocument): PDFPage => {
  const page = whole(source);
  checkSize(page, plan);
  checkContent(page);
  const flat = flattenWidgets(page);
  const copied = PDFPageLeaf.fromMapWithContext(new Map(), document.context, false);
  copied.set(name('Type'), name('Page'));
  for (const key of KEPT) {
    const value = page.get(name(key));
    if (value) copied.set(name(key), copier.copy(value));
  }
  copied.set(name('Rotate'), PDFNumber.of(((quarterTurns(page) * 90 + plan.rotationDeg) % 360) as number));
  if (flat.annotations.length > 0)
    copied.set(name('Annots'), document.context.obj(flat.annotations.map((one) => copier.copy(one))));
  drawFields(copied, flat, copier, document);
  const ref = document.context.register(copied);
  return document.addPage(PDFPage.of(copied, ref, document));
};
