import { type Command, InvalidArgumentError } from 'commander';
import type { SubmitOptions } from '../packets/submit-files.js';
import { withApi } from './api-option.js';

const keyValue = (text: string, earlier: Record<string, string> = {}): Record<string, string> => {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('write it as key=value');
  return { ...earlier, [text.slice(0, at)]: text.slice(at + 1) };
};

const submit = async (files: string[], options: SubmitOptions): Promise<void> =>
  (await import('../packets/submit-files.js')).submitFiles(files, options);

/** `docyard submit`: sends files as one packet and prints its id. */
export const registerSubmit = (program: Command): void => {
  withApi(program.command('submit'))
    .description('Submit files as one packet and print its id')
    .argument('<file...>', 'PDF, JPEG, PNG or TIFF files')
    .option('--taxonomy <id[@version]>', 'taxonomy to decide by')
    .option('--product <id>', 'loan product, by which required documents are checked')
    .option('--metadata <key=value>', 'kept with the packet; may be repeated', keyValue)
    .option('--password <password>', 'opens protected files')
    .option('--idempotency-key <key>', 'sent twice, it gives the same packet')
    .option('--watch', 'follow the packet to its end')
    .option('--json', 'print the whole record')
    .action(submit);
};
