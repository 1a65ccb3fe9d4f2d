import type { PageDecision } from '../classification/page-decision.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';

/** From here on the signals' own word counts as a contradiction where it differs. */
const SIGNALS_SURE = 0.5;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Why a page that a text model has decided is put before the vision model as well, in words; null where it is not. */
export const needsLook = (text: PageDecision, signals: PageDecision, taxonomy: Taxonomy): string | null => {
  const type = taxonomy.types.find(({ id }) => id === text.type);
  const accept = type?.thresholds.accept ?? taxonomy.thresholds.accept;
  if (text.confidence < accept) return `the text model is sure of ${text.type} with ${percent(text.confidence)} only`;
  if (text.type !== signals.type && signals.confidence >= SIGNALS_SURE)
    return `the text model says ${text.type}, the signals ${signals.type} with ${percent(signals.confidence)}`;
  return null;
};
