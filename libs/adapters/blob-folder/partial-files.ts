import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** A writer that has not touched its file for so long is gone, on whatever machine it ran. */
const ABANDONED_MS = 6 * 3_600_000;

const host = hostname().replace(/[^A-Za-z0-9-]/g, '-');

/** A new name in the folder of unfinished files, telling who writes it. */
export const partialFile = (folder: string): string => join(folder, `${host}~${process.pid}~${randomUUID()}`);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const isAbandoned = async (folder: string, name: string): Promise<boolean> => {
  const [writerHost, pid] = name.split('~');
  if (writerHost === host && !isAlive(Number(pid))) return true;
  const touched = await stat(join(folder, name)).catch(() => null);
  return touched !== null && Date.now() - touched.mtimeMs > ABANDONED_MS;
};

/** Makes the folder of unfinished files and clears it of what writers that died have left. */
export const sweepPartialFiles = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (await isAbandoned(folder, name)) await rm(join(folder, name), { force: true });
  }
};
