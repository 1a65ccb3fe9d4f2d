import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib';

/** What pdf-lib could read of the file is not what is needed: the page must be rebuilt. */
export class UncopyablePage extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UncopyablePage';
  }
}

/** Objects that lead out of a page into the rest of its file. */
const OUTSIDE = new Set(['Page', 'Pages', 'Catalog', 'StructTreeRoot', 'StructElem', 'Outlines'].map((name) => PDFName.of(name)));
const TYPE = PDFName.of('Type');

/**
 * Copies objects with all that they refer to from one file into another, each once. Unlike pdf-lib's own copier it is not
 * recursive over references, so that long chains do not exhaust the stack, and it never follows a reference out of the
 * page: a link to page 7 would bring page 7 along, unseen.
 */
export class ObjectCopier {
  readonly #from: PDFContext;
  readonly #to: PDFContext;
  readonly #copied = new Map<PDFRef, PDFRef | typeof PDFNull>();
  readonly #pending: [PDFRef, PDFObject][] = [];

  constructor(from: PDFContext, to: PDFContext) {
    this.#from = from;
    this.#to = to;
  }

  /** Throws UncopyablePage where something needed could not be parsed. */
  copy(object: PDFObject): PDFObject {
    const copied = this.#direct(object);
    for (let next = this.#pending.pop(); next; next = this.#pending.pop()) this.#to.assign(next[0], this.#direct(next[1]));
    return copied;
  }

  #direct(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return this.#reference(object);
    if (object instanceof PDFInvalidObject) throw new UncopyablePage('an object of the page can not be parsed');
    if (object instanceof PDFDict) return this.#dict(object);
    if (object instanceof PDFArray) return this.#array(object);
    if (object instanceof PDFStream) return this.#stream(object);
    return object.clone(this.#to);
  }

  #dict(dict: PDFDict): PDFDict {
    const copied = PDFDict.withContext(this.#to);
    for (const [key, value] of dict.entries()) copied.set(key, this.#direct(value));
    return copied;
  }

  #stream(stream: PDFStream): PDFRawStream {
    const dict = this.#dict(stream.dict);
    // Written anew with the stream; kept, it would bring along an object that nothing needs.
    dict.delete(PDFName.of('Length'));
    return PDFRawStream.of(dict, stream.getContents());
  }

  #array(array: PDFArray): PDFArray {
    const copied = PDFArray.withContext(this.#to);
    for (const value of array.asArray()) copied.push(this.#direct(value));
    return copied;
  }

  #reference(ref: PDFRef): PDFObject {
    const known = this.#copied.get(ref);
    if (known) return known;
    const target = this.#from.lookup(ref);
    const isOutside = target instanceof PDFDict && OUTSIDE.has(target.get(TYPE) as PDFName);
    if (target === undefined || isOutside) {
      this.#copied.set(ref, PDFNull);
      return PDFNull;
    }
    const copy = this.#to.nextRef();
    this.#copied.set(ref, copy);
    this.#pending.push([copy, target]);
    return copy;
  }
}
