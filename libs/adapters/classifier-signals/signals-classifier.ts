import { setImmediate as breathe } from 'node:timers/promises';
import { classifyPage } from '#domain/classification/classify-page.js';
import { type CompiledTaxonomy, compileTaxonomy } from '#domain/classification/compile-taxonomy.js';
import type { PageDecision } from '#domain/classification/page-decision.js';
import type { ClassifierContext, PageClassifier, PageToClassify } from '#ports/classifier/page-classifier.js';
import type { PublishedTaxonomy } from '#ports/taxonomies/taxonomy-store.js';

/** The `signals` tier: the taxonomy's own evidence, no network. Compiled taxonomies are kept: they are immutable by digest. */
export class SignalsClassifier implements PageClassifier {
  readonly tier = 'signals';
  readonly #compiled = new Map<string, CompiledTaxonomy>();

  async classify(pages: PageToClassify[], context: ClassifierContext, signal?: AbortSignal): Promise<PageDecision[]> {
    const compiled = this.#compile(context.taxonomy);
    const decisions: PageDecision[] = [];
    for (const page of pages) {
      signal?.throwIfAborted();
      decisions.push(classifyPage(page, compiled, context.calibration));
      // Between pages the event loop runs, or locks and health checks would wait for the whole range.
      await breathe();
    }
    return decisions;
  }

  #compile({ ref, taxonomy }: PublishedTaxonomy): CompiledTaxonomy {
    const known = this.#compiled.get(ref.sha256);
    if (known) return known;
    const compiled = compileTaxonomy(taxonomy, ref);
    this.#compiled.set(ref.sha256, compiled);
    return compiled;
  }
}
