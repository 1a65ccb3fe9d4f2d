import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readKey } from '#domain/access/api-key.js';
import { ensureLocalKey, localKeyPath, readLocalKey } from './local-key.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docyard-key-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the local key', () => {
  it('is made once, whoever starts at the same time, and readable by its owner only', async () => {
    const path = localKeyPath(join(folder, 'data'));
    const made = await Promise.all(Array.from({ length: 8 }, () => ensureLocalKey(path)));
    expect(new Set(made.map(({ key }) => key)).size).toBe(1);
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(readKey(made[0]!.key)).not.toBeNull();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'data'))).toEqual(['local-key']);
    expect(await ensureLocalKey(path)).toEqual({ key: made[0]!.key, isNew: false });
  });

  it('is none where there is no file, and a sentence where there is another secret in it', async () => {
    const path = join(folder, 'key');
    expect(await readLocalKey(path)).toBeNull();
    await writeFile(path, 'something-else-entirely');
    await expect(readLocalKey(path)).rejects.toThrow(/no API key of Docyard’s in .*key/);
    await expect(readLocalKey(path)).rejects.not.toThrow(/something-else/);
  });
});
