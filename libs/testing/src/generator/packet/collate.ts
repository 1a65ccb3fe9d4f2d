import { PAGE_SIZES, type Page, type PageSize } from '../dsl/page.js';
import type { Rng } from '../rng/rng.js';
import type { Draft } from './documents.js';
import { blankPage, separatorPage } from './sheets.js';

/** One page of the packet in its place, and what it belongs to. */
export interface Slot {
  readonly page: Page;
  readonly type: string;
  /** Counts the packet's documents, blanks and separators; pages of one paper share it. */
  readonly entry: number;
  /** 0-based place in the paper's own order. */
  readonly ordinal: number;
  readonly scanned: boolean;
}

/** What tends to happen to this packet's paper. */
interface Habits {
  readonly separators: number;
  readonly duplex: number;
}

/** Lays the papers one after another into exactly `pages` slots, with the accidents of real packets. */
export function* collate(drafts: Iterator<Draft>, pages: number, pageSize: PageSize, rng: Rng): Generator<Slot> {
  const habits: Habits = { separators: rng.pick([0, 0, 0.08, 0.18]), duplex: rng.pick([0, 0.04, 0.12]) };
  const longest = Math.max(14, Math.floor(pages / 4));
  const again: Draft[] = [];
  let left = pages;
  let entry = 0;
  while (left > 0) {
    const draft = again.length && rng.chance(0.12) ? again.pop()! : nextFitting(drafts, Math.min(left, longest));
    if (!draft) {
      yield loose(blankPage(rng, sizeOf(pageSize)), 'blank', entry++, true);
      left--;
      continue;
    }
    const sheets = arrange(draft, rng);
    const separator = left > sheets.length && rng.chance(habits.separators);
    if (separator) yield loose(separatorPage(rng, pageSize), 'separator', entry++, rng.chance(0.7));
    left -= separator ? 1 : 0;
    const id = entry++;
    const duplex = draft.scanned && sheets.length <= 4 && rng.chance(habits.duplex);
    for (const [i, { page, ordinal }] of sheets.entries()) {
      yield { page, type: draft.type, entry: id, ordinal, scanned: draft.scanned };
      left--;
      const waiting = sheets.length - 1 - i;
      if (duplex && left > waiting) {
        yield loose(blankPage(rng, page), 'blank', entry++, true);
        left--;
      }
    }
    if (draft.pages.length <= 4 && rng.chance(0.04)) again.push({ ...draft, scanned: draft.scanned || rng.chance(0.5) });
  }
}

const sizeOf = (size: PageSize): { width: number; height: number } => ({
  width: PAGE_SIZES[size][0],
  height: PAGE_SIZES[size][1],
});

const loose = (page: Page, type: string, entry: number, scanned: boolean): Slot => ({ page, type, entry, ordinal: 0, scanned });

const TRIES = 30;

function nextFitting(drafts: Iterator<Draft>, room: number): Draft | undefined {
  for (let i = 0; i < TRIES; i++) {
    const { value } = drafts.next();
    if (value && value.pages.length <= room) return value;
  }
  return undefined;
}

interface Placed {
  readonly page: Page;
  readonly ordinal: number;
}

/** Now and then pages of a longer paper lie in the wrong order, or some are missing. */
function arrange(draft: Draft, rng: Rng): Placed[] {
  const sheets = draft.pages.map((page, ordinal) => ({ page, ordinal }));
  if (sheets.length < 3) return sheets;
  if (rng.chance(0.05)) {
    const lost = rng.int(rng.chance(0.2) ? 0 : 1, sheets.length - 1);
    sheets.splice(lost, 1);
  }
  if (rng.chance(0.05)) return rng.chance(0.5) ? swapOne(sheets, rng) : rng.chance(0.5) ? sheets.reverse() : rng.shuffle(sheets);
  return sheets;
}

function swapOne(sheets: Placed[], rng: Rng): Placed[] {
  const at = rng.int(0, sheets.length - 2);
  [sheets[at], sheets[at + 1]] = [sheets[at + 1]!, sheets[at]!];
  return sheets;
}
