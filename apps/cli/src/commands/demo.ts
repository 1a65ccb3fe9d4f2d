import { type Command, InvalidArgumentError } from 'commander';
import type { DemoOptions } from '../demo/run-demo.js';

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('a whole number above 0 is needed');
  return number;
};

/** `docyard demo`: starts a fleet, runs files (or a sample packet) through it, shows the result, stops the fleet. */
export const registerDemo = (program: Command): void => {
  program
    .command('demo')
    .description('Start a fleet, run files or a sample packet through it, show what was found, stop it')
    .argument('[file...]', 'PDF, JPEG, PNG or TIFF files; a sample packet is made when there is none')
    .option('--out <dir>', 'folder for the results', 'out')
    .option('--taxonomy <id[@version]>', 'taxonomy to decide by')
    .option('--product <id>', 'loan product, by which required documents are checked')
    .option('--password <password>', 'opens protected files')
    .option('--pages <n>', 'pages of the sample packet', wholeNumber, 240)
    .option('--seed <n>', 'seed of the sample packet', wholeNumber, 7)
    .option('--json', 'print the result as JSON')
    .action(async (files: string[], options: DemoOptions) => (await import('../demo/run-demo.js')).runDemo(files, options));
};
