import type { PageResult } from '../assembly/assembly.js';
import type { PageDecision } from '../classification/page-decision.js';
import type { ModelCall } from '../cost/model-call.js';
import type { DocumentRecord } from '../packet/document.js';
import type { ExceptionRecord } from '../packet/exception-record.js';
import type { Packet, PacketStatus, PlannedSource } from '../packet/packet.js';
import type { PageFacts } from '../page/page-facts.js';
import type { RuleOutcome } from '../validation/rule-outcome.js';
import type { Manifest } from './manifest.js';
import { usageOf } from './usage.js';

export interface ManifestInput {
  packet: Packet;
  status: PacketStatus;
  plan: PlannedSource[];
  pages: PageFacts[];
  /** The effective ones: one a page. */
  decisions: PageDecision[];
  results: PageResult[];
  documents: DocumentRecord[];
  rules: RuleOutcome[];
  exceptions: ExceptionRecord[];
  /** Every call of the run, by time. */
  calls: ModelCall[];
  /** The only part that differs from one run to the next over the same pages. */
  timings: Manifest['timings'];
}

const sourcesOf = ({ packet, plan }: ManifestInput): Manifest['packet']['sources'] =>
  packet.sources.map(({ id, name, sha256, mediaType }) => {
    const pages = plan.find((planned) => planned.sourceId === id)?.pages ?? 0;
    return { name, sha256, mediaType, pages };
  });

/** Name within a packet's folder: by first page, so that a listing has the packet's order. */
const fileName = ({ pages, type }: DocumentRecord): string =>
  `documents/${String(Math.min(...pages)).padStart(4, '0')}-${type}.pdf`;

const documentOf = (document: DocumentRecord): Manifest['documents'][number] => {
  const { id, type, title, pages, confidence, boundary, status, rationale, fields, fileKey, sha256 } = document;
  const file = fileKey === null ? null : fileName(document);
  return { id, type, title, pages, confidence, boundary, status, rationale, fields, file, sha256 };
};

const pagesOf = ({ packet, pages, decisions, results }: ManifestInput): Manifest['pages'] => {
  const names = new Map(packet.sources.map(({ id, name }) => [id, name]));
  const facts = new Map(pages.map((one) => [one.page, one]));
  const tiers = new Map(decisions.map(({ page, tier }) => [page, tier]));
  return results.map(({ page, type, confidence, rationale, alternatives }) => {
    const { sourceId, sourcePage, text, flags } = facts.get(page)!;
    const source = names.get(sourceId) ?? sourceId;
    return {
      page,
      source,
      sourcePage,
      type,
      confidence,
      tier: tiers.get(page) ?? 'signals',
      rationale,
      alternatives,
      text,
      flags,
    };
  });
};

/** Exceptions in the order of the pages; those of the packet first. */
const exceptionsOf = ({ exceptions }: ManifestInput): Manifest['exceptions'] =>
  exceptions
    .toSorted((a, b) => (a.page ?? 0) - (b.page ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({ code, severity, scope, page, document, detail, recovery }) => {
      return { code, severity, scope, page, document, detail, recovery };
    });

/** The manifest of an assembled packet (DESIGN section 9). Pure: the same input gives the same manifest. */
export const buildManifest = (input: ManifestInput): Manifest => ({
  schema: 'docyard.manifest/1',
  packet: {
    id: input.packet.id,
    status: input.status,
    product: input.packet.product,
    taxonomy: input.packet.taxonomy,
    pages: input.plan.reduce((sum, source) => sum + source.pages, 0),
    sources: sourcesOf(input),
  },
  documents: input.documents.map(documentOf),
  pages: pagesOf(input),
  rules: input.rules,
  exceptions: exceptionsOf(input),
  usage: usageOf(input.decisions, input.calls),
  timings: input.timings,
});
