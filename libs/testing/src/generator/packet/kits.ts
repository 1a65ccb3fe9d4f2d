import type { PageSize } from '../dsl/page.js';
import { US_PAPERS } from '../papers/us/us-papers.js';
import { makeUsCase } from '../people/us-case.js';
import type { Rng } from '../rng/rng.js';
import { type Draft, drafts } from './documents.js';
import type { Kit } from './kit.js';

export const GENERATOR_TAXONOMIES = ['us-mortgage', 'in-retail-loan'] as const;
export type GeneratorTaxonomy = (typeof GENERATOR_TAXONOMIES)[number];

export interface DraftSource {
  readonly pageSize: PageSize;
  drafts(rng: Rng, scanShare: number): Generator<Draft, never>;
}

const source = <Case, Person>(kit: Kit<Case, Person>): DraftSource => ({
  pageSize: kit.pageSize,
  drafts: (rng, scanShare) => drafts(kit, rng, scanShare),
});

const KITS: Partial<Record<GeneratorTaxonomy, DraftSource>> = {
  'us-mortgage': source({ pageSize: 'letter', makeCase: makeUsCase, people: (loan) => loan.borrowers, papers: US_PAPERS }),
};

export function kitFor(taxonomy: GeneratorTaxonomy): DraftSource {
  return KITS[taxonomy]!;
}
