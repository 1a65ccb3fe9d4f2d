import type { PageSize } from '../dsl/page.js';
import { IN_PAPERS } from '../papers/in/in-papers.js';
import { US_PAPERS } from '../papers/us/us-papers.js';
import { makeInCase } from '../people/in-case.js';
import { makeUsCase } from '../people/us-case.js';
import type { Rng } from '../rng/rng.js';
import { type Draft, drafts } from './documents.js';
import type { Kit } from './kit.js';
import type { GeneratorTaxonomy } from './taxonomies.js';

export interface DraftSource {
  readonly pageSize: PageSize;
  drafts(rng: Rng, scanShare: number): Generator<Draft, never>;
}

const source = <Case, Person>(kit: Kit<Case, Person>): DraftSource => ({
  pageSize: kit.pageSize,
  drafts: (rng, scanShare) => drafts(kit, rng, scanShare),
});

const KITS: Record<GeneratorTaxonomy, DraftSource> = {
  'us-mortgage': source({ pageSize: 'letter', makeCase: makeUsCase, people: (loan) => loan.borrowers, papers: US_PAPERS }),
  'in-retail-loan': source({ pageSize: 'a4', makeCase: makeInCase, people: (loan) => loan.applicants, papers: IN_PAPERS }),
};

export function kitFor(taxonomy: GeneratorTaxonomy): DraftSource {
  return KITS[taxonomy];
}
