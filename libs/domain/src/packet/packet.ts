import { z } from 'zod';
import { taxonomyRef } from '../taxonomy/taxonomy-ref.js';

export const packetStatus = z.enum(['received', 'processing', 'completed', 'needs_review', 'failed']);
export type PacketStatus = z.infer<typeof packetStatus>;
export const isFinal = (status: PacketStatus): boolean =>
  status === 'completed' || status === 'needs_review' || status === 'failed';

/** One submitted file, kept byte for byte under `blobKey`. */
export const source = z.object({
  id: z.string(),
  /** As the client named it: personal data, in no log. */
  name: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  /** Sniffed from the bytes, not believed from the header. */
  mediaType: z.string(),
  blobKey: z.string(),
  /** True where the client gave a password; it is kept apart under `passwordKey` until the packet ends. */
  passwordKey: z.string().nullable(),
  /** Of a file that was not uploaded but fetched: scheme, digest of its URI, version. No name. */
  origin: z.string().optional(),
});
export type Source = z.infer<typeof source>;

/** Who may decide pages: signals alone; models where signals are unsure; a vision model on every page, to measure by. */
export const engine = z.enum(['signals', 'cascade', 'vision-all']);
export type Engine = z.infer<typeof engine>;

export const packet = z.object({
  id: z.string(),
  tenant: z.string(),
  /** Rises when the packet is decided anew; part of every job id. */
  run: z.number().int().positive(),
  status: packetStatus,
  taxonomy: taxonomyRef,
  /** Pinned at submission, so that every process sees the same flow. Packets of before models have none: `signals`. */
  engine: engine.default('signals'),
  product: z.string().nullable(),
  metadata: z.record(z.string(), z.string()),
  /** W3C trace context of the submission: whatever is asked for anew later belongs to the same trace. Older packets have none. */
  traceparent: z.string().optional(),
  sources: z.array(source),
  createdAt: z.string(),
  updatedAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type Packet = z.infer<typeof packet>;

/** What the plan step found in one source: its first page in the packet and how many follow. */
export const plannedSource = z.object({
  sourceId: z.string(),
  firstPage: z.number().int().positive(),
  pages: z.number().int().nonnegative(),
});
export type PlannedSource = z.infer<typeof plannedSource>;
