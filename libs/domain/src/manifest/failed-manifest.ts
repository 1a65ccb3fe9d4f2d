import { effectiveDecisions } from '../classification/effective-decisions.js';
import type { PageDecision } from '../classification/page-decision.js';
import type { ModelCall } from '../cost/model-call.js';
import type { ExceptionRecord } from '../packet/exception-record.js';
import type { Packet, PlannedSource } from '../packet/packet.js';
import type { PageFacts } from '../page/page-facts.js';
import type { Manifest } from './manifest.js';
import { usageOf } from './usage.js';

export interface FailedPacket {
  packet: Packet;
  plan: PlannedSource[];
  pages: PageFacts[];
  decisions: PageDecision[];
  exceptions: ExceptionRecord[];
  calls: ModelCall[];
  endedAt: Date;
}

const sourcesOf = ({ packet, plan }: FailedPacket): Manifest['packet']['sources'] =>
  packet.sources.map(({ id, name, sha256, mediaType }) => {
    const pages = plan.find((planned) => planned.sourceId === id)?.pages ?? 0;
    return { name, sha256, mediaType, pages };
  });

const pagesOf = ({ packet, pages, decisions }: FailedPacket): Manifest['pages'] => {
  const names = new Map(packet.sources.map(({ id, name }) => [id, name]));
  const facts = new Map(pages.map((page) => [page.page, page]));
  return effectiveDecisions(decisions).flatMap(({ page, type, confidence, tier, rationale, distribution }) => {
    const seen = facts.get(page);
    if (!seen) return [];
    const alternatives = distribution.filter((other) => other.type !== type);
    const source = names.get(seen.sourceId) ?? seen.sourceId;
    const { sourcePage, text, flags } = seen;
    return [{ page, source, sourcePage, type, confidence, tier, rationale, alternatives, text, flags }];
  });
};

/** The manifest of a packet that ends without documents: what was learnt on the way, and the exceptions that say why. */
export const failedManifest = (failed: FailedPacket): Manifest => ({
  schema: 'docyard.manifest/1',
  packet: {
    id: failed.packet.id,
    status: 'failed',
    product: failed.packet.product,
    taxonomy: failed.packet.taxonomy,
    pages: failed.plan.reduce((sum, source) => sum + source.pages, 0),
    sources: sourcesOf(failed),
  },
  documents: [],
  pages: pagesOf(failed),
  rules: [],
  exceptions: failed.exceptions.map(({ code, severity, scope, page, document, detail, recovery }) => {
    return { code, severity, scope, page, document, detail, recovery };
  }),
  usage: usageOf(effectiveDecisions(failed.decisions), failed.calls),
  timings: {
    wallMs: failed.endedAt.getTime() - Date.parse(failed.packet.createdAt),
    renderMs: failed.pages.reduce((sum, page) => sum + page.cpuMs, 0),
    classifyMs: 0,
    assembleMs: 0,
  },
});
