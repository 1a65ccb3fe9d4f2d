import { contentDigest } from '../audit/content-digest.js';
import type { PageFacts } from '../page/page-facts.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';

/**
 * What a document says, as a digest that every copy of it has, in whatever order its pages lie; null where a page's content is not
 * known. Two prints of one file are copies; two scans of one paper are not.
 */
export const documentDigest = (pages: readonly Pick<PageFacts, 'hashes' | 'text'>[]): string | null => {
  if (pages.length === 0 || pages.some(({ hashes, text }) => hashes === null || text === 'none')) return null;
  return contentDigest(pages.map(({ hashes }) => hashes?.content).sort());
};

/** Types whose documents the taxonomy's rules look for in other packets: those of rules that ask for `d.elsewhere`. */
export const comparedElsewhere = ({ rules }: Pick<Taxonomy, 'rules'>): ReadonlySet<string> =>
  new Set(rules.filter(({ when, assert }) => /\bd\.elsewhere\b/.test(`${when} ${assert}`)).flatMap(({ each }) => each ?? []));
