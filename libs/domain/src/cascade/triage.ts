import type { Assembly, AssemblyPage } from '../assembly/assembly.js';
import type { Consultation, ConsultedPage, ModelTier } from '../packet/consultation.js';
import type { Engine } from '../packet/packet.js';
import { type Doubt, doubtsOf } from './doubts.js';
import { cutWindows } from './windows.js';

/** What the models that there are would cost, and what may be spent. */
export interface TriageTerms {
  engine: Exclude<Engine, 'signals'>;
  /** USD for a page in a tier, its share of the call's stable part included; null: there is no such tier. */
  usdPerPage: Record<ModelTier, number | null>;
  /** USD left of the packet's and its tenant's budget. */
  budgetUsd: number;
}

export interface Triage {
  consultations: Consultation[];
  /** Pages that would be asked about, were there money left. */
  unaffordable: number[];
  /** USD that the consultations are expected to cost at most. */
  expectedUsd: number;
}

/** Words enough for a text model to tell what a page is. */
const ENOUGH_WORDS = 40;
/** Recognised words are worth reading from this mean confidence on. */
const CLEAR_OCR = 0.8;

const isReadable = ({ facts, decision }: AssemblyPage): boolean => {
  if (facts.text === 'none' || (decision?.signature.words ?? 0) < ENOUGH_WORDS) return false;
  // `ocrDoubt` is 1 minus the recogniser's confidence: the calibration's own figure of how well the words were read.
  return facts.text === 'layer' || (decision?.calibrationFeatures?.ocrDoubt ?? 1) <= 1 - CLEAR_OCR;
};

/** The cheapest tier that can answer the doubt about the page; null where there is none. */
const tierFor = (page: AssemblyPage, isOfBoundary: boolean, { usdPerPage, engine }: TriageTerms): ModelTier | null => {
  if (engine === 'vision-all') return usdPerPage.vision === null ? null : 'vision';
  const hasToBeSeen = isOfBoundary && usdPerPage.vision !== null;
  if (usdPerPage.text !== null && isReadable(page) && !hasToBeSeen) return 'text';
  if (usdPerPage.vision !== null) return 'vision';
  return usdPerPage.text !== null && hasWords(page) ? 'text' : null;
};

const hasWords = ({ facts: { text } }: AssemblyPage): boolean => text !== 'none';

/** A page asked about by words may have to be looked at as well: money for both is kept. */
const mostUsd = (tier: ModelTier, { usdPerPage, engine }: TriageTerms): number =>
  (usdPerPage[tier] ?? 0) + (tier === 'text' && engine === 'cascade' ? (usdPerPage.vision ?? 0) : 0);

/** Pages that can be put before a model at all: read, and not blank. */
const isAskable = ({ facts: { flags }, decision }: AssemblyPage): boolean =>
  decision !== null && !flags.includes('blank') && !flags.includes('render-failed');

const everyPage = (pages: readonly AssemblyPage[]): Doubt[] =>
  pages
    .filter(isAskable)
    .map(({ facts: { page } }) => ({ page, weight: 1, reason: 'every page is put before the vision model', isOfBoundary: true }));

/** Heaviest doubts first, as far as the money goes; where two weigh the same, in the packet's order. */
const affordable = (doubts: readonly (Doubt & { tier: ModelTier })[], terms: TriageTerms) => {
  const asked: ConsultedPage[] = [];
  const unaffordable: number[] = [];
  let spent = 0;
  for (const { page, tier, reason } of doubts.toSorted((a, b) => b.weight - a.weight || a.page - b.page)) {
    const usd = mostUsd(tier, terms);
    if (spent + usd > terms.budgetUsd) unaffordable.push(page);
    else {
      asked.push({ page, tier, reason });
      spent += usd;
    }
  }
  return { asked, unaffordable: unaffordable.sort((a, b) => a - b), expectedUsd: spent };
};

/** One page a call, as the dearest and simplest way: what a cascade is measured by. */
const alone = (asked: readonly ConsultedPage[]): Consultation[] =>
  [...asked].sort((a, b) => a.page - b.page).map((one) => ({ range: { from: one.page, to: one.page }, asked: [one] }));

/**
 * Who is put before which model: one pure decision over a whole packet, from what the signals and the sequence know, what a
 * page costs and what money is left. Every page that is asked about is in one window; windows do not overlap.
 */
export const triage = (assembly: Assembly, pages: readonly AssemblyPage[], terms: TriageTerms): Triage => {
  const byPage = new Map(pages.map((page) => [page.facts.page, page]));
  const doubts = terms.engine === 'vision-all' ? everyPage(pages) : doubtsOf(assembly, pages);
  const placed = doubts.flatMap((doubt) => {
    const page = byPage.get(doubt.page)!;
    const tier = isAskable(page) ? tierFor(page, doubt.isOfBoundary, terms) : null;
    return tier === null ? [] : [{ ...doubt, tier }];
  });
  const { asked, unaffordable, expectedUsd } = affordable(placed, terms);
  return { consultations: terms.engine === 'vision-all' ? alone(asked) : cutWindows(asked), unaffordable, expectedUsd };
};
