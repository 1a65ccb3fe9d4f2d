import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calibrationPath } from '#adapters/taxonomies-folder/calibration-path.js';
import { FolderTaxonomyStore } from '#adapters/taxonomies-folder/folder-taxonomy-store.js';
import type { Calibration } from '#domain/calibration/calibration.js';
import { calibrationKeyOf } from '#domain/calibration/calibration-key.js';
import { type Certification, whyUncertified } from '#domain/calibration/certified-thresholds.js';
import { reliabilityPicture } from '#domain/calibration/reliability-picture.js';
import { loadConfig } from '#runtime/config/config.js';
import { byOwner, calibratePages, type FittedTier } from './calibrate.js';
import { calibrationWords, ownerOf } from './calibration-words.js';
import { type DecidedPage, decidedByReviewers, decidedInRun } from './decided-pages.js';
import { readEvaluationSet } from './evaluation-set.js';
import { runEvaluation } from './run-evaluation.js';
import type { RunOptions } from './run-options.js';

export interface CalibrateOptions extends RunOptions {
  tier: FittedTier;
  maxError: number;
  level: number;
  /** File of reviewed pages, as JSON Lines. */
  reviews?: string;
  out?: string;
}

const taxonomyOf = async ({ taxonomy }: CalibrateOptions) => {
  const { folder, defaultId } = loadConfig().taxonomies;
  const [id, version] = (taxonomy ?? defaultId).split('@');
  return (await new FolderTaxonomyStore(folder).get(id!, version)).ref;
};

const decidedIn = async (folders: string[], options: CalibrateOptions): Promise<DecidedPage[]> => {
  if (folders.length === 0) return [];
  const set = (await Promise.all(folders.map(readEvaluationSet))).flat();
  const engine = options.engine ?? (options.tier === 'signals' ? 'signals' : 'cascade');
  return decidedInRun(set, await runEvaluation(set, { ...options, engine }));
};

const pictureOf = (fitted: Calibration): string => {
  const { ece, auroc, degenerate } = fitted.report;
  const figures = `ECE ${ece.toFixed(3)}, AUROC ${auroc.toFixed(3)}, ${fitted.fittedOn.pages} pages${degenerate ? ', degenerate' : ''}`;
  return reliabilityPicture(ownerOf(fitted), figures, fitted.reliability ?? []);
};

/** The calibration as JSON, and its reliability picture beside it. */
const save = async (file: string, fitted: Calibration): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(fitted, null, 2)}\n`);
  await writeFile(file.replace(/(?:\.json)?$/, '.svg'), pictureOf(fitted));
};

const typesOf = (pages: DecidedPage[], certify: Certification): Map<string, string | null> => {
  const outcomes = pages.map(({ type, correct }) => ({ type, correct, confidence: 1 }));
  const byType = Map.groupBy(outcomes, ({ type }) => type);
  return new Map([...byType].sort().map(([type, own]) => [type, whyUncertified(own, certify)]));
};

/**
 * Fits a tier's calibration to packets with truth and to reviewed pages, one fit for each model and prompt found, and writes
 * each where the taxonomy's workers read it.
 */
export const writeCalibration = async (folders: string[], options: CalibrateOptions): Promise<void> => {
  const taxonomy = await taxonomyOf(options);
  const certify = { maxError: options.maxError, level: options.level };
  const reviewed = options.reviews === undefined ? [] : await decidedByReviewers(options.reviews, taxonomy);
  const owners = byOwner([...(await decidedIn(folders, options)), ...reviewed], options.tier);
  if (owners.length === 0) throw new Error(`No page was decided by tier ${options.tier}: there is nothing to fit.`);
  if (owners.length > 1 && options.out !== undefined)
    throw new Error(`${owners.length} models or prompts decided: leave --out away.`);
  for (const pages of owners) {
    const fitted = calibratePages(pages, { taxonomy, tier: options.tier, certify });
    const place = { taxonomy, tier: options.tier, key: calibrationKeyOf(fitted) };
    const file = options.out ?? calibrationPath(loadConfig().taxonomies.folder, place);
    await save(file, fitted);
    process.stdout.write(`${file}\n${calibrationWords(fitted, typesOf(pages, certify), certify).join('\n')}\n`);
  }
};
