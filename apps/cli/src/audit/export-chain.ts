import { Writable } from 'node:stream';
import { type ApiOptions, clientOf } from '../client/client-of.js';

/** Prints a packet's chain as JSON lines. */
export const exportChain = async (id: string, { url }: ApiOptions): Promise<void> => {
  const lines = await clientOf({ url }).audit(id);
  await lines.pipeTo(Writable.toWeb(process.stdout));
};
