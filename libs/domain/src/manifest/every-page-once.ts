import type { Manifest } from './manifest.js';

type Judged = Pick<Manifest, 'documents' | 'pages' | 'exceptions'> & { packet: Pick<Manifest['packet'], 'pages'> };

export interface MisplacedPage {
  page: number;
  fault: 'nowhere' | 'twice' | 'unlisted';
}

/** Is a page listed, and in one document, or else blank, separator or an exception? `apart`: ids of types outside documents. */
export const misplacedPages = ({ packet, documents, pages, exceptions }: Judged, apart: ReadonlySet<string>): MisplacedPage[] => {
  const homes = new Map<number, number>();
  for (const page of documents.flatMap((document) => document.pages)) homes.set(page, (homes.get(page) ?? 0) + 1);
  const types = new Map(pages.map(({ page, type }) => [page, type]));
  const excepted = new Set(exceptions.map(({ page }) => page));
  const faultOf = (page: number): MisplacedPage['fault'] | null => {
    const type = types.get(page);
    const home = homes.get(page) ?? 0;
    if (type === undefined) return 'unlisted';
    if (home > 1) return 'twice';
    return home === 1 || apart.has(type) || excepted.has(page) ? null : 'nowhere';
  };
  return Array.from({ length: packet.pages }, (_, i) => i + 1).flatMap((page) => {
    const fault = faultOf(page);
    return fault ? [{ page, fault }] : [];
  });
};
