import type { CompiledSignal, CompiledTaxonomy, CompiledType } from './compile-taxonomy.js';
import type { LayoutFeatures } from './layout-features.js';
import { type PageHits, type Place, placesOf } from './page-hits.js';
import { scoring } from './scoring.js';

/** A signal that spoke, and what it counts for after discounts. */
export interface SpokenSignal {
  signal: CompiledSignal;
  /** The alternative that was found, in the taxonomy's words. */
  label: string;
  /** Nats it adds to its type, before diminishing returns; 0 where a heavier signal has spoken for the same words. */
  nats: number;
  /** Nats it has to say of the page's place in its document; a heavier signal without a place leaves them be. */
  placeNats: number;
  inTitle: boolean;
  /** Only mentioned in running prose. */
  mentioned: boolean;
  /** Only in a running header or footer. */
  running: boolean;
}

export interface TypeEvidence {
  type: CompiledType['type'];
  spoken: SpokenSignal[];
  /** Sum of what speaks for and against, with diminishing returns, bounded; nats. */
  score: number;
  /** What speaks for it alone; nats. */
  support: number;
  /** What speaks against it, as a positive number; nats. */
  against: number;
}

const strengthOf = (place: Place): number => {
  const misread = 1 - scoring.natsLostPerError * place.errors;
  const elsewhere = place.insideOther ? scoring.insideAnother : 1;
  const inProse = place.mentioned ? scoring.mentioned : place.amidProse ? scoring.amidProse : 1;
  return Math.max(0, misread) * elsewhere * inProse * (place.running ? scoring.running : 1);
};

const overlaps = (place: Place, taken: readonly Place[]): boolean =>
  taken.some((other) => {
    const shared = Math.min(place.end, other.end) - Math.max(place.start, other.start);
    return shared > 0.5 * (place.end - place.start);
  });

const layoutSpeaks = (signal: CompiledSignal, layout: LayoutFeatures): boolean => {
  if (signal.test.kind !== 'layout') return false;
  const value = layout[signal.test.feature];
  return value !== undefined && value >= signal.test.min && value <= signal.test.max;
};

/** Places that heavier signals of one type have spoken for. */
interface Taken {
  places: Place[];
  /** Those of signals that tell the page's place in its document. */
  ofPlace: Place[];
}

const strongestOf = (places: readonly Place[], taken: readonly Place[]): Place | null => {
  let best: Place | null = null;
  for (const place of places) {
    if (overlaps(place, taken)) continue;
    if (!best || strengthOf(place) > strengthOf(best)) best = place;
  }
  return best;
};

/**
 * The strongest of a signal's places that no heavier signal of the type has spoken for, or null. A signal that tells the
 * page's place in its document still tells it where a heavier one, silent on that, has the same words.
 */
const speak = (signal: CompiledSignal, places: readonly Place[], taken: Taken): SpokenSignal | null => {
  const own = strongestOf(places, taken.places);
  const best = own ?? (signal.page === 'any' ? null : strongestOf(places, taken.ofPlace));
  if (!best) return null;
  taken.places.push(...places);
  if (signal.page !== 'any') taken.ofPlace.push(...places);
  const nats = signal.weight * strengthOf(best);
  return {
    signal,
    label: signal.labels[best.alternative]!,
    nats: own ? nats : 0,
    placeNats: nats,
    inTitle: best.inTitle,
    mentioned: best.mentioned,
    running: best.running,
  };
};

/** On a page full of words, a hint is met by chance more often than on a form of a few: it counts for less. */
const hintShare = ({ weight }: CompiledSignal, inTitle: boolean, words: number): number =>
  weight > 0 && weight <= scoring.hintWeight && !inTitle
    ? Math.max(scoring.leastHint, Math.min(1, (scoring.hintWords / Math.max(1, words)) ** scoring.hintFade))
    : 1;

const spokenSignals = (type: CompiledType, hits: PageHits, layout: LayoutFeatures): SpokenSignal[] => {
  const taken = { for: { places: [], ofPlace: [] }, against: { places: [], ofPlace: [] } };
  const byWeight = [...type.signals].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return byWeight.flatMap((signal): SpokenSignal[] => {
    if (signal.test.kind === 'layout') {
      return layoutSpeaks(signal, layout)
        ? [
            {
              signal,
              label: signal.labels[0]!,
              nats: signal.weight,
              placeNats: signal.weight,
              inTitle: false,
              mentioned: false,
              running: false,
            },
          ]
        : [];
    }
    const places = placesOf(signal, hits, type);
    if (places.length === 0) return [];
    const spoken = speak(signal, places, signal.weight >= 0 ? taken.for : taken.against);
    const share = hintShare(signal, spoken?.inTitle === true, layout.words ?? 0);
    return spoken ? [{ ...spoken, nats: spoken.nats * share, placeNats: spoken.placeNats * share }] : [];
  });
};

/** Sum in which each further piece of evidence counts less: signals of one page are never independent. */
const diminishing = (values: number[]): number => {
  let sum = 0;
  let factor = 1;
  for (const value of [...values].sort((a, b) => Math.abs(b) - Math.abs(a))) {
    sum += value * factor;
    factor = Math.max(scoring.leastReturn, factor * scoring.returnOfNext);
  }
  return sum;
};

const bounded = (value: number): number => Math.max(-scoring.scoreBound, Math.min(scoring.scoreBound, value));

/** What the page says for and against each type of the taxonomy, in its order. */
export const gatherEvidence = (compiled: CompiledTaxonomy, hits: PageHits, layout: LayoutFeatures): TypeEvidence[] =>
  compiled.types.map((type) => {
    const spoken = spokenSignals(type, hits, layout).sort((a, b) => Math.abs(b.nats) - Math.abs(a.nats));
    const support = diminishing(spoken.filter(({ nats }) => nats > 0).map(({ nats }) => nats));
    const against = diminishing(spoken.filter(({ nats }) => nats < 0).map(({ nats }) => nats));
    return {
      type: type.type,
      spoken,
      score: bounded(bounded(support) + against),
      support: bounded(support),
      against: bounded(-against),
    };
  });
