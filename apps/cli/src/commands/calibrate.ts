import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { loadConfig } from '#runtime/config/config.js';
import { calibrateSignals } from '../eval/calibrate.js';
import { readEvaluationSet } from '../eval/evaluation-set.js';
import { type RunOptions, runEvaluation } from '../eval/run-evaluation.js';

interface CalibrateOptions extends RunOptions {
  out?: string;
}

const calibrate = async (folders: string[], options: CalibrateOptions): Promise<void> => {
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

/** `docyard calibrate`: fits the signals tier's calibration to packets with truth. */
export const registerCalibrate = (program: Command): void => {
  program
    .command('calibrate')
    .description('Fit the signals calibration of a taxonomy to packets with truth')
    .argument('<dir...>', 'folders of packets and truths')
    .option('--taxonomy <id[@version]>', 'taxonomy to fit for')
    .option('--cache <dir>', 'keep pages that were read')
    .option('--out <file>', 'where to write; the taxonomy’s own calibration folder when left out')
    .action(calibrate);
};
