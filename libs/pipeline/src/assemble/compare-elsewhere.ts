import type { DocumentRecord } from '#domain/packet/document.js';
import type { Packet } from '#domain/packet/packet.js';
import type { PageFacts } from '#domain/page/page-facts.js';
import type { Taxonomy } from '#domain/taxonomy/taxonomy.js';
import { comparedElsewhere, documentDigest } from '#domain/validation/document-digest.js';
import type { AssembleDeps } from '../deps.js';

/** The documents with their digests, those of types that rules compare across packets. */
export const withDigests = (
  documents: readonly DocumentRecord[],
  pages: readonly PageFacts[],
  taxonomy: Taxonomy,
): DocumentRecord[] => {
  const types = comparedElsewhere(taxonomy);
  const facts = new Map(pages.map((one) => [one.page, one]));
  return documents.map((document) => {
    const digest = types.has(document.type) ? documentDigest(document.pages.flatMap((page) => facts.get(page) ?? [])) : null;
    return digest === null ? document : { ...document, contentDigest: digest };
  });
};

/** How many other packets of the tenant hold each document, by document id. */
export const heldElsewhere = async (
  { id, tenant }: Pick<Packet, 'id' | 'tenant'>,
  documents: readonly DocumentRecord[],
  { records }: Pick<AssembleDeps, 'records'>,
): Promise<Map<string, number>> => {
  const digests = [...new Set(documents.flatMap(({ contentDigest }) => contentDigest ?? []))];
  if (digests.length === 0) return new Map();
  const holders = await records.holdersOf(tenant, digests, id);
  const counts = new Map<string, number>();
  for (const { digest } of holders) counts.set(digest, (counts.get(digest) ?? 0) + 1);
  return new Map(documents.map((document) => [document.id, counts.get(document.contentDigest ?? '') ?? 0]));
};
