import type { Command } from 'commander';
import type { StatusOptions } from '../packets/print-status.js';
import { withApi } from './api-option.js';

const status = async (id: string | undefined, options: StatusOptions): Promise<void> =>
  (await import('../packets/print-status.js')).printStatus(id, options);

/** `docyard status`: one packet's progress, or the latest packets. */
export const registerStatus = (program: Command): void => {
  withApi(program.command('status'))
    .description('Show how far a packet is, or list the latest packets')
    .argument('[packet]', 'id of the packet')
    .option('--json', 'print it as JSON')
    .action(status);
};
