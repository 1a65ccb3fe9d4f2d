import type { Consultation, ConsultedPage } from '../packet/consultation.js';

/** Pages of one window, asked about and between them: what a vision model reads well in one call. */
export const MOST_PAGES = 6;
/** Pages before the first one asked about: whether it is a first page shows beside what it may continue. */
const BEFORE = 1;
/** Asked pages this near each other share a window. */
const NEAR = 2;

/** Cuts the pages asked about, in order, into windows of neighbours that do not overlap. Their union is what was given. */
export const cutWindows = (asked: readonly ConsultedPage[], firstPage = 1): Consultation[] => {
  const windows: Consultation[] = [];
  for (const one of [...asked].sort((a, b) => a.page - b.page)) {
    const open = windows.at(-1);
    const isNear = open !== undefined && one.page - open.range.to <= NEAR;
    if (open && isNear && one.page - open.asked[0]!.page < MOST_PAGES) {
      open.asked.push(one);
      open.range.to = one.page;
    } else {
      const from = Math.max(firstPage, (open?.range.to ?? firstPage - 1) + 1, one.page - BEFORE);
      windows.push({ range: { from, to: one.page }, asked: [one] });
    }
  }
  return windows;
};
