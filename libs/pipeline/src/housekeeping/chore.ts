import { z } from 'zod';
import type { Packet } from '#domain/packet/packet.js';
import type { BlobStore } from '#ports/blob/blob-store.js';

/**
 * `upload`: bytes are coming in for a packet that has no record yet. `secrets`: the packet has passwords to forget.
 * `erasure`: the packet was deleted, and a worker may still be writing for it. `seal`: the packet's
 * chain has come to an end that is to be signed.
 */
export const choreKind = z.enum(['upload', 'secrets', 'erasure', 'seal']);
export type ChoreKind = z.infer<typeof choreKind>;

/** A note of what must be cleaned up if whoever wrote it dies. Small blobs, so that they outlive process and Redis. */
export const chore = z.object({
  kind: choreKind,
  packetId: z.string(),
  tenant: z.string(),
  /** When its writer was last known to be at work, ISO. */
  at: z.string(),
});
export type Chore = z.infer<typeof chore>;

/** No tenant's id begins with an underscore. */
export const CHORES_PREFIX = 'tenants/_system/chores/';

const keyOf = (kind: ChoreKind, packetId: string): string => `${CHORES_PREFIX}${packetId}.${kind}`;

export const noteChore = async (
  kind: ChoreKind,
  { id, tenant }: Pick<Packet, 'id' | 'tenant'>,
  { blobs, now }: { blobs: BlobStore; now: () => Date },
): Promise<void> => {
  const content: Chore = { kind, packetId: id, tenant, at: now().toISOString() };
  await blobs.put(keyOf(kind, id), Buffer.from(JSON.stringify(content)), { contentType: 'application/json', ifAbsent: false });
};

export const endChore = (kind: ChoreKind, packetId: string, blobs: BlobStore): Promise<void> =>
  blobs.delete(keyOf(kind, packetId));

/**
 * Every chore that is noted. One that is gone by the time it is read was ended by somebody else; one of a kind that is not known is
 * left to the newer version that noted it.
 */
export async function* chores(blobs: BlobStore): AsyncIterable<Chore> {
  for await (const key of blobs.list(CHORES_PREFIX)) {
    const content = await blobs.read(key).catch(() => null);
    const noted = content && chore.safeParse(JSON.parse(content.toString('utf8')));
    if (noted?.success) yield noted.data;
  }
}
