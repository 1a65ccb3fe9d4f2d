import type { PageFlag, PageQuality } from '#domain/page/page-facts.js';
import type { LayerVerdict } from './usable-text-layer.js';

const SKEWED_DEGREES = 0.7;
const BLURRED = 60;
const LOW_DPI = 100;

export interface FlagEvidence {
  quality: PageQuality;
  scan: boolean;
  verdict: LayerVerdict;
  blank: boolean;
  ocrFailed: boolean;
  fellBack: boolean;
  incomplete: boolean;
}

/** Flags that follow from what was measured. Blur and resolution are told of scans only. */
export const flagsOf = ({ quality, scan, verdict, blank, ocrFailed, fellBack, incomplete }: FlagEvidence): PageFlag[] => {
  const told: [PageFlag, boolean][] = [
    ['blank', blank],
    ['rotated', quality.rotationDeg !== 0],
    ['skewed', Math.abs(quality.skewDeg) >= SKEWED_DEGREES],
    ['blurred', scan && !blank && quality.sharpness !== null && quality.sharpness < BLURRED],
    ['low-resolution', scan && quality.effectiveDpi !== null && quality.effectiveDpi < LOW_DPI],
    ['junk-text-layer', verdict === 'junk'],
    ['ocr-failed', ocrFailed],
    ['fallback-engine', fellBack],
    ['incomplete', incomplete],
  ];
  return told.flatMap(([flag, holds]) => (holds ? [flag] : []));
};
