import { type SignedHead, signedHead } from '#domain/audit/signed-head.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import { headKey, headPrefix } from '../blob-keys.js';
import { type ChainDeps, ownChain } from './own-chain.js';
import { type SignDeps, signHead } from './sign-head.js';

interface Owner {
  id: string;
  tenant: string;
}

/**
 * Signs the chain's end as it is now and keeps it in the storage: whoever can write to the records alone then changes no chain
 * unnoticed. Once for each length of the chain, however often it is asked for. Failures of `signHead`.
 */
export const sealHead = async ({ id, tenant }: Owner, deps: SignDeps & { blobs: BlobStore }): Promise<void> => {
  const head = await signHead({ tenant, packetId: id }, deps);
  const content = Buffer.from(JSON.stringify(head));
  await deps.blobs.put(headKey({ id, tenant }, head.seq), content, { contentType: 'application/json' });
};

/** The heads that are kept of the tenant's packet, the shortest chain first; also when the packet is gone. Failure `resource.missing`. */
export const keptHeads = async (
  input: { tenant: string; packetId: string },
  deps: ChainDeps & { blobs: BlobStore },
): Promise<SignedHead[]> => {
  await ownChain(input, deps);
  const heads: SignedHead[] = [];
  for await (const key of deps.blobs.list(headPrefix({ id: input.packetId, tenant: input.tenant })))
    heads.push(signedHead.parse(JSON.parse((await deps.blobs.read(key)).toString('utf8'))));
  return heads.sort((a, b) => a.seq - b.seq);
};
