import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { seedEnd, seedPacket, seedPages } from '../../../api/src/testing/seeded-packet.js';
import { startTestApi, type TestApi } from '../../../api/src/testing/test-api.js';
import { clientOf } from '../client/client-of.js';
import { verifyErased } from '../erase/verify-erased.js';
import { printLineage } from '../lineage/print-lineage.js';
import { exportChain } from './export-chain.js';
import { verifyFile } from './verify-file.js';

const ID = '01JZX3T5W0D4V7Q9Z2K8M1B6CA';
let redis: TestRedis;
let api: TestApi;
let folder: string;
let said: string;
const file = (name: string) => join(folder, name);
const codeOf = async (command: Promise<void>): Promise<number> => {
  process.exitCode = 0;
  await command;
  const code = Number(process.exitCode);
  process.exitCode = 0;
  return code;
};

beforeAll(async () => {
  redis = await startTestRedis();
  api = await startTestApi(redis.url);
  await seedPacket(api.adapters, ID);
  await seedPages(api.adapters, ID);
  await seedEnd(api.adapters, ID);
  const entry = { at: '2026-01-01T00:00:00Z', actor: 'client:default', subject: ID, detail: { tenant: 'default' } };
  for (const action of ['packet.submitted', 'packet.completed']) await api.adapters.audit.append(ID, { ...entry, action });
});
afterAll(async () => {
  await api.close();
  await redis.stop();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docyard-evidence-'));
  said = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('evidence at a terminal', () => {
  it('is exported with its signed head and checked offline, a cut tail included', async () => {
    const [out, head, key] = ['chain.jsonl', 'head.json', 'key.pem'].map(file) as [string, string, string];
    await exportChain(ID, { url: api.url, apiKey: api.key, out, head, key });
    expect(await codeOf(verifyFile(out, { head, key }))).toBe(0);
    const lines = (await readFile(out, 'utf8')).trim().split('\n');
    await writeFile(out, `${lines.slice(0, -1).join('\n')}\n`);
    expect(await codeOf(verifyFile(out))).toBe(0);
    expect(await codeOf(verifyFile(out, { head, key }))).toBe(1);
    expect(said).toContain('cut');
  });

  it('leads from a document back and from a source on', async () => {
    await printLineage(ID, { url: api.url, apiKey: api.key, document: 'd-1' });
    expect(JSON.parse(said)).toMatchObject({ schema: 'docyard.lineage/1', documents: [{ id: 'd-1' }], sources: [{ id: 's1' }] });
    await printLineage(ID, { url: api.url, apiKey: api.key, source: 's1', prov: true, out: file('prov.json') });
    expect(Object.keys(JSON.parse(await readFile(file('prov.json'), 'utf8')).prefix)).toEqual(['docyard']);
  });

  it('says what is left of a packet, and that nothing is', async () => {
    expect(await codeOf(verifyErased(ID, { url: api.url, apiKey: api.key }))).toBe(1);
    expect(said).toMatch(/is not erased:[\s\S]*records {2}packet/);
    await (await clientOf({ url: api.url, apiKey: api.key })).delete(ID);
    expect(await codeOf(verifyErased(ID, { url: api.url, apiKey: api.key }))).toBe(0);
    expect(said).toMatch(/is erased: nothing is left/);
    expect(await codeOf(verifyErased(ID, { url: api.url, apiKey: api.key, json: true }))).toBe(0);
    await expect(verifyErased('01JZX3T5W0D4V7Q9Z2K8M1B6CZ', { url: api.url, apiKey: api.key })).rejects.toMatchObject({
      code: 'resource.missing',
    });
  });
});
