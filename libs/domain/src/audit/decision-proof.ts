import type { PageDecision } from '../classification/page-decision.js';
import { contentDigest } from './content-digest.js';

/**
 * What the chain keeps of one decision: who decided what by which prompt and model, and digests that prove the rationale and
 * the whole decision to whoever holds them. No word of the page: it outlives an erasure.
 */
export interface DecisionProof {
  tier: string;
  type: string;
  confidence: string;
  model?: string;
  prompt?: string;
  promptSha256?: string;
  calibration?: string;
  rationaleSha256: string;
  sha256: string;
}

/** Name of the detail that holds a page's proof, in the record of the step that decided it. */
export const proofKey = ({ page, tier }: Pick<PageDecision, 'page' | 'tier'>): string => `page.${page}.${tier}`;

const partsOf = (decision: PageDecision): DecisionProof => ({
  tier: decision.tier,
  type: decision.type,
  confidence: `${decision.confidence}`,
  ...(decision.model && {
    model: decision.model.name,
    prompt: decision.model.prompt,
    promptSha256: decision.model.promptSha256,
  }),
  ...(decision.calibration !== null && { calibration: decision.calibration }),
  rationaleSha256: contentDigest(decision.rationale),
  sha256: contentDigest(decision),
});

/** The proof as one line of `name=value` pairs, values percent-encoded: details of audit records are flat. */
export const decisionProof = (decision: PageDecision): string =>
  Object.entries(partsOf(decision))
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join(' ');

/** The proof's parts. Throws a TypeError for a line that is none. */
export const readProof = (line: string): DecisionProof => {
  const pairs = line.split(' ').map((pair) => pair.split('='));
  const parts = Object.fromEntries(pairs.map(([name, value]) => [name, decodeURIComponent(value ?? '')]));
  if (!parts.tier || !parts.rationaleSha256 || !parts.sha256) throw new TypeError('not the proof of a decision');
  return parts as unknown as DecisionProof;
};

/** Is this the decision that the chain speaks of? */
export const isProven = (line: string, decision: PageDecision): boolean => line === decisionProof(decision);
