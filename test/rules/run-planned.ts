import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import type { Manifest } from '#domain/manifest/manifest.js';
import type { Packet } from '#domain/packet/packet.js';
import { sourceKey } from '#pipeline/blob-keys.js';
import { type InlineDeps, runPacketInline } from '#pipeline/inline/run-packet-inline.js';
import { plannedCase } from '#testing/generator/planted/clean-plan.js';
import { type PlacedPaper, plannedPacket } from '#testing/generator/planted/planned-packet.js';
import type { PlannedPaper } from '#testing/generator/planted/planned-paper.js';
import { Rng } from '#testing/generator/rng/rng.js';

const SEED = '1';
const AT_ONCE = 4;

/** The case that all planned packets of the tests tell of. */
export const loan = plannedCase(new Rng(`docyard/planned/${SEED}`));

export interface PlannedRun {
  manifest: Manifest;
  /** Ids of the manifest's documents by the plan's keys: those that hold the paper's first page. */
  documents: ReadonlyMap<string, string>;
}

const documentsOf = (papers: readonly PlacedPaper[], manifest: Manifest): Map<string, string> =>
  new Map(
    papers.flatMap(({ key, pages }) => {
      const found = manifest.documents.find((document) => document.pages.includes(pages[0]!));
      return found === undefined ? [] : [[key, found.id] as const];
    }),
  );

/** Writes the plan's packet, submits it for a conventional purchase, and runs it to its end by the fleet's own use-cases. */
export const runPlanned = async (plan: readonly PlannedPaper[], deps: InlineDeps): Promise<PlannedRun> => {
  const { pdf, papers } = await plannedPacket(plan, SEED);
  const id = ulid();
  const tenant = 'planned';
  const blobKey = sourceKey({ id, tenant }, 's1');
  await deps.blobs.put(blobKey, Buffer.from(pdf), { contentType: 'application/pdf' });
  const { ref } = await deps.taxonomies.get('us-mortgage');
  const at = deps.now().toISOString();
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const packet: Packet = {
    ...{
      id,
      tenant,
      run: 1,
      status: 'received',
      taxonomy: ref,
      engine: 'signals',
      product: 'conventional-purchase',
      metadata: {},
    },
    sources: [
      { id: 's1', name: 'planned.pdf', sha256, bytes: pdf.length, mediaType: 'application/pdf', blobKey, passwordKey: null },
    ],
    ...{ createdAt: at, updatedAt: at, finishedAt: null },
  };
  await deps.records.createPacket(packet, null);
  await runPacketInline(id, deps, { concurrency: AT_ONCE });
  const manifest = await deps.records.manifest(id, 1);
  if (manifest === null) throw new Error('The planned packet ended without a manifest.');
  return { manifest, documents: documentsOf(papers, manifest) };
};
