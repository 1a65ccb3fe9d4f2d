import { createHmac } from 'node:crypto';
import type { WebhookEvent } from './webhook.js';

const SECRET_PREFIX = 'whsec_';
export const WEBHOOK_SECRET_BYTES = 32;

export const webhookSecret = (bytes: Uint8Array): string => `${SECRET_PREFIX}${Buffer.from(bytes).toString('base64')}`;

export interface SignedMessage {
  headers: Record<string, string>;
  body: string;
}

const bodyOf = ({ type, at, packetId, run, status, reviewId }: WebhookEvent): string =>
  JSON.stringify({ type, timestamp: at, data: { packetId, run, status, ...(reviewId !== null && { reviewId }) } });

/**
 * The message for an event, signed as Standard Webhooks 1.0 has it: HMAC-SHA256 over id, time of sending and body, so that
 * nobody sends it again later or under another id.
 */
export const signedMessage = (id: string, event: WebhookEvent, secret: string, nowMs: number): SignedMessage => {
  const body = bodyOf(event);
  const timestamp = String(Math.floor(nowMs / 1_000));
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const signed = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
  return { headers: { 'content-type': 'application/json', ...signed }, body };
};
