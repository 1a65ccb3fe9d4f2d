import type { PageSize } from '../dsl/page.js';
import type { Paper } from '../papers/paper.js';
import type { Rng } from '../rng/rng.js';

/** A taxonomy's papers with the case that they tell of; `Case` and `Person` stay inside. */
export interface Kit<Case, Person> {
  readonly pageSize: PageSize;
  makeCase(rng: Rng): Case;
  people(loan: Case): readonly Person[];
  readonly papers: readonly Paper<Case, Person>[];
}
