import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAttempt, type Delivery, deliveryIdOf, RETRY_WAITS_MS, waitAfter } from './delivery.js';
import { signedMessage, webhookSecret } from './signed-message.js';
import { endEvent, type WebhookEvent } from './webhook.js';

const event: WebhookEvent = {
  ...{ type: 'packet.completed', at: '2026-01-02T03:04:05.000Z', packetId: 'P1', run: 1, status: 'completed', reviewId: null },
};
const pending: Delivery = {
  ...{ id: 'm', webhookId: 'w', tenant: 't', event, createdAt: event.at, state: 'pending', attempts: [], nextAt: event.at },
  replayOf: null,
};
const attempt = (status: number | null) => ({ at: event.at, status, fault: status === null ? 'refused' : null, tookMs: 1 });

describe('a message', () => {
  const secret = webhookSecret(Buffer.alloc(32, 5));

  it('is taken by another’s implementation of the standard, and says ids and status only', () => {
    const { headers, body } = signedMessage('msg_1', event, secret, Date.now());
    const data = { packetId: 'P1', run: 1, status: 'completed' };
    expect(new Verifier(secret).verify(body, headers)).toEqual({ type: 'packet.completed', timestamp: event.at, data });
  });

  it('is not taken with another word, id, time or secret', () => {
    const { headers, body } = signedMessage('msg_1', event, secret, Date.now());
    const verify = (changed: Record<string, string>, text = body, by = secret) =>
      new Verifier(by).verify(text, { ...headers, ...changed });
    expect(() => verify({}, body.replace('P1', 'P2'))).toThrow();
    expect(() => verify({ 'webhook-id': 'msg_2' })).toThrow();
    expect(() => verify({ 'webhook-timestamp': String(Math.floor(Date.now() / 1_000) + 1) })).toThrow();
    expect(() => verify({}, body, webhookSecret(Buffer.alloc(32, 6)))).toThrow();
    const late = signedMessage('msg_1', event, secret, Date.now() - 600_000);
    expect(() => new Verifier(secret).verify(late.body, late.headers)).toThrow();
  });
});

describe('a delivery', () => {
  it('is tried for a day, at ever longer waits', () => {
    const sum = RETRY_WAITS_MS.reduce((total, wait) => total + wait, 0);
    expect(sum).toBeGreaterThan(23 * 3_600_000);
    expect(sum).toBeLessThanOrEqual(24 * 3_600_000);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
        const wait = waitAfter(tries, random)!;
        expect(wait).toBeLessThanOrEqual(RETRY_WAITS_MS[tries - 1]!);
        expect(wait).toBeGreaterThanOrEqual(RETRY_WAITS_MS[tries - 1]! * 0.9 - 1);
      }),
    );
    expect(waitAfter(11, 0)).toBeNull();
  });

  it('ends delivered, or given up: at 410, or when the day is over', () => {
    expect(afterAttempt(pending, attempt(204), 0, 0)).toMatchObject({ state: 'delivered', nextAt: null });
    expect(afterAttempt(pending, attempt(410), 0, 0)).toMatchObject({ state: 'given_up', nextAt: null });
    for (const status of [null, 301, 400, 404, 429, 500])
      expect(afterAttempt(pending, attempt(status), 0, 0)).toMatchObject({
        state: 'pending',
        nextAt: '1970-01-01T00:00:05.000Z',
      });
    let last = pending;
    for (let tries = 0; tries < 11; tries += 1) last = afterAttempt(last, attempt(500), 0, 0);
    expect([last.state, last.attempts.length]).toEqual(['given_up', 11]);
  });

  it('has one id for one event, another for another', () => {
    const ids = [event, { ...event, run: 2 }, { ...event, packetId: 'P2' }, { ...event, type: 'packet.failed' as const }];
    expect(new Set(ids.map((one) => deliveryIdOf('w', one))).size).toBe(4);
    expect(deliveryIdOf('w', event)).toBe(deliveryIdOf('w', { ...event, at: 'later', status: 'other' }));
    expect(deliveryIdOf('v', event)).not.toBe(deliveryIdOf('w', event));
  });
});

it('a packet’s end has an event, its way there has none', () => {
  expect(endEvent('completed')).toBe('packet.completed');
  expect(endEvent('needs_review')).toBe('packet.needs_review');
  expect(endEvent('processing')).toBeNull();
});
