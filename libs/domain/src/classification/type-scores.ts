import type { PageFacts } from '../page/page-facts.js';
import type { TypeEvidence } from './evidence.js';
import { scoring } from './scoring.js';

export interface TypeScore {
  type: string;
  /** Probability before calibration. */
  raw: number;
  support: number;
  /** Nats against it, as a positive number. */
  against: number;
  /** Share of its support that its strongest signal gives alone, 0..1; 0 without support. */
  strongestShare: number;
}

const FEW_WORDS = 6;

const silenceOf = (evidence: TypeEvidence, words: number): number =>
  -scoring.silence * Math.min(1, words / scoring.silenceWords) * Math.exp(-Math.max(0, evidence.score) / scoring.silenceFade);

/** Types that the page speaks of but does not bear the marks of. */
const mentionedTypes = (all: readonly TypeEvidence[]): number =>
  all.filter(({ spoken }) => spoken.some(({ mentioned, signal }) => mentioned && signal.weight >= scoring.nameWeight)).length;

const otherGain = (all: readonly TypeEvidence[]): number =>
  Math.min(scoring.mentionedTypesMost, scoring.perMentionedType * Math.max(0, mentionedTypes(all) - scoring.mentionedTypesFree));

const blankScore = (evidence: TypeEvidence, words: number, facts: Pick<PageFacts, 'flags'>): number => {
  const seenBlank = facts.flags.includes('blank');
  const flagged = seenBlank && words <= FEW_WORDS ? scoring.blankFlag : 0;
  const said = evidence.spoken.some(({ signal, nats }) => signal.test.kind !== 'layout' && nats > 0);
  const unseen = seenBlank || said ? 0 : scoring.notSeenBlank;
  return Math.log(scoring.priorEmpty) + evidence.score + flagged + unseen + (words > 4 * FEW_WORDS ? scoring.wordsOnBlank : 0);
};

const strongestShare = ({ spoken, support }: TypeEvidence): number =>
  support > 0 ? Math.min(1, Math.max(0, ...spoken.map(({ nats }) => nats)) / support) : 0;

/**
 * Probability of each type from its evidence: a softmax in which `other` is what a page full of words is when no type
 * speaks, and in which a page with hardly a word is left undecided.
 */
export const scoreTypes = (all: readonly TypeEvidence[], words: number, facts: Pick<PageFacts, 'flags'>): TypeScore[] => {
  const logits = all.map((evidence) => {
    switch (evidence.type.role) {
      case 'other':
        return Math.log(scoring.priorOther) + evidence.score + otherGain(all);
      case 'blank':
        return blankScore(evidence, words, facts) + (evidence.score > 0 ? 0 : silenceOf(evidence, scoring.silenceWords));
      case 'separator':
        return Math.log(scoring.priorEmpty) + evidence.score + silenceOf(evidence, scoring.silenceWords);
      default:
        return Math.log(scoring.priorDocument) + evidence.score + silenceOf(evidence, words);
    }
  });
  const highest = Math.max(...logits);
  const shares = logits.map((logit) => Math.exp(logit - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return all
    .map((evidence, index) => ({
      type: evidence.type.id,
      raw: shares[index]! / total,
      support: evidence.support,
      against: evidence.against,
      strongestShare: strongestShare(evidence),
    }))
    .sort((a, b) => b.raw - a.raw);
};
