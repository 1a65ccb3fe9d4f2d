import type { ErasureView } from '#contracts/http/evidence.js';
import { type ApiOptions, clientOf } from '../client/client-of.js';

export interface ErasureOptions extends ApiOptions {
  json?: boolean;
}

const linesOf = ({ packetId, erased, leftOvers, deletedAt, watched, audit }: ErasureView): string[] =>
  erased
    ? [
        `${packetId} is erased: nothing is left in storage, records or queue.`,
        `Its audit chain of ${audit.records} records holds, and says that it was deleted at ${deletedAt}.`,
        ...(watched ? ['The janitor still looks for what a worker at it may write; ask again in half an hour.'] : []),
      ]
    : [`${packetId} is not erased:`, ...leftOvers.map(({ store, what }) => `  ${store.padEnd(8)} ${what}`)];

/** Says what is left of a packet; the exit code is 1 when anything is. */
export const verifyErased = async (id: string, { url, apiKey, json }: ErasureOptions): Promise<void> => {
  const found = await (await clientOf({ url, apiKey })).erasure(id);
  if (!found.erased) process.exitCode = 1;
  process.stdout.write(json ? `${JSON.stringify(found)}\n` : `${linesOf(found).join('\n')}\n`);
};
