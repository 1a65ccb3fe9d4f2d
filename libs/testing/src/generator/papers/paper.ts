import type { Page } from '../dsl/page.js';
import type { Style } from '../dsl/style.js';
import type { Rng } from '../rng/rng.js';

/** What a paper is written from; `Case` holds the people, money and dates of the loan that the packet is about. */
export interface PaperContext<Case, Person> {
  readonly rng: Rng;
  readonly loan: Case;
  /** The borrower whom this paper is about. */
  readonly person: Person;
  readonly style: Style;
  /** 0-based place in its series: each copy is of another year or month. */
  readonly copy: number;
}

export type Layout<Case, Person> = (context: PaperContext<Case, Person>) => Page[];

export interface Paper<Case, Person> {
  /** An id of the taxonomy; alternatives that are all right as `form|other`. */
  readonly type: string;
  /** How often it comes, beside 1. */
  readonly weight?: number;
  /** How often several copies (years, months, borrowers) follow each other, 0-1. */
  readonly series?: number;
  /** How often it is a scan or photograph rather than a digital page; 0.4 unless told. */
  readonly scanned?: number;
  readonly layouts: readonly Layout<Case, Person>[];
}
