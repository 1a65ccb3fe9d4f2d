import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from 'pdf-lib';
import type { ObjectCopier } from './object-copier.js';

const PROPERTIES = PDFName.of('OCProperties');
const LISTS = ['ON', 'OFF', 'Locked'];

const listOf = (dict: PDFDict, key: string): PDFObject[] => {
  const list = dict.lookup(PDFName.of(key));
  return list instanceof PDFArray ? list.asArray() : [];
};

const append = (dict: PDFDict, key: string, more: PDFObject[]): void => {
  if (more.length > 0) dict.set(PDFName.of(key), dict.context.obj([...listOf(dict, key), ...more]));
};

/**
 * Brings along which layers of a source are shown: without it a reader would show the hidden ones too. Of several sources the
 * lists are joined; a layer is one object, so they do not meet.
 */
export const copyLayers = (source: PDFDocument, copier: ObjectCopier, document: PDFDocument): void => {
  const properties = source.catalog.lookup(PROPERTIES);
  const shown = properties instanceof PDFDict ? properties.lookup(PDFName.of('D')) : undefined;
  if (!(properties instanceof PDFDict) || !(shown instanceof PDFDict)) return;
  const { context, catalog } = document;
  const found = catalog.lookup(PROPERTIES);
  const target = found instanceof PDFDict ? found : context.obj({ OCGs: [], D: {} });
  catalog.set(PROPERTIES, target);
  const copied = (objects: PDFObject[]) => objects.map((object) => copier.copy(object));
  append(target, 'OCGs', copied(listOf(properties, 'OCGs')));
  const view = target.lookup(PDFName.of('D'), PDFDict);
  for (const key of LISTS) append(view, key, copied(listOf(shown, key)));
  const base = shown.lookup(PDFName.of('BaseState'));
  if (base && !view.has(PDFName.of('BaseState'))) view.set(PDFName.of('BaseState'), copier.copy(base));
};
