import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ulid } from 'ulid';
import type { PageDecision } from '#domain/classification/page-decision.js';
import { type PacketScore, scorePacket } from '#domain/evaluation/score-packet.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import type { Engine, Packet } from '#domain/packet/packet.js';
import type { TaxonomyRef } from '#domain/taxonomy/taxonomy-ref.js';
import { sourceKey } from '#pipeline/blob-keys.js';
import { runPacketInline } from '#pipeline/inline/run-packet-inline.js';
import type { EvaluationDeps } from './evaluation-deps.js';
import type { EvaluationPacket } from './evaluation-set.js';

export interface PacketOutcome {
  name: string;
  manifest: Manifest;
  decisions: PageDecision[];
  score: PacketScore;
  wallMs: number;
}

const TENANT = 'eval';

/** By what pages are to be decided. */
export interface EvaluationWay {
  taxonomy: TaxonomyRef;
  engine: Engine;
}

const submit = async (packet: EvaluationPacket, { taxonomy, engine }: EvaluationWay, deps: EvaluationDeps): Promise<string> => {
  const bytes = await readFile(packet.file);
  const id = ulid();
  const source = 's1';
  const blobKey = sourceKey({ id, tenant: TENANT }, source);
  await deps.blobs.put(blobKey, bytes, { contentType: 'application/pdf' });
  const at = deps.now().toISOString();
  const record: Packet = {
    id,
    tenant: TENANT,
    run: 1,
    status: 'received',
    taxonomy,
    engine,
    product: null,
    metadata: {},
    sources: [
      {
        id: source,
        name: packet.name,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
        mediaType: 'application/pdf',
        blobKey,
        passwordKey: null,
      },
    ],
    createdAt: at,
    updatedAt: at,
    finishedAt: null,
  };
  await deps.records.createPacket(record, null);
  return id;
};

/** Runs one packet through the fleet's use-cases in this process and scores it against its truth. */
export const evaluatePacket = async (
  packet: EvaluationPacket,
  way: EvaluationWay,
  deps: EvaluationDeps,
  concurrency: number,
): Promise<PacketOutcome> => {
  const began = performance.now();
  const id = await submit(packet, way, deps);
  await runPacketInline(id, deps, { concurrency });
  const [manifest, decisions] = await Promise.all([deps.records.manifest(id, 1), deps.records.decisions(id, 1)]);
  if (manifest === null) throw new Error(`${packet.name} ended without a manifest.`);
  const score = scorePacket(packet.truth, manifest);
  return { name: packet.name, manifest, decisions, score, wallMs: performance.now() - began };
};
