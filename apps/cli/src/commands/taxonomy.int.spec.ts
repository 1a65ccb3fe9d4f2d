import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { dump } from 'js-yaml';
import { buildTaxonomy, buildType } from '#testing/builders/taxonomy.js';
import { registerTaxonomy } from './taxonomy.js';

const slip = buildType({ id: 'slip', signals: [{ phrase: 'Wage slip', weight: 4 }] });
let folder = '';
let said = '';

const run = async (...args: string[]): Promise<void> => {
  const program = new Command('docyard').exitOverride();
  registerTaxonomy(program);
  await program.parseAsync(['taxonomy', ...args], { from: 'user' });
};
const file = async (name: string, value: unknown): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, dump(value));
  return path;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taxonomy-'));
  said = '';
  process.exitCode = undefined;
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    said += String(chunk);
    return true;
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
  await rm(folder, { recursive: true });
});

describe('docyard taxonomy', () => {
  it('lints a sound file without complaint', async () => {
    await run('lint', await file('a.yaml', buildTaxonomy([slip])));
    expect(said).toContain('0 errors, 0 warnings');
    expect(process.exitCode).toBeUndefined();
  });

  it('names what is wrong and fails', async () => {
    await run('lint', await file('a.yaml', buildTaxonomy([{ ...slip, splitOn: ['nothing'] }])));
    expect(said).toContain('error identifier-unknown at types.slip.splitOn');
    expect(process.exitCode).toBe(1);
  });

  it('lets warnings pass unless strict', async () => {
    const path = await file('a.yaml', buildTaxonomy([buildType({ id: 'mute' })]));
    await run('lint', path);
    expect(process.exitCode).toBeUndefined();
    await run('lint', '--strict', path);
    expect(process.exitCode).toBe(1);
  });

  it('diffs two files and fails where the version step is too small', async () => {
    const before = await file('a.yaml', buildTaxonomy([slip]));
    const after = await file('b.yaml', buildTaxonomy([{ ...slip, id: 'stub' }], { version: '1.1.0' }));
    await run('diff', before, after);
    expect(said).toContain('breaking    types.slip removed');
    expect(said).toContain('bump needed: major');
    expect(process.exitCode).toBe(1);
  });

  it('writes the schema', async () => {
    const out = join(folder, 'schema.json');
    await run('schema', '--out', out);
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ title: 'Docyard taxonomy' });
  });

  it('knows no taxonomy that is not there', () =>
    expect(run('lint', 'no-such-thing')).rejects.toMatchObject({ code: 'taxonomy.unknown' }));
});
