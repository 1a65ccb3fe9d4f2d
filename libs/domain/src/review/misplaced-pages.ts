import type { Arrangement } from './arrangement.js';

/** Pages of 1..`pages` that are not in exactly one place, and places that hold a page of another packet. */
export const misplacedPages = ({ documents, apart }: Arrangement, pages: number): number[] => {
  const places = new Map<number, number>();
  for (const page of [...documents.flatMap((document) => document.pages), ...apart.map((one) => one.page)])
    places.set(page, (places.get(page) ?? 0) + 1);
  const expected = Array.from({ length: pages }, (_, i) => i + 1);
  const strangers = [...places.keys()].filter((page) => page > pages);
  return [...expected.filter((page) => places.get(page) !== 1), ...strangers];
};
