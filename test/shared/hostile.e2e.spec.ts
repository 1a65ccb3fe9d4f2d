import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '#runtime/config/environment.js';
import { IsolatedFleet } from '#testing/fleet/isolated-fleet.js';
import { ProcessWatch } from '#testing/fleet/process-watch.js';
import { trySubmission } from '#testing/fleet/trial.js';

const projectFolder = join(import.meta.dirname, '..', '..');
const shared = join(projectFolder, '..', 'shared');
const WITHIN_SECONDS = 60;

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(shared, join(entry.parentPath, entry.name)))
        .sort()
    : [];

const hostile = filesBelow(join(shared, 'hostile'));
const large = filesBelow(join(shared, 'large'));

/** The index tells the passwords in its notes. */
const passwordOf = (file: string): string | null => {
  const index = join(shared, 'INDEX.tsv');
  const row = existsSync(index)
    ? readFileSync(index, 'utf8')
        .split('\n')
        .find((line) => line.startsWith(`${file}\t`))
    : undefined;
  return /(?:password|opens with) '([^']+)'/.exec(row ?? '')?.[1] ?? null;
};

const locked = hostile.flatMap((file) => {
  const password = passwordOf(file);
  return password ? [{ file, password }] : [];
});

if (hostile.length === 0)
  it('finds no folder of hostile files beside the checkout, so that none is tried here', () => {
    expect(existsSync(join(shared, 'hostile'))).toBe(false);
  });
else
  describe('a fleet that is fed hostile files', () => {
    let target: IsolatedFleet;
    let watch: ProcessWatch;
    let pids: Record<string, number | undefined>;

    beforeAll(async () => {
      target = await IsolatedFleet.start(projectFolder, readEnvironment());
      pids = target.pids();
      watch = new ProcessWatch(Object.values(pids) as number[]);
    }, 120_000);

    afterAll(async () => {
      watch?.stop();
      await target?.stop();
    }, 60_000);

    const submit = (file: string, fields: Record<string, string> = {}, seconds = WITHIN_SECONDS) => {
      const upload = { name: basename(file), bytes: readFileSync(join(shared, file)) };
      return trySubmission(target, watch, [upload], fields, { seconds });
    };

    it.each(hostile)(
      '%s ends with documents or a reason',
      async (file) => expect((await submit(file)).findings).toEqual([]),
      400_000,
    );

    it.each(locked)(
      '$file opens with its password',
      async ({ file, password }) => {
        const { end, manifest, findings } = await submit(file, { password });
        expect(findings).toEqual([]);
        expect(['completed', 'needs_review']).toContain(end);
        expect(manifest?.exceptions.map(({ code }) => code)).not.toContain('source.encrypted');
      },
      400_000,
    );

    it.each(large)(
      '%s is done as well',
      async (file) => {
        const { end, findings } = await submit(file, {}, 300);
        expect(findings).toEqual([]);
        expect(['completed', 'needs_review']).toContain(end);
      },
      400_000,
    );

    it('is the same fleet as before', () => {
      expect(target.pids()).toEqual(pids);
      for (const pid of Object.values(pids)) expect(existsSync(`/proc/${pid}`) || process.platform !== 'linux').toBe(true);
    });
  });
