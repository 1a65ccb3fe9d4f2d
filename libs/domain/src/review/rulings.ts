import type { DocumentRecord } from '../packet/document.js';
import { type ApartPage, type ArrangedDocument, type Arrangement, emptyArrangement, inOrder } from './arrangement.js';

/** What persons have decided of an arrangement: nothing that assembly does later may change it. */
export const rulingsOf = (one: Arrangement): Arrangement => ({
  ...one,
  documents: one.documents.filter(({ decidedBy }) => decidedBy.length > 0),
  apart: one.apart.filter(({ decidedBy }) => decidedBy.length > 0),
});

export const ruledPages = ({ documents, apart }: Arrangement): Set<number> =>
  new Set([...documents.flatMap(({ pages }) => pages), ...apart.map(({ page }) => page)]);

export interface AssembledRun {
  documents: Pick<DocumentRecord, 'id' | 'type' | 'pages' | 'status'>[];
  /** Every page of the packet with its type, as the manifest has it. */
  pages: { page: number; type: string }[];
  /** What the run was assembled under; null in a packet's first run. */
  rulings: Arrangement | null;
  /** Types outside of documents, by role. */
  roles: { blank: readonly string[]; separator: readonly string[] };
}

const documentsOf = ({ documents, rulings }: AssembledRun): ArrangedDocument[] => {
  const ruled = new Map((rulings ?? emptyArrangement()).documents.map((one) => [one.pages.join(), one]));
  return Array.from(documents, ({ id, type, pages, status }) => {
    const ruling = ruled.get(pages.join());
    const { decidedBy = [], rejection = null, corrections = {} } = ruling ?? {};
    return { id, type, pages, decidedBy, machineStatus: status, rejection, corrections };
  });
};

const apartOf = ({ documents, pages, rulings, roles }: AssembledRun): ApartPage[] => {
  const home = new Set(documents.flatMap((document) => document.pages));
  const ruled = new Map((rulings ?? emptyArrangement()).apart.map((one) => [one.page, one]));
  const placeOf = (type: string) => {
    if (roles.blank.includes(type)) return 'blank' as const;
    return roles.separator.includes(type) ? ('separator' as const) : ('lost' as const);
  };
  return pages
    .filter(({ page }) => !home.has(page))
    .map(({ page, type }) => ruled.get(page) ?? { page, place: placeOf(type), of: null, decidedBy: [] });
};

/** What a run came to, as that from which edits start: what persons had decided before is theirs still. */
export const arrangementOfRun = (run: AssembledRun): Arrangement => {
  const { rotations, waivers, requests } = run.rulings ?? emptyArrangement();
  return inOrder({ documents: documentsOf(run), apart: apartOf(run), rotations, waivers, requests });
};
