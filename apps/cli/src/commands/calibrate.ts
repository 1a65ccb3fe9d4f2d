import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CalibrateOptions } from '../eval/write-calibration.js';

const calibrate = async (folders: string[], options: CalibrateOptions): Promise<void> =>
  (await import('../eval/write-calibration.js')).writeCalibration(folders, options);

const share = (value: string): number => {
  const read = Number(value);
  if (!(read > 0 && read < 1)) throw new InvalidArgumentError('A share between 0 and 1 is wanted.');
  return read;
};

/** `docyard calibrate`: fits a tier's calibration to packets with truth and to reviewed pages. */
export const registerCalibrate = (program: Command): void => {
  program
    .command('calibrate')
    .description('Fit a tier’s calibration to packets with truth and to reviewed pages')
    .argument('[dir...]', 'folders of packets and truths')
    .addOption(new Option('--tier <name>', 'whose confidences to fit').choices(['signals', 'text', 'vision']).default('signals'))
    .addOption(
      new Option('--engine <name>', 'who decides the packets’ pages; cascade for tiers that ask a model').choices([
        'signals',
        'cascade',
        'vision-all',
      ]),
    )
    .option('--taxonomy <id[@version]>', 'taxonomy to fit for')
    .option('--reviews <file>', 'reviewed pages as JSON Lines: {"packet", "decision": {…}, "verdict"}')
    .option('--max-error <share>', 'share of wrong pages that an accept threshold may leave open', share, 0.01)
    .option('--level <share>', 'confidence level of that bound', share, 0.95)
    .option('--cache <dir>', 'keep pages that were read')
    .option('--out <file>', 'where to write; the taxonomy’s own calibration folder when left out')
    .action(calibrate);
};
