import type { CertifiedByFit } from '#domain/assembly/certified-accept.js';
import { calibrationKeyOf } from '#domain/calibration/calibration-key.js';
import type { PageDecision } from '#domain/classification/page-decision.js';
import type { TaxonomyRef } from '#domain/taxonomy/taxonomy-ref.js';
import type { TaxonomyStore } from '#ports/taxonomies/taxonomy-store.js';

const keyOf = ({ model }: PageDecision) => calibrationKeyOf({ model: model?.name, prompt: model?.prompt });

/** One decision of each fit that pages were decided under. */
const oneOfEach = (decisions: PageDecision[]): PageDecision[] => [
  ...new Map(
    decisions.filter(({ calibration }) => calibration !== null).map((decision) => [decision.calibration, decision]),
  ).values(),
];

/**
 * The accept thresholds that the fits behind these decisions certify. A fit that was replaced since, or is degenerate,
 * certifies nothing: its pages are held to the taxonomy's own thresholds.
 */
export const certifiedByFit = async (
  decisions: PageDecision[],
  taxonomy: TaxonomyRef,
  taxonomies: Pick<TaxonomyStore, 'calibration'>,
): Promise<CertifiedByFit> => {
  const found = await Promise.all(
    oneOfEach(decisions).map(async (decision) => {
      const fitted = await taxonomies.calibration(taxonomy, decision.tier, keyOf(decision));
      if (fitted === null || fitted.report.degenerate || fitted.fittedOn.digest !== decision.calibration) return [];
      const accepts = Object.entries(fitted.thresholds ?? {}).map(([type, { accept }]) => [type, accept] as const);
      return accepts.length === 0 ? [] : [[fitted.fittedOn.digest, Object.fromEntries(accepts)] as const];
    }),
  );
  return Object.fromEntries(found.flat());
};
