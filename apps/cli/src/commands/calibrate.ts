import type { Command } from 'commander';
import type { CalibrateOptions } from '../eval/write-calibration.js';

const calibrate = async (folders: string[], options: CalibrateOptions): Promise<void> =>
  (await import('../eval/write-calibration.js')).writeCalibration(folders, options);

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
