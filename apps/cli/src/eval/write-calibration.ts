import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadConfig } from '#runtime/config/config.js';
import { calibrateSignals } from './calibrate.js';
import { readEvaluationSet } from './evaluation-set.js';
import { type RunOptions, runEvaluation } from './run-evaluation.js';

export interface CalibrateOptions extends RunOptions {
  out?: string;
}

/** Fits the calibration and writes it where the taxonomy's workers read it. */
export const writeCalibration = async (folders: string[], options: CalibrateOptions): Promise<void> => {
  const set = (await Promise.all(folders.map(readEvaluationSet))).flat();
  const run = await runEvaluation(set, options);
  const fitted = calibrateSignals(set, run);
  const { id, version } = run.taxonomy;
  const file = options.out ?? join(loadConfig().taxonomies.folder, id, 'calibration', `signals-${version}.json`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(fitted, null, 2)}\n`);
  const { ece, auroc, occupiedBins, degenerate } = fitted.report;
  process.stdout.write(
    `${file}: fitted on ${fitted.fittedOn.pages} pages of ${fitted.fittedOn.packets} packets. On packets left out: ` +
      `ECE ${ece.toFixed(3)}, AUROC ${auroc.toFixed(3)}, ${occupiedBins} of 10 bins occupied${degenerate ? '; degenerate' : ''}.\n`,
  );
};
