import { z } from 'zod';
import { packetStatus } from '#domain/packet/packet.js';
import { stage } from '#domain/packet/step.js';
import { taxonomyRef } from '#domain/taxonomy/taxonomy-ref.js';
import { packetId, timestamp } from './ids.js';
import { leafOf, pagingQuery } from './paging.js';

export const sourceView = z
  .object({
    id: z.string(),
    name: z.string(),
    sha256: z.string(),
    bytes: z.number().int(),
    mediaType: z.string().meta({ description: 'Found in the bytes, not believed from the request.' }),
  })
  .meta({ id: 'Source', description: 'One submitted file, kept byte for byte.' });

export const packetView = z
  .object({
    id: packetId,
    status: packetStatus,
    run: z.number().int().meta({ description: 'Rises when the packet is decided anew.' }),
    taxonomy: taxonomyRef,
    product: z.string().nullable(),
    metadata: z.record(z.string(), z.string()),
    sources: z.array(sourceView),
    createdAt: timestamp,
    updatedAt: timestamp,
    finishedAt: timestamp.nullable(),
  })
  .meta({ id: 'Packet', description: 'What was submitted for one loan application, and where it stands.' });
export type PacketView = z.infer<typeof packetView>;

export const stageProgress = z.object({
  done: z.number().int().meta({ description: 'Pages done; windows for consult; 0 or 1 for plan, triage and assemble.' }),
  total: z.number().int().nullable().meta({ description: 'Null until it is known.' }),
  failed: z.number().int().meta({ description: 'How many of the done went wrong and became exceptions.' }),
});

/** One server-sent event of `/events`: `event: progress` on each change, `event: end` once at the packet's end. */
export const progressView = z
  .object({ packetId, status: packetStatus, pages: z.number().int().nullable(), stages: z.partialRecord(stage, stageProgress) })
  .meta({ id: 'Progress', description: 'How far each stage of the packet is.' });
export type ProgressView = z.infer<typeof progressView>;

export const packetWithProgress = packetView.extend({ progress: progressView }).meta({ id: 'PacketWithProgress' });
export type PacketWithProgress = z.infer<typeof packetWithProgress>;

export const packetList = leafOf(packetView);
export type PacketList = z.infer<typeof packetList>;
export const packetQuery = pagingQuery(200, 50).extend({ status: packetStatus.optional() });
