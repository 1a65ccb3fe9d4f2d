import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AuditRecord } from '#domain/audit/audit-record.js';
import { linkRecord } from '#domain/audit/chain.js';
import { headOf, headPayload, keyIdOf } from '#domain/audit/signed-head.js';
import { verifyFile } from './verify-file.js';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const records: AuditRecord[] = [];
for (const subject of ['a', 'b', 'c'])
  records.push(linkRecord(records.at(-1) ?? null, 'p1', { at: 't', actor: 'x', action: 'y', subject, detail: {} }));

let folder: string;
let said: string;
const file = (name: string) => join(folder, name);
const check = async (chain: AuditRecord[], withHead = true): Promise<[string, number]> => {
  await writeFile(file('chain.jsonl'), chain.map((record) => `${JSON.stringify(record)}\n`).join(''));
  said = '';
  process.exitCode = 0;
  await verifyFile(file('chain.jsonl'), withHead ? { head: file('head.json'), key: file('key.pem') } : {});
  const code = Number(process.exitCode);
  process.exitCode = 0;
  return [said, code];
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docyard-verify-'));
  const head = headOf(records.at(-1)!, '2026-01-01T00:00:00.000Z', keyIdOf(publicKey));
  const signature = sign(null, headPayload(head), privateKey).toString('base64');
  await writeFile(file('head.json'), JSON.stringify({ ...head, signature }));
  await writeFile(file('key.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('docyard audit verify', () => {
  it('says that a whole chain holds, and what a head adds to it', async () => {
    expect(await check(records)).toEqual([expect.stringMatching(/holds: 3 records[\s\S]*whole up to record 3/), 0]);
    expect(await check(records, false)).toEqual([expect.stringMatching(/can not be told without a signed head/), 0]);
  });

  it('finds a cut tail by the head only', async () => {
    expect(await check(records.slice(0, 2), false)).toEqual([expect.stringContaining('holds'), 0]);
    expect(await check(records.slice(0, 2))).toEqual([expect.stringMatching(/broken at line 3 \(seq 3\), cut/), 1]);
  });

  it('names a removed record, and a head that can not be relied on', async () => {
    expect(await check(records.toSpliced(1, 1))).toEqual([expect.stringMatching(/line 2 \(seq 3\), removed/), 1]);
    await writeFile(file('key.pem'), generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }));
    expect(await check(records)).toEqual([expect.stringContaining('signed with another key'), 1]);
    await writeFile(file('head.json'), '{}');
    expect(await check(records)).toEqual([expect.stringContaining('no signed head'), 1]);
  });

  it('wants head and key together', async () => {
    await expect(verifyFile(file('chain.jsonl'), { head: file('head.json') })).rejects.toThrow('both');
  });
});
