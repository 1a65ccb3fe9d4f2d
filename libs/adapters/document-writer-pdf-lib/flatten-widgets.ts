import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFStream, PDFString } from 'pdf-lib';
import { numberOf, numbersOf, rectangleOf } from './page-box.js';

const HIDDEN_OR_NO_VIEW = 0b100010;
const MAX_FIELD_DEPTH = 20;
const UNFILLED_SIZE = 10;

const inherited = (widget: PDFDict, key: string): PDFObject | undefined => {
  let field: PDFObject | undefined = widget;
  for (let depth = 0; field instanceof PDFDict && depth < MAX_FIELD_DEPTH; depth += 1) {
    const value = field.lookup(PDFName.of(key));
    if (value) return value;
    field = field.lookup(PDFName.of('Parent'));
  }
  return undefined;
};

/** The picture of a field in its present state, as a reference or stream. */
const appearanceOf = (widget: PDFDict): PDFObject | undefined => {
  const normal = (widget.lookup(PDFName.of('AP')) as PDFDict | undefined)?.get?.(PDFName.of('N'));
  const target = normal instanceof PDFRef ? widget.context.lookup(normal) : normal;
  if (target instanceof PDFStream) return normal;
  const state = widget.lookup(PDFName.of('AS'));
  const chosen = target instanceof PDFDict && state instanceof PDFName ? target.get(state) : undefined;
  return chosen && widget.context.lookup(chosen) instanceof PDFStream ? chosen : undefined;
};

/** Matrix that lays the appearance's box, turned by its own matrix, into the widget's rectangle (ISO 32000-2, 12.5.5). */
const placement = (widget: PDFDict, appearance: PDFStream): string | null => {
  const rect = rectangleOf(widget, 'Rect');
  const box = rectangleOf(appearance.dict, 'BBox');
  if (!rect || !box || rect.width === 0 || rect.height === 0) return null;
  const [a, b, c, d, e, f] = (numbersOf(appearance.dict, 'Matrix') ?? [1, 0, 0, 1, 0, 0]) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const xs = [box.x, box.x + box.width].flatMap((x) => [box.y, box.y + box.height].map((y) => a * x + c * y + e));
  const ys = [box.x, box.x + box.width].flatMap((x) => [box.y, box.y + box.height].map((y) => b * x + d * y + f));
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const scaleX = rect.width / (Math.max(...xs) - left || 1);
  const scaleY = rect.height / (Math.max(...ys) - bottom || 1);
  return [scaleX, 0, 0, scaleY, rect.x - left * scaleX, rect.y - bottom * scaleY].map((n) => n.toFixed(4)).join(' ');
};

const latin = (text: string): string => PDFString.of(text.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '\\$&')).toString();

/** A field that has a value and no picture of it, as programs that fill forms leave it: its value in plain type. */
const plainValue = (widget: PDFDict): string | null => {
  const type = inherited(widget, 'FT');
  const value = inherited(widget, 'V');
  const rect = rectangleOf(widget, 'Rect');
  const isText = type === PDFName.of('Tx') || type === PDFName.of('Ch');
  if (!isText || !rect || !(value instanceof PDFString || value instanceof PDFHexString)) return null;
  const size = Math.min(UNFILLED_SIZE, rect.height * 0.8);
  const at = `${(rect.x + 2).toFixed(2)} ${(rect.y + (rect.height - size) / 2 + size * 0.2).toFixed(2)}`;
  return `q BT /DyHelv ${size.toFixed(2)} Tf 0 g ${at} Td ${latin(value.decodeText())} Tj ET Q`;
};

export interface FlatPage {
  /** Annotations that stay, as the source has them. */
  annotations: PDFObject[];
  /** Pictures of fields, by the names under which `content` draws them. */
  appearances: Map<string, PDFObject>;
  /** Content to be drawn over the page; empty where there are no fields. */
  content: string;
}

const isLinkWithin = (annotation: PDFDict): boolean => {
  if (annotation.lookup(PDFName.of('Subtype')) !== PDFName.of('Link')) return false;
  const action = annotation.lookup(PDFName.of('A'));
  return !(action instanceof PDFDict && action.lookup(PDFName.of('S')) === PDFName.of('URI'));
};

/**
 * Form fields become part of the page: without their form they would be shown by some readers only, and what was filled in is
 * what the document says. Links within the file go, as their targets do.
 */
export const flattenWidgets = (page: PDFDict): FlatPage => {
  const flat: FlatPage = { annotations: [], appearances: new Map(), content: '' };
  const annotations = page.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return flat;
  const drawn: string[] = [];
  for (const entry of annotations.asArray()) {
    const annotation = page.context.lookup(entry);
    if (!(annotation instanceof PDFDict) || isLinkWithin(annotation)) continue;
    if (annotation.lookup(PDFName.of('Subtype')) !== PDFName.of('Widget')) flat.annotations.push(entry);
    else drawn.push(...drawWidget(annotation, flat.appearances));
  }
  flat.content = drawn.join('\n');
  return flat;
};

const drawWidget = (widget: PDFDict, appearances: Map<string, PDFObject>): string[] => {
  const flags = numberOf(widget.lookup(PDFName.of('F')) ?? PDFNumber.of(0)) ?? 0;
  if (flags & HIDDEN_OR_NO_VIEW) return [];
  const appearance = appearanceOf(widget);
  if (!appearance) return [plainValue(widget)].filter((line) => line !== null);
  const matrix = placement(widget, widget.context.lookup(appearance) as PDFStream);
  if (!matrix) return [];
  const name = `DyField${appearances.size + 1}`;
  appearances.set(name, appearance);
  return [`q ${matrix} cm /${name} Do Q`];
};
