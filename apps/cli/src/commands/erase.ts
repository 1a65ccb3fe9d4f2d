import type { Command } from 'commander';
import type { ErasureOptions } from '../erase/verify-erased.js';
import { withApi } from './api-option.js';

/** `docyard erase verify`: proves that a deleted packet is gone. */
export const registerErase = (program: Command): void => {
  const erase = program.command('erase').description('Prove that what was deleted is gone');
  withApi(erase.command('verify'))
    .description('Search storage, records and queue for a packet; ends with 1 if anything but its audit chain is left')
    .argument('<packet>', 'id of the packet')
    .option('--json', 'print what was found as JSON')
    .action(async (id: string, options: ErasureOptions) => (await import('../erase/verify-erased.js')).verifyErased(id, options));
};
