import type { Instructions } from '#domain/cascade/instructions.js';
import type { ModelFaultId } from '#domain/cascade/model-fault.js';
import type { PageAnswer } from '#domain/cascade/page-answer.js';
import type { PageDecision } from '#domain/classification/page-decision.js';
import type { ModelTier } from '#domain/packet/consultation.js';
import type { Packet } from '#domain/packet/packet.js';
import type { PageFacts } from '#domain/page/page-facts.js';
import type { PageText } from '#domain/page/page-text.js';
import type { PublishedTaxonomy } from '#ports/taxonomies/taxonomy-store.js';
import type { ClassifyDeps } from '../deps.js';
import type { ModelDeps } from './model-deps.js';

/** One page of the window, with what is known of it before any model was asked. */
export interface PageInWindow {
  facts: PageFacts;
  text: PageText;
  signals: PageDecision;
  /** Fields to ask for, by name and what they are called. */
  fields: { name: string; title: string }[];
}

/** One tier as this window asks it. */
export interface TierInUse {
  tier: ModelTier;
  model: string;
  instructions: Instructions;
  /** Is there a tier above that could be asked instead? */
  canStepUp: boolean;
}

/** A window on its way through the tiers. */
export interface WindowJob {
  packet: Packet;
  /** Id of the step: `consult.17`. */
  step: string;
  taxonomy: PublishedTaxonomy;
  /** All pages of the window, neighbours included, in order. */
  pages: PageInWindow[];
  deps: ClassifyDeps & { models: ModelDeps };
  signal: AbortSignal | undefined;
}

export interface Answered {
  answer: PageAnswer;
  /** Another packet's answer about the same content: it cost nothing. */
  isCached: boolean;
}

/** What a tier made of the pages it was asked about: each page is in one of the two. */
export interface TierOutcome {
  answered: Map<number, Answered>;
  /** Pages without a good answer, and why: a model's fault, or no money. */
  left: Map<number, ModelFaultId | 'unaffordable'>;
}
