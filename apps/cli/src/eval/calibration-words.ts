import type { Calibration, StatedConfidence } from '#domain/calibration/calibration.js';
import { type Certification, pagesToCertify } from '#domain/calibration/certified-thresholds.js';

const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`;

export const ownerOf = ({ tier, model, prompt }: Calibration): string =>
  model === undefined ? tier : `${tier} by ${model} with ${prompt}`;

const statedWords = ({ clustered, largestShare, occupiedBins, auroc }: StatedConfidence): string =>
  `Confidence as the model states it: ${percent(largestShare)} of pages at one value, ${occupiedBins} of 10 bins occupied, ` +
  `AUROC ${auroc === null ? 'undefined' : auroc.toFixed(3)}${clustered ? '. It clusters: alone it tells nothing apart' : ''}.`;

const degenerateWords =
  'Degenerate: too few pages, or confidences that do not tell right from wrong. Under this fit nothing is accepted by itself; its pages go to review.';

const insteadOfWhy = ({ report }: Calibration): string =>
  report.degenerate ? 'the fit is degenerate' : 'some of its errors are among the surest pages';

const thresholdLines = (fitted: Calibration, types: ReadonlyMap<string, string | null>, { maxError, level }: Certification) => {
  const certified = Object.entries(fitted.thresholds ?? {});
  const asked = `${percent(maxError)} error at ${percent(level)}`;
  const lines = certified.map(
    ([type, { accept, certified: found }]) =>
      `  ${type}: accept from ${accept.toFixed(4)} (${found.errors} wrong of ${found.accepted}, at most ${percent(found.upperBound)})`,
  );
  const without = [...types].filter(([type]) => !(type in (fitted.thresholds ?? {})));
  return [
    certified.length > 0
      ? `Thresholds that certify ${asked}:`
      : `No type has the pages to certify ${asked}: ${pagesToCertify({ maxError, level })} without a fault are needed of each.`,
    ...lines,
    ...(without.length > 0 ? ['For these the taxonomy’s own threshold stays, and more goes to review:'] : []),
    ...without.map(([type, why]) => `  ${type}: ${why ?? insteadOfWhy(fitted)}`),
  ];
};

/** What a fit is worth, in lines for a terminal. `types`: by type decided for, why it has no threshold. */
export const calibrationWords = (
  fitted: Calibration,
  types: ReadonlyMap<string, string | null>,
  certify: Certification,
): string[] => {
  const { ece, auroc, occupiedBins, degenerate, stated } = fitted.report;
  return [
    `${ownerOf(fitted)}: fitted on ${fitted.fittedOn.pages} pages of ${fitted.fittedOn.packets} packets.`,
    `On packets left out: ECE ${ece.toFixed(3)}, AUROC ${auroc.toFixed(3)}, ${occupiedBins} of 10 bins occupied.`,
    ...(stated ? [statedWords(stated)] : []),
    ...(degenerate ? [degenerateWords] : []),
    ...thresholdLines(fitted, types, certify),
  ];
};
