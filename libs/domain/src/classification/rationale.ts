import type { SpokenSignal, TypeEvidence } from './evidence.js';
import type { PrintedNumber } from './page-decision.js';

const MOST_FOR = 4;
const MOST_AGAINST = 2;
const LEAST_NATS = 0.2;

const signed = (nats: number): string => `${nats >= 0 ? '+' : '−'}${Math.abs(nats).toFixed(1)}`;

const phraseOf = ({ signal, label, nats, inTitle, mentioned }: SpokenSignal): string => {
  const where = inTitle && signal.test.kind !== 'layout' ? 'title ' : '';
  return `${where}${label} (${signed(nats)}${mentioned ? ', only mentioned' : ''})`;
};

/**
 * One sentence for a person and an auditor. It quotes the taxonomy's signals, never the page, so it may be stored and logged.
 */
export const rationaleOf = (
  chosen: TypeEvidence,
  runnerUp: { title: string; share: number } | null,
  printed: PrintedNumber | null,
): string => {
  const speaksFor = chosen.spoken.filter(({ nats }) => nats >= LEAST_NATS).slice(0, MOST_FOR);
  const against = chosen.spoken.filter(({ nats }) => nats <= -LEAST_NATS).slice(0, MOST_AGAINST);
  const parts = [
    speaksFor.length > 0 ? speaksFor.map(phraseOf).join(', ') : 'no signal of any type is strong enough',
    ...(against.length > 0 ? [`against: ${against.map(phraseOf).join(', ')}`] : []),
    ...(printed ? [`printed page ${printed.page}${printed.of === null ? '' : ` of ${printed.of}`}`] : []),
    ...(runnerUp && runnerUp.share >= 0.05 ? [`next best ${runnerUp.title} at ${Math.round(runnerUp.share * 100)} %`] : []),
  ];
  return `${chosen.type.title}: ${parts.join('; ')}.`;
};
