import { type ApiOptions, clientOf } from '../client/client-of.js';
import type { Submission } from '../client/submission.js';
import { watchPacket } from './watch-packet.js';

export interface SubmitOptions extends ApiOptions, Omit<Submission, 'files'> {
  watch?: boolean;
  json?: boolean;
}

/** Sends files as one packet and prints its id; follows it where asked to. */
export const submitFiles = async (files: string[], { url, watch, json, ...rest }: SubmitOptions): Promise<void> => {
  const client = await clientOf({ url });
  const packet = await client.submit({ files, ...rest });
  process.stdout.write(json ? `${JSON.stringify(packet)}\n` : `${packet.id}\n`);
  if (watch) await watchPacket(client, packet.id);
};
