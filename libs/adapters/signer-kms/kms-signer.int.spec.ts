import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { describeSigner } from '#ports/signer/signer.conformance.js';
import { type KmsServer, startKmsServer } from '#testing/google/kms-server.js';
import { KmsSigner } from './kms-signer.js';

let kms: KmsServer;
const opened: KmsSigner[] = [];
beforeAll(async () => {
  kms = await startKmsServer();
});
afterEach(async () => {
  kms.faults = [];
  await Promise.all(opened.splice(0).map((signer) => signer.close()));
});
afterAll(() => kms.close());

const open = (more: { keyVersion?: string; endpoint?: string } = {}): KmsSigner => {
  const signer = KmsSigner.open({ keyVersion: kms.keyVersion, endpoint: kms.endpoint, ...more });
  opened.push(signer);
  return signer;
};
const payload = Buffer.from('the head of a chain');

describeSigner('KmsSigner', async () => ({ adapter: open(), another: async () => open(), dispose: async () => {} }));

describe('KmsSigner', () => {
  it('asks for the public key once', async () => {
    const signer = open();
    const before = kms.seen.length;
    await Promise.all([signer.key(), signer.key()]);
    await signer.key();
    expect(kms.seen.slice(before)).toEqual(['GetPublicKey']);
  });

  it.each(['unavailable', 'spoilt-request', 'spoilt-answer'] as const)('outlasts %s', async (fault) => {
    const signer = open();
    kms.faults = [fault, fault];
    expect(await signer.sign(payload)).toHaveLength(64);
    kms.faults = fault === 'spoilt-request' ? [] : [fault];
    expect((await signer.key()).publicKeyPem).toContain('PUBLIC KEY');
  });

  it('says what lasts, and asks anew the next time', async () => {
    const signer = open();
    kms.faults = Array(8).fill('unavailable');
    await expect(signer.sign(payload)).rejects.toMatchObject({ code: 'signer.unavailable', kind: 'retryable' });
    await expect(signer.key()).rejects.toMatchObject({ code: 'signer.unavailable', seen: 'Cloud KMS answered UNAVAILABLE' });
    expect((await signer.key()).keyId).toMatch(/^[0-9a-f]{64}$/);
    kms.faults = ['denied'];
    await expect(signer.sign(payload)).rejects.toMatchObject({
      code: 'signer.refused',
      seen: 'Cloud KMS answered PERMISSION_DENIED',
    });
  });

  it('refuses keys that are none for Ed25519, and those that are not there', async () => {
    await expect(open({ keyVersion: kms.otherKeyVersion }).key()).rejects.toMatchObject({ code: 'signer.refused' });
    const missing = open({ keyVersion: `${kms.keyVersion}0` });
    await expect(missing.sign(payload)).rejects.toMatchObject({ seen: 'Cloud KMS answered NOT_FOUND' });
  });

  it('says that nobody answers', async () => {
    await expect(open({ endpoint: '127.0.0.1:9' }).sign(payload)).rejects.toMatchObject({ code: 'signer.unavailable' });
  });
});
