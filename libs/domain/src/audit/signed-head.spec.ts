import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { linkRecord } from './chain.js';
import { headFault, headOf, headPayload, keyIdOf, type SignedHead } from './signed-head.js';

const pem = (key: ReturnType<typeof generateKeyPairSync>['publicKey']) =>
  (key as unknown as { export(o: object): string }).export({ type: 'spki', format: 'pem' });
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const record = linkRecord(null, 'p1', { at: 'a', actor: 'b', action: 'c', subject: 'd', detail: {} });
const head = headOf(record, '2026-01-02T03:04:05.000Z', keyIdOf(publicKey));
const signed: SignedHead = { ...head, signature: sign(null, headPayload(head), privateKey).toString('base64') };

describe('a signed head', () => {
  it('holds by its key, also after a round through JSON in another order', () => {
    const shuffled = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(signed))).reverse());
    expect(headFault(shuffled, pem(publicKey))).toBeNull();
  });

  it.each<[keyof SignedHead, unknown]>([
    ['seq', 2],
    ['hash', '0'.repeat(64)],
    ['packetId', 'p2'],
    ['signedAt', '2027-01-01T00:00:00.000Z'],
    ['signature', Buffer.alloc(64).toString('base64')],
  ])('does not hold with another %s', (key, value) => {
    expect(headFault({ ...signed, [key]: value }, pem(publicKey))).toBe('bad-signature');
  });

  it('does not hold by another key, nor of another kind', () => {
    const other = generateKeyPairSync('ed25519').publicKey;
    expect(headFault(signed, pem(other))).toBe('wrong-key');
    expect(headFault({ ...signed, keyId: keyIdOf(other) }, pem(other))).toBe('bad-signature');
    expect(headFault(signed, pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey))).toBe('wrong-key');
  });

  it.each([null, 'x', {}, { ...signed, algorithm: 'none' }, { ...signed, schema: 'other' }])('is none: %j', (value) => {
    expect(headFault(value, pem(publicKey))).toBe('malformed');
  });
});
