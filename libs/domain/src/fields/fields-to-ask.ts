import type { CompiledTaxonomy } from '../classification/compile-taxonomy.js';
import type { PageDecision } from '../classification/page-decision.js';
import type { PageText } from '../page/page-text.js';
import type { FieldRule } from '../taxonomy/taxonomy.js';
import { fieldPage } from './field-page.js';
import { readFieldsFrom } from './read-fields.js';

export interface AskedField {
  type: string;
  name: string;
  title: string;
  kind: FieldRule['kind'];
}

type Known = Pick<PageDecision, 'page' | 'distribution' | 'firstPage'>;

/** Types less likely than this are not worth the tokens. */
const LIKELY = 0.1;
const MOST_TYPES = 3;
const MOST_FIELDS = 16;
/** A reading surer than this needs no second. */
const READ = 0.6;
/** A page less likely to be a first page than this is asked for required fields only: the others stand on first pages. */
const MAYBE_FIRST = 0.25;

/**
 * What a model should be asked to read on a page: fields of its likely types that patterns did not read, likeliest type
 * first. The dearest case, a page without words, asks for all of them; their number is bounded.
 */
export const fieldsToAsk = (decision: Known, text: PageText, { taxonomy }: Pick<CompiledTaxonomy, 'taxonomy'>): AskedField[] => {
  const page = text.lines.length > 0 ? fieldPage(text) : null;
  const likely = decision.distribution.filter(({ confidence }) => confidence >= LIKELY).slice(0, MOST_TYPES);
  const asked = likely.flatMap(({ type: id }) => {
    const type = taxonomy.types.find((each) => each.id === id);
    if (type === undefined || type.fields.length === 0) return [];
    const read = page === null ? {} : readFieldsFrom(type, page, { page: decision.page, dates: taxonomy.dates });
    const inner = (decision.firstPage.byType[id] ?? decision.firstPage.overall) < MAYBE_FIRST;
    return type.fields
      .filter(({ name, required }) => (read[name]?.confidence ?? 0) < READ && (required || !inner))
      .map(({ name, title, kind }) => ({ type: id, name, title, kind }));
  });
  return asked.slice(0, MOST_FIELDS);
};
