import type { AuditRecord } from '#domain/audit/audit-record.js';
import { verifyChain } from '#domain/audit/chain.js';
import { headOf, headPayload, type SignedHead } from '#domain/audit/signed-head.js';
import { failure } from '#domain/failure/catalogue.js';
import type { Signer } from '#ports/signer/signer.js';
import { type ChainDeps, ownChain } from './own-chain.js';

export interface SignDeps extends ChainDeps {
  signer: Signer;
  now: () => Date;
}

/**
 * The end of a packet's chain, signed. Only a chain that holds is signed: a signature must not make good what was tampered
 * with. Failures `resource.missing`, `resource.not-ready`, `audit.broken`.
 */
export const signHead = async (input: { tenant: string; packetId: string }, deps: SignDeps): Promise<SignedHead> => {
  const records: AuditRecord[] = [];
  for await (const record of await ownChain(input, deps)) records.push(record);
  const verdict = verifyChain(records);
  if (!verdict.ok) throw failure('audit.broken', `at record ${verdict.firstBroken.line}: ${verdict.firstBroken.reason}`);
  const last = records.at(-1);
  if (!last) throw failure('resource.not-ready', 'nothing is recorded of the packet yet');
  const { keyId } = await deps.signer.key();
  const head = headOf(last, deps.now().toISOString(), keyId);
  return { ...head, signature: Buffer.from(await deps.signer.sign(headPayload(head))).toString('base64') };
};
