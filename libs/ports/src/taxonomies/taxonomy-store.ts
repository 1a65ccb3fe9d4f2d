import type { Calibration } from '#domain/calibration/calibration.js';
import type { CalibrationKey } from '#domain/calibration/calibration-key.js';
import type { Taxonomy } from '#domain/taxonomy/taxonomy.js';
import type { TaxonomyRef } from '#domain/taxonomy/taxonomy-ref.js';

export interface PublishedTaxonomy {
  ref: TaxonomyRef;
  taxonomy: Taxonomy;
  /** As its file has it, byte for byte. */
  yaml: string;
}

/** Published taxonomies, immutable by version, and the calibrations fitted for them. */
export interface TaxonomyStore {
  list(): Promise<TaxonomyRef[]>;
  /** `version` left out: the highest. Failure `taxonomy.unknown` (fatal). */
  get(id: string, version?: string): Promise<PublishedTaxonomy>;
  /** The fit for a tier; for one that asks a model, that of this model and prompt and no other. Null where there is none. */
  calibration(ref: TaxonomyRef, tier: string, key?: CalibrationKey): Promise<Calibration | null>;
}
