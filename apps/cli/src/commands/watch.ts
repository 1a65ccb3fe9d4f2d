import type { Command } from 'commander';
import type { ApiOptions } from '../client/client-of.js';
import { withApi } from './api-option.js';

/** `docyard watch`: follows one packet to its end. */
export const registerWatch = (program: Command): void => {
  withApi(program.command('watch'))
    .description('Follow a packet to its end and print its status')
    .argument('<packet>', 'id of the packet')
    .action(async (id: string, options: ApiOptions) => (await import('../packets/watch-packet.js')).watchById(id, options));
};
