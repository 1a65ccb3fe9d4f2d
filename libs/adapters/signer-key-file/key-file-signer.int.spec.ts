import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeSigner } from '#ports/signer/signer.conformance.js';
import { KeyFileSigner } from './key-file-signer.js';

const newFolder = () => mkdtemp(join(tmpdir(), 'docyard-signer-'));

describeSigner('KeyFileSigner', async () => {
  const folder = await newFolder();
  const another = () => KeyFileSigner.open({ path: join(folder, 'deep', 'audit-key.pem'), makeIfAbsent: true });
  return { adapter: await another(), another, dispose: () => rm(folder, { recursive: true }) };
});

describe('the key file', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await newFolder();
    path = join(folder, 'audit-key.pem');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made once however many start at once, for its owner only, and leaves no drafts', async () => {
    const signers = await Promise.all(Array.from({ length: 12 }, () => KeyFileSigner.open({ path, makeIfAbsent: true })));
    const keys = await Promise.all(signers.map((signer) => signer.key()));
    expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(1);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['audit-key.pem']);
  });

  it('is not made where a secret was to be mounted: another key would sign unnoticed', async () => {
    await expect(KeyFileSigner.open({ path, makeIfAbsent: false })).rejects.toThrow(/There is no audit key at .*audit-key\.pem/);
  });

  it.each([
    ['text', 'not a key'],
    ['an RSA key', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })],
  ])('is refused with a sentence when it holds %s', async (_what, content) => {
    await writeFile(path, content);
    const opening = KeyFileSigner.open({ path, makeIfAbsent: true });
    await expect(opening).rejects.toThrow(/is no Ed25519 private key/);
  });
});
