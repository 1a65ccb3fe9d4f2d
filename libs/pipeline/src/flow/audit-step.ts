import { decisionProof, proofKey } from '#domain/audit/decision-proof.js';
import type { Packet } from '#domain/packet/packet.js';
import type { StepRecord } from '#domain/packet/step.js';
import type { FlowDeps } from '../deps.js';
import { stepDecisions, stepDigest } from './step-digest.js';

/**
 * Writes a finished step into the packet's chain, once however often it is called: its outcome by digest, and of each page
 * that it decided the tier, model, prompt and digests. One record a step, so that a chain grows by ranges and not by pages.
 */
export const auditStep = async ({ taxonomy }: Packet, step: StepRecord, deps: FlowDeps): Promise<void> => {
  const decisions = await stepDecisions(step, deps);
  const proofs = decisions.map((decision) => [proofKey(decision), decisionProof(decision)] as const);
  const detail = {
    run: step.run,
    outcome: step.outcome,
    from: step.range?.from ?? null,
    to: step.range?.to ?? null,
    digest: await stepDigest(step, decisions, deps),
    ...(step.configuration && { configuration: step.configuration }),
    ...(proofs.length > 0 && { taxonomy: `${taxonomy.id}@${taxonomy.version}`, taxonomySha256: taxonomy.sha256 }),
    ...Object.fromEntries(proofs),
  };
  const entry = { at: step.finishedAt, actor: deps.actor, action: 'step.finished', subject: step.id, detail };
  await deps.audit.append(step.packetId, entry, `run-${step.run}.${step.id}`);
};
