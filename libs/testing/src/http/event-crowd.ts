import type { ApiAddress } from '../fleet/api-address.js';
import { openRaw, type RawConnection } from './raw-connection.js';

/** Many who follow packets at once, each over a connection of its own. */
export interface EventCrowd {
  /** How many were let in, and how many were told to come back. */
  following: number;
  refused: number;
  /** Resolves when every follower was told of the end, with their number; rejects when the time is up. */
  untilEnded(withinMs: number): Promise<number>;
  leave(): void;
}

/** Sockets that are opened at the same time: a listener's queue is not longer than 511. */
const AT_ONCE = 100;

const STATUS = /^HTTP\/1\.1 (\d{3})/;

const followOne = async (api: ApiAddress, packetId: string): Promise<RawConnection> => {
  const connection = await openRaw(api.apiUrl);
  const head = [`GET /v1/packets/${packetId}/events HTTP/1.1`, 'host: x', `authorization: Bearer ${api.apiKey}`];
  connection.socket.write(`${head.join('\r\n')}\r\n\r\n`);
  await connection.until(/event: progress|^HTTP\/1\.1 [45]/);
  return connection;
};

export const openEventCrowd = async (api: ApiAddress, packetIds: readonly string[], count: number): Promise<EventCrowd> => {
  const connections: RawConnection[] = [];
  while (connections.length < count) {
    const size = Math.min(AT_ONCE, count - connections.length);
    const ids = Array.from({ length: size }, (_, i) => packetIds[(connections.length + i) % packetIds.length]!);
    connections.push(...(await Promise.all(ids.map((id) => followOne(api, id)))));
  }
  const statusOf = (one: RawConnection): string => STATUS.exec(one.received())?.[1] ?? 'none';
  const followers = connections.filter((one) => statusOf(one) === '200');
  const untilEnded = async (withinMs: number): Promise<number> => {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`not all were told within ${withinMs} ms`)), withinMs).unref();
    });
    const texts = await Promise.race([Promise.all(followers.map((one) => one.until(/event: end/))), late]);
    return texts.filter((text) => text.includes('event: end')).length;
  };
  return {
    following: followers.length,
    refused: connections.filter((one) => statusOf(one) === '429').length,
    untilEnded,
    leave: () => {
      for (const { socket } of connections) socket.destroy();
    },
  };
};
