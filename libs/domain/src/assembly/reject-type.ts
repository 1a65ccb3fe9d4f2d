import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { Draft } from './draft.js';
import { nameExtract } from './name-extracts.js';

/** Is the type any page's own likeliest? Pages that all look like nothing known do not add up to something known. */
const isShown = ({ pages, type }: Draft): boolean => pages.some(({ decision }) => decision.type === type.id);

/**
 * A type that no page of the document shows, or reaches the reject threshold with, is not believed at all: the document
 * becomes the taxonomy's `other`, or the one type that all of its pages show by themselves, for a person to say what it is.
 * Its pages stay together.
 */
export const rejectUnbelieved = (draft: Draft, taxonomy: Taxonomy): Draft => {
  const reject = draft.type.thresholds.reject ?? taxonomy.thresholds.reject;
  const other = taxonomy.types.find((type) => type.role === 'other');
  const surest = Math.max(...draft.typeConfidence.values());
  if (other === undefined || draft.type === other || (surest >= reject && isShown(draft))) return draft;
  const unknown = { ...draft, type: other, doubts: [...draft.doubts, `${draft.type.id} is likeliest, but not believed`] };
  const named = nameExtract(unknown, taxonomy);
  return named.type === draft.type || named.type === other ? unknown : rejectUnbelieved(named, taxonomy);
};
