import type { PageFacts } from '#domain/page/page-facts.js';
import type { PageText } from '#domain/page/page-text.js';
import type { BlobStore } from '#ports/blob/blob-store.js';

/** Reads a page's words; a page that was never read has none. Failure `blob.missing` where they should be and are not. */
export const readPageText = async ({ textKey, widthPt, heightPt }: PageFacts, blobs: BlobStore): Promise<PageText> =>
  textKey === null
    ? { origin: 'none', widthPt, heightPt, lines: [] }
    : (JSON.parse((await blobs.read(textKey)).toString('utf8')) as PageText);
