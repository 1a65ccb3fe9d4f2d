import { describe, expect, it } from '@jest/globals';
import { textWidth } from '../dsl/fonts.js';
import type { Mark, Page, PageSize } from '../dsl/page.js';
import { drawStyle } from '../dsl/style.js';
import { makeInCase } from '../people/in-case.js';
import { makeUsCase } from '../people/us-case.js';
import { Rng } from '../rng/rng.js';
import { IN_PAPERS } from './in/in-papers.js';
import type { Paper } from './paper.js';
import { US_PAPERS } from './us/us-papers.js';

/** A stroke's width, and the last dots of a leader, may touch the paper's edge. */
const TOLERANCE = 2;

function outside(page: Page, mark: Mark): boolean {
  if (mark.kind === 'text' && !mark.angle) {
    const right = mark.x + textWidth(mark.text, mark.font, mark.size);
    return mark.x < 0 || mark.y < 0 || mark.y > page.height || right > page.width + TOLERANCE;
  }
  if (mark.kind === 'rect') return mark.x < 0 || mark.y + mark.h > page.height + TOLERANCE || mark.x + mark.w > page.width + 13;
  return false;
}

/** Writes every layout of every paper a few times and names those that run off their page. */
function overflowing<Case, Person>(
  papers: readonly Paper<Case, Person>[],
  size: PageSize,
  make: (rng: Rng) => Case,
  person: (loan: Case) => Person,
): string[] {
  const bad: string[] = [];
  for (const paper of papers) {
    paper.layouts.forEach((layout, i) => {
      for (const k of [0, 2]) {
        const rng = new Rng(`overflow/${paper.type}/${i}/${k}`);
        const loan = make(rng.fork('case'));
        const pages = layout({ rng, loan, person: person(loan), style: drawStyle(rng.fork('style'), size, k === 2), copy: 0 });
        if (pages.some((page) => page.marks.some((mark) => outside(page, mark)))) bad.push(`${paper.type}#${i}`);
      }
    });
  }
  return bad;
}

describe('the papers', () => {
  it.each([
    ['us-mortgage', US_PAPERS],
    ['in-retail-loan', IN_PAPERS],
  ])('of %s cover 25 types with two layouts or more', (_, papers) => {
    const rich = new Set(papers.filter((p) => p.layouts.length >= 2).map((p) => p.type));
    expect(rich.size).toBeGreaterThanOrEqual(25);
  });

  it('stay inside their pages', () => {
    expect(overflowing(US_PAPERS, 'letter', makeUsCase, (loan) => loan.borrowers[0])).toEqual([]);
    expect(overflowing(IN_PAPERS, 'a4', makeInCase, (loan) => loan.applicants[0])).toEqual([]);
  }, 120_000);
});
