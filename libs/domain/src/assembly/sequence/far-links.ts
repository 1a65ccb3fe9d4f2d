import { sharedVocabulary } from '../../classification/vocabulary.js';
import type { DocumentType, Taxonomy } from '../../taxonomy/taxonomy.js';
import { identifierNats, sameIdentifier } from './identifiers.js';
import { numberingNats, totalledNumber } from './numbering.js';
import type { FarLink } from './segment-model.js';
import type { SequencePage } from './sequence-page.js';
import { firstPageProbability } from './type-evidence.js';
import { weights } from './weights.js';

/** The taxonomy's own identifier rules, for those that a type does not define. */
export type Identifiers = Taxonomy['identifiers'];

/** How far back a page looks for the last one that bears the same kind of number or identifier. */
const REACH_PAGES = 24;

const lastBefore = (pages: SequencePage[], page: number, bears: (candidate: SequencePage) => boolean): number | null => {
  for (let at = page - 1; at >= Math.max(0, page - REACH_PAGES); at -= 1) if (bears(pages[at]!)) return at;
  return null;
};

const numberLink = (pages: SequencePage[], page: number, types: number): FarLink[] => {
  const after = totalledNumber(pages[page]!.decision.printed);
  if (after === null) return [];
  const from = lastBefore(pages, page, (p) => totalledNumber(p.decision.printed) !== null);
  if (from === null || from === page - 1) return [];
  const blanks = pages.slice(from + 1, page + 1).reduce((sum, p) => sum + p.blanksBefore, 0);
  const distance = page - from;
  const nats = numberingNats(totalledNumber(pages[from]!.decision.printed)!, after, distance, distance + blanks);
  return [{ from, nats: new Float64Array(types).fill(nats) }];
};

const namedNumber = ({ decision: { printed } }: SequencePage): number | null =>
  printed !== null && printed.of === null ? printed.page : null;

/**
 * `Page 3` after `Page 5`, or after `5 of 5`, is another paper, where such papers are numbered through: forms with parts count
 * anew.
 */
const namedNumberLink = (pages: SequencePage[], page: number, types: DocumentType[]): FarLink[] => {
  const after = namedNumber(pages[page]!);
  if (after === null) return [];
  const from = lastBefore(pages, page, (p) => p.decision.printed !== null);
  if (from === null) return [];
  const step = after - pages[from]!.decision.printed!.page;
  const distance = page - from;
  const { asFarApart, notRising } = weights.namedNumber;
  // Neighbours that rise by one are seen by what lies between them already.
  const nats = step <= 0 ? notRising : step === distance && distance > 1 ? asFarApart : 0;
  return nats === 0 ? [] : [{ from, nats: Float64Array.from(types, (type) => (type.pages.numbered ? nats : 0)) }];
};

const contentOf = (page: SequencePage): string | null => page.facts.hashes?.content ?? null;

const isCopy = (a: SequencePage, b: SequencePage): boolean => contentOf(a) !== null && contentOf(a) === contentOf(b);

/** Pages that have this share of their words in common may be copies of each other, if other scans. */
const COPIED_VOCABULARY = 0.85;

/** Such a share is a copy's for sure, or the next one's of the kind. */
const SURELY_COPIED_VOCABULARY = 0.95;

const sharedWords = (a: SequencePage, b: SequencePage): number =>
  sharedVocabulary(a.decision.signature.vocabulary ?? [], b.decision.signature.vocabulary ?? []) ?? 0;

/** A page that is a copy and begins a paper by itself is the next copy: that it bears the same identifiers says nothing. */
const isLikelyFirst = ({ decision }: SequencePage, type: DocumentType): boolean => firstPageProbability(decision, type) >= 0.5;

const identifierLinks = (pages: SequencePage[], page: number, types: DocumentType[], shared: Identifiers): FarLink[] =>
  Object.entries(pages[page]!.decision.identifiers).flatMap(([name, value]) => {
    const from = lastBefore(pages, page, (p) => p.decision.identifiers[name] !== undefined);
    // A copy bears the same identifiers of course: they say nothing of one document.
    if (from === null || isCopy(pages[from]!, pages[page]!)) return [];
    const earlier = pages[from]!.decision.identifiers[name]!;
    const words = sharedWords(pages[from]!, pages[page]!);
    const saysNothing = words >= SURELY_COPIED_VOCABULARY && sameIdentifier(earlier, value);
    const natsFor = (type: DocumentType): number => {
      if (saysNothing && isLikelyFirst(pages[page]!, type)) return 0;
      const rule = type.identifiers[name] ?? shared[name];
      return identifierNats(type, name, rule?.kind, earlier, value, words >= COPIED_VOCABULARY);
    };
    return [{ from, nats: Float64Array.from(types, natsFor) }];
  });

/** Links between pages that need not be neighbours: printed numbers, identifiers, repeated content. */
export const farLinks = (pages: SequencePage[], types: DocumentType[], shared: Identifiers): FarLink[][] => {
  const lastWithContent = new Map<string, number>();
  return pages.map((current, page) => {
    const content = contentOf(current);
    const twin = content === null ? undefined : lastWithContent.get(content);
    if (content !== null) lastWithContent.set(content, page);
    const repeated = twin === undefined ? [] : [{ from: twin, nats: new Float64Array(types.length).fill(weights.repeatedPage) }];
    return [
      ...numberLink(pages, page, types.length),
      ...namedNumberLink(pages, page, types),
      ...identifierLinks(pages, page, types, shared),
      ...repeated,
    ];
  });
};
