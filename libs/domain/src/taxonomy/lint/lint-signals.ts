import { isLayoutFeature } from '../../classification/layout-features.js';
import { squash } from '../../classification/squash.js';
import type { DocumentType, Signal, Taxonomy } from '../taxonomy.js';
import { error, type Finding, warning } from './finding.js';

/** Fewer letters than this are on every page; more than this on none, since lines are cut there. */
const SHORTEST_PHRASE = 3;
const LONGEST_PHRASE = 400;
/** A number of so few digits, alone, is a street number or an amount as often as a form. */
const BARE_NUMBER = /^\d{1,5}$/;

/** Two types may share a hint; what is meant to tell types apart they may not. */
const LEAST_TELLING = 2;

const listOf = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value]);

const lintPhrases = (phrases: string[], path: string): Finding[] =>
  phrases.flatMap((phrase) => {
    const { length } = squash(phrase);
    if (length === 0) return [error('phrase-empty', path, `'${phrase}' has no letter or digit to look for`)];
    if (length < SHORTEST_PHRASE) return [warning('phrase-short', path, `'${phrase}' is too short to mean anything`)];
    return length > LONGEST_PHRASE ? [error('phrase-long', path, 'longer than any line that is searched')] : [];
  });

const lintFormNumbers = (numbers: string[], path: string): Finding[] =>
  numbers.flatMap((number) => {
    if (squash(number) === '') return [error('form-number-empty', path, `'${number}' has no letter or digit to look for`)];
    if (!BARE_NUMBER.test(number.trim())) return [];
    return [warning('form-number-bare', path, `${number} alone is also a street number or an amount; write 'Form ${number}'`)];
  });

const lintLayout = (signal: Extract<Signal, { layout: string }>, path: string): Finding[] => {
  if (!isLayoutFeature(signal.layout)) return [error('layout-unknown', path, `there is no layout feature ${signal.layout}`)];
  if (signal.min === undefined && signal.max === undefined) {
    return [error('layout-unbounded', path, `${signal.layout} without min or max is true of every page`)];
  }
  if (signal.min !== undefined && signal.max !== undefined && signal.min > signal.max) {
    return [error('layout-empty', path, `${signal.layout} can not be over ${signal.min} and under ${signal.max}`)];
  }
  return [];
};

const lintSignal = (signal: Signal, path: string): Finding[] => [
  ...(signal.weight === 0 && signal.page === 'any' ? [warning('weight-zero', path, 'a weight of 0 says nothing')] : []),
  ...('phrase' in signal ? lintPhrases(listOf(signal.phrase), path) : []),
  ...('formNumber' in signal ? lintFormNumbers(listOf(signal.formNumber), path) : []),
  ...('layout' in signal ? lintLayout(signal, path) : []),
];

const lintType = (type: DocumentType): Finding[] => {
  const silent = type.role === 'document' && !type.signals.some((signal) => signal.weight > 0);
  return [
    ...type.signals.flatMap((signal, index) => lintSignal(signal, `types.${type.id}.signals.${index}`)),
    ...(silent ? [warning('type-silent', `types.${type.id}`, 'no signal speaks for it, so no page can be found to be it')] : []),
  ];
};

interface PhraseUse {
  type: string;
  path: string;
  weight: number;
  zone: string;
}

const phraseUses = (taxonomy: Taxonomy): Map<string, PhraseUse[]> => {
  const uses = new Map<string, PhraseUse[]>();
  for (const type of taxonomy.types) {
    type.signals.forEach((signal, index) => {
      if (!('phrase' in signal) || signal.weight < LEAST_TELLING) return;
      for (const phrase of new Set(listOf(signal.phrase).map(squash))) {
        const use = { type: type.id, path: `types.${type.id}.signals.${index}`, weight: signal.weight, zone: signal.zone };
        uses.set(phrase, [...(uses.get(phrase) ?? []), use]);
      }
    });
  }
  return uses;
};

const lintSharedPhrases = (taxonomy: Taxonomy): Finding[] =>
  [...phraseUses(taxonomy).values()].flatMap((uses) =>
    uses.flatMap((use, index) => {
      const earlier = uses.slice(0, index).find((other) => other.zone === use.zone && other.weight === use.weight);
      if (!earlier) return [];
      const own = earlier.type === use.type;
      return own
        ? [warning('phrase-repeated', use.path, `says the same as ${earlier.path}`)]
        : [warning('phrase-shared', use.path, `weighs the same for ${earlier.type}, so it can not tell the two apart`)];
    }),
  );

/** Signals that can never speak, that always do, or that say nothing new. */
export const lintSignals = (taxonomy: Taxonomy): Finding[] => [
  ...taxonomy.types.flatMap(lintType),
  ...lintSharedPhrases(taxonomy),
];
