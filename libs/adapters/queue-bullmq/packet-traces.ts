import type { Redis } from 'ioredis';

const KEYS_A_STEP = 1_000;
const EVENTS_A_STEP = 1_000;

/** What a glob would take for more than a letter. */
const literally = (text: string): string => text.replace(/[\\*?[\]]/g, '\\$&');

/** Keys of a queue that name the packet: its jobs, their locks and logs. Job ids begin with the packet's. */
export const packetKeys = async (redis: Redis, keyPrefix: string, packetId: string): Promise<string[]> => {
  const pattern = `${literally(`${keyPrefix}${packetId}`)}.*`;
  const found = new Set<string>();
  let cursor = '0';
  do {
    const [next, keys] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', KEYS_A_STEP);
    for (const key of keys) found.add(key);
    cursor = next;
  } while (cursor !== '0');
  return [...found].sort();
};

/** Ids of the entries in a queue's event stream that speak of the packet. BullMQ keeps about ten thousand entries. */
export const packetEvents = async (redis: Redis, streamKey: string, packetId: string): Promise<string[]> => {
  const found: string[] = [];
  for (let from = '-'; ; ) {
    const entries = await redis.xrange(streamKey, from, '+', 'COUNT', EVENTS_A_STEP);
    for (const [id, fields] of entries) if (fields.some((field) => field.startsWith(`${packetId}.`))) found.push(id);
    const last = entries.at(-1);
    if (!last || entries.length < EVENTS_A_STEP) return found;
    from = `(${last[0]}`;
  }
};

/** The job that a key belongs to: what follows its id is a part of the job (`:lock`, `:logs`). */
export const jobIdIn = (key: string, keyPrefix: string): string => key.slice(keyPrefix.length).split(':')[0] ?? '';
