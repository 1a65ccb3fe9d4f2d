import type { PageDecision } from '#domain/classification/page-decision.js';
import type { ModelCall } from '#domain/cost/model-call.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import type { DocumentRecord } from '#domain/packet/document.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { Packet } from '#domain/packet/packet.js';
import type { StepRecord } from '#domain/packet/step.js';
import type { PageFacts } from '#domain/page/page-facts.js';

const taxonomy = { id: 'us-mortgage', version: '1.0.0', sha256: 'a'.repeat(64) };
export const at = (minute: number): string => new Date(Date.UTC(2026, 0, 2, 3, minute)).toISOString();

export const samplePacket = (id: string, over: Partial<Packet> = {}): Packet => ({
  id,
  tenant: 'acme',
  run: 1,
  status: 'received',
  taxonomy,
  engine: 'signals',
  product: null,
  metadata: { loan: '4711' },
  sources: [],
  createdAt: at(0),
  updatedAt: at(0),
  finishedAt: null,
  ...over,
});

export const sampleStep = (packetId: string, id: string, over: Partial<StepRecord> = {}): StepRecord => ({
  id,
  packetId,
  run: 1,
  stage: 'render',
  range: null,
  outcome: 'done',
  startedAt: at(1),
  finishedAt: at(2),
  cpuMs: 12.5,
  ...over,
});

export const samplePage = (page: number): PageFacts => ({
  page,
  sourceId: 's1',
  sourcePage: page,
  widthPt: 612,
  heightPt: 792,
  text: 'layer',
  textKey: null,
  imageKey: null,
  quality: null,
  hashes: null,
  flags: [],
  engine: 'pdfjs',
  cpuMs: 7,
});

export const sampleDecision = (page: number, type = 'w2'): PageDecision => ({
  page,
  type,
  confidence: 0.98,
  tier: 'signals',
  rationale: 'form number W-2',
  distribution: [{ type, confidence: 0.98 }],
  firstPage: { overall: 0.9, byType: {} },
  printed: null,
  identifiers: {},
  signature: { size: '612x792', origin: 'layer', fonts: [], header: [], footer: [], bareNumbers: [], words: 80 },
  evidence: [],
  tokens: { input: 0, cached: 0, output: 0 },
  usd: 0,
  taxonomy,
  calibration: null,
});

export const sampleDocument = (packetId: string, id: string, pages: number[]): DocumentRecord => ({
  id,
  packetId,
  run: 1,
  type: 'w2',
  title: 'W-2',
  pages,
  confidence: 0.97,
  boundary: { start: 1, end: 1 },
  status: 'accepted',
  rationale: 'one form',
  fields: {},
  fileKey: null,
  sha256: null,
});

export const sampleException = (packetId: string, id: string, page: number | null): ExceptionRecord => ({
  id,
  packetId,
  run: 1,
  code: 'page.uncertain',
  severity: 'warning',
  scope: page === null ? 'packet' : 'page',
  source: null,
  page,
  document: null,
  detail: 'doubtful',
  recovery: 'none',
  state: 'open',
});

export const sampleManifest = (packetId: string): Manifest => ({
  schema: 'docyard.manifest/1',
  packet: { id: packetId, status: 'completed', product: null, taxonomy, pages: 0, sources: [] },
  documents: [],
  pages: [],
  rules: [],
  exceptions: [],
  usage: {
    tokens: { input: 0, cached: 0, output: 0 },
    usd: 0,
    perPage: { tokens: 0, usd: 0 },
    tiers: { cache: 0, signals: 0, text: 0, vision: 0, reviewer: 0 },
  },
  timings: { wallMs: 1, renderMs: 1, classifyMs: 1, assembleMs: 1 },
});

export const sampleModelCall = (id: string, over: Partial<ModelCall> = {}): ModelCall => ({
  id,
  packetId: 'p1',
  run: 1,
  tenant: 'acme',
  step: 'consult.1',
  tier: 'vision',
  model: 'm',
  prompt: 'vision@1.0.0',
  promptSha256: 'b'.repeat(64),
  pages: [1, 2],
  outcome: 'answered',
  tokens: { input: 900, cached: 512, output: 80 },
  usd: 0.25,
  at: at(3),
  tookMs: 740,
  ...over,
});
