import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keyIdOf } from '#domain/audit/signed-head.js';
import type { ConformanceSubject, MakeSubject } from '../conformance-subject.js';
import type { Signer } from './signer.js';

/** What every Signer must do. */
export const describeSigner = (name: string, makeSubject: MakeSubject<Signer>): void => {
  describe(`${name} as a Signer`, () => {
    let subject: ConformanceSubject<Signer>;
    let signer: Signer;
    beforeEach(async () => {
      subject = await makeSubject();
      signer = subject.adapter;
    });
    afterEach(() => subject.dispose());

    it('signs with Ed25519, as anybody can check', async () => {
      const { publicKeyPem } = await signer.key();
      for (const payload of [randomBytes(1), randomBytes(64), randomBytes(5_000)]) {
        const signature = await signer.sign(payload);
        expect(signature).toHaveLength(64);
        expect(verify(null, payload, createPublicKey(publicKeyPem), signature)).toBe(true);
        expect(verify(null, Buffer.concat([payload, Buffer.of(0)]), createPublicKey(publicKeyPem), signature)).toBe(false);
      }
    });

    it('names its key by digest and shows the public half only', async () => {
      const { keyId, publicKeyPem } = await signer.key();
      expect(keyId).toBe(keyIdOf(createPublicKey(publicKeyPem)));
      expect(publicKeyPem).not.toContain('PRIVATE');
    });

    it('has one key in all processes', async () => {
      const keys = await Promise.all(Array.from({ length: 6 }, async () => (await subject.another()).key()));
      expect(new Set([(await signer.key()).keyId, ...keys.map(({ keyId }) => keyId)]).size).toBe(1);
    });
  });
};
