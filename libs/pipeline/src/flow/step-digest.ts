import { createHash } from 'node:crypto';
import type { Tier } from '#domain/classification/page-decision.js';
import type { StepRecord } from '#domain/packet/step.js';
import type { FlowDeps } from '../deps.js';

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const MODEL_TIERS = new Set<Tier>(['cache', 'text', 'vision']);

/** What a step made, read back from the records: the same whoever asks, so a repeated audit entry says the same. */
export const stepDigest = async (step: StepRecord, { records }: Pick<FlowDeps, 'records'>): Promise<string> => {
  const { packetId, run, stage } = step;
  const range = step.range ?? undefined;
  switch (stage) {
    case 'plan':
      return sha256(await records.plan(packetId, run));
    case 'render':
      return sha256((await records.pages(packetId, run, range)).map(({ page, hashes }) => [page, hashes?.content ?? null]));
    case 'classify':
      return sha256((await records.decisions(packetId, run, range)).filter(({ tier }) => tier === 'signals'));
    case 'triage':
      return sha256(await records.consultations(packetId, run));
    case 'consult':
      return sha256((await records.decisions(packetId, run, range)).filter(({ tier }) => MODEL_TIERS.has(tier)));
    case 'assemble':
      return sha256(await records.manifest(packetId, run));
  }
};
