import type { PacketStatus } from '#domain/packet/packet.js';
import { type ApiOptions, clientOf } from '../client/client-of.js';
import type { DocyardClient } from '../client/docyard-client.js';
import { progressDisplay } from '../demo/progress-bars.js';

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

/** The same, for whoever has the id and the address only. */
export const watchById = async (id: string, options: ApiOptions): Promise<void> => {
  await watchPacket(await clientOf(options), id);
};
