import { z } from 'zod';
import { tenantId } from '../access/tenant-id.js';
import type { PacketStatus } from '../packet/packet.js';

/** What others may be told of. */
export const eventType = z.enum([
  'packet.received',
  'packet.completed',
  'packet.needs_review',
  'packet.failed',
  'packet.deleted',
  'review.opened',
  'review.claimed',
  'review.resolved',
]);
export type EventType = z.infer<typeof eventType>;

/** What a packet's end is called among events; null before it. */
export const endEvent = (status: PacketStatus): EventType | null => eventType.safeParse(`packet.${status}`).data ?? null;

/** Somebody who wants to be told. */
export const webhook = z.object({
  id: z.string(),
  tenant: tenantId,
  url: z.string(),
  events: z.array(eventType).min(1),
  /** `whsec_` and base64 of 32 bytes. Told once; kept as it is, since it signs. */
  secret: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type Webhook = z.infer<typeof webhook>;

/** Something that happened: ids and status only, so that a target learns nothing that it has to ask for anyway. */
export const webhookEvent = z.object({
  type: eventType,
  at: z.string(),
  packetId: z.string(),
  run: z.number().int().nullable(),
  status: z.string().nullable(),
  reviewId: z.string().nullable(),
});
export type WebhookEvent = z.infer<typeof webhookEvent>;
