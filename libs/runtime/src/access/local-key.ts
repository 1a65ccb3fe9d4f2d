import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ulid } from 'ulid';
import { keyText, readKey, SECRET_BYTES } from '#domain/access/api-key.js';

const OWNER_ONLY = 0o600;

const isCode = (thrown: unknown, code: string): boolean => (thrown as NodeJS.ErrnoException).code === code;

/** Where the key of the embedded default lies, for the CLI and the demo to find. */
export const localKeyPath = (dataFolder: string): string => join(dataFolder, 'local-key');

/** The key in the file, null where there is no file. Throws a sentence where there is something else in it. */
export const readLocalKey = async (path: string): Promise<string | null> => {
  try {
    const text = (await readFile(path, 'utf8')).trim();
    if (readKey(text)) return text;
  } catch (thrown) {
    if (isCode(thrown, 'ENOENT')) return null;
    throw thrown;
  }
  throw new Error(`There is no API key of Docyard’s in ${path}; it looks like dyk_…`);
};

/** The key in the file, made where there is none: the file appears whole or not at all, and the first of several processes wins. */
export const ensureLocalKey = async (path: string): Promise<{ key: string; isNew: boolean }> => {
  const known = await readLocalKey(path);
  if (known) return { key: known, isNew: false };
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  const made = keyText(ulid(), randomBytes(SECRET_BYTES));
  await writeFile(draft, `${made}\n`, { mode: OWNER_ONLY, flag: 'wx' });
  try {
    await link(draft, path);
    return { key: made, isNew: true };
  } catch (thrown) {
    if (!isCode(thrown, 'EEXIST')) throw thrown;
    return ensureLocalKey(path);
  } finally {
    await rm(draft, { force: true });
  }
};
