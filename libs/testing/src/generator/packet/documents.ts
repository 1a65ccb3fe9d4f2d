import type { Page } from '../dsl/page.js';
import { drawStyle } from '../dsl/style.js';
import type { Layout, Paper } from '../papers/paper.js';
import type { Rng } from '../rng/rng.js';
import type { Kit } from './kit.js';

/** A paper written out, before anything befalls it. */
export interface Draft {
  readonly type: string;
  readonly pages: readonly Page[];
  readonly scanned: boolean;
}

/** Endless papers of one loan: every paper once in each round, some in series (years, months, both borrowers). */
export function* drafts<Case, Person>(kit: Kit<Case, Person>, rng: Rng, scanShare: number): Generator<Draft, never> {
  const loan = kit.makeCase(rng.fork('case'));
  for (let round = 0, serial = 0; ; round++) {
    for (const paper of deal(kit.papers, rng.fork(`round${round}`))) {
      const draw = rng.fork(`paper${serial++}`);
      yield* series(paper, loan, kit, draw, scanShare);
    }
  }
}

function deal<Case, Person>(papers: readonly Paper<Case, Person>[], rng: Rng): Paper<Case, Person>[] {
  const deck = papers.flatMap((paper) => {
    const weight = paper.weight ?? 1;
    const times = Math.floor(weight) + (rng.chance(weight % 1) ? 1 : 0);
    return Array.from({ length: times }, () => paper);
  });
  return rng.shuffle(deck);
}

function* series<Case, Person>(
  paper: Paper<Case, Person>,
  loan: Case,
  kit: Kit<Case, Person>,
  rng: Rng,
  scanShare: number,
): Generator<Draft> {
  const copies = rng.chance(paper.series ?? 0.06) ? rng.int(2, 3) : 1;
  const layout = rng.pick(paper.layouts);
  const sameLayout = rng.chance(0.8);
  const scanned = rng.chance(Math.min(1, (paper.scanned ?? 0.4) * 2.5 * scanShare));
  const handwritten = scanned && rng.chance(0.2);
  const look = drawStyle(rng.fork('style'), kit.pageSize, handwritten);
  for (let copy = 0; copy < copies; copy++) {
    const own = rng.fork(`copy${copy}`);
    const person = own.pick(kit.people(loan));
    const write: Layout<Case, Person> = sameLayout ? layout : own.pick(paper.layouts);
    const style = sameLayout ? look : drawStyle(own.fork('style'), kit.pageSize, handwritten);
    yield { type: paper.type, pages: write({ rng: own, loan, person, style, copy }), scanned };
  }
}
