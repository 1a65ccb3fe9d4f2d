import { z } from 'zod';
import { deliveryAttempt } from '#domain/webhooks/delivery.js';
import { eventType } from '#domain/webhooks/webhook.js';
import { packetId, timestamp } from './ids.js';
import { leafOf, pagingQuery } from './paging.js';

export const webhookId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'must be the id of a webhook')
  .meta({ description: 'Id of a webhook.', example: '01JZX3T5W0D4V7Q9Z2K8M1B6CE' });
export const deliveryId = z
  .string()
  .regex(/^msg_[0-9A-Za-z]{20,40}$/, 'must be the id of a delivery')
  .meta({ description: 'Id of a delivery: `webhook-id` of its message.', example: 'msg_01JZX3T5W0D4V7Q9Z2K8M1B6CE' });
export const webhookParams = z.object({ webhookId });
export const deliveryParams = z.object({ webhookId, deliveryId });

const wanted = z.array(eventType).min(1).meta({ description: 'What to be told of.' });

export const webhookRequest = z
  .strictObject({
    url: z.string().min(1).max(2_048).meta({ description: 'Where to post to: https, and no private address.' }),
    events: wanted.default([...eventType.options]),
  })
  .meta({ id: 'WebhookRequest' });

export const webhookView = z
  .object({
    id: webhookId,
    url: z.string(),
    events: wanted,
    createdAt: timestamp,
    createdBy: z.string().meta({ description: 'As audit chains name it.' }),
  })
  .meta({ id: 'Webhook', description: 'Somebody who is told; without its secret.' });
export type WebhookView = z.output<typeof webhookView>;

export const webhookList = z.object({ items: z.array(webhookView) });
export type WebhookList = z.output<typeof webhookList>;

export const madeWebhook = webhookView
  .extend({ secret: z.string().meta({ description: 'Checks messages (Standard Webhooks, `whsec_…`). Told this once.' }) })
  .meta({ id: 'MadeWebhook', description: 'A webhook that was just made.' });
export type MadeWebhook = z.output<typeof madeWebhook>;

export const deliveryView = z
  .object({
    id: deliveryId,
    type: eventType,
    packetId,
    createdAt: timestamp,
    state: z.enum(['pending', 'delivered', 'given_up']),
    attempts: z.array(deliveryAttempt),
    nextAt: timestamp.nullable().meta({ description: 'When it is tried next; null where it is not.' }),
    replayOf: deliveryId.nullable(),
  })
  .meta({ id: 'Delivery', description: 'One event for one webhook, and every try to tell it.' });
export type DeliveryView = z.output<typeof deliveryView>;

export const deliveryList = leafOf(deliveryView);
export type DeliveryList = z.output<typeof deliveryList>;
export const deliveryQuery = pagingQuery(200, 50);
