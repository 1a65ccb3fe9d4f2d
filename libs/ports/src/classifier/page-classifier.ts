import type { Calibration } from '#domain/calibration/calibration.js';
import type { PageDecision } from '#domain/classification/page-decision.js';
import type { PageFacts } from '#domain/page/page-facts.js';
import type { PageText } from '#domain/page/page-text.js';
import type { PublishedTaxonomy } from '#ports/taxonomies/taxonomy-store.js';

/** One page as a classifier sees it. A page that could not be read has no lines and the flag `render-failed`. */
export interface PageToClassify {
  facts: PageFacts;
  text: PageText;
}

export interface ClassifierContext {
  taxonomy: PublishedTaxonomy;
  calibration: Calibration | null;
}

/** Decides pages. One decision for each page given, in the same order; what it can not tell gets a low confidence. */
export interface PageClassifier {
  /** The tier whose calibration it wants. */
  readonly tier: PageDecision['tier'];
  classify(pages: PageToClassify[], context: ClassifierContext, signal?: AbortSignal): Promise<PageDecision[]>;
}
