import type { Command } from 'commander';
import type { PacketStatus } from '#domain/packet/packet.js';
import type { DocyardClient } from '../client/docyard-client.js';
import { progressDisplay } from '../demo/progress-bars.js';
import { type ApiOptions, clientOf, withApi } from './api-option.js';

/** Shows progress on stderr until the packet's end, then prints its status. A packet that failed ends the command with 1. */
export const watchPacket = async (client: DocyardClient, id: string): Promise<PacketStatus | 'deleted'> => {
  const display = progressDisplay();
  let status: PacketStatus | 'deleted' = 'received';
  try {
    for await (const { kind, progress } of client.follow(id)) {
      status = kind === 'deleted' ? 'deleted' : (progress?.status ?? status);
      if (progress) display.show(progress);
    }
  } finally {
    display.stop();
  }
  process.stdout.write(`${status}\n`);
  if (status === 'failed' || status === 'deleted') process.exitCode = 1;
  return status;
};

/** `docyard watch`: follows one packet to its end. */
export const registerWatch = (program: Command): void => {
  withApi(program.command('watch'))
    .description('Follow a packet to its end and print its status')
    .argument('<packet>', 'id of the packet')
    .action(async (id: string, options: ApiOptions) => void (await watchPacket(clientOf(options), id)));
};
