import { execFile } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Check, missing, ok, optional } from './check.js';

const NEEDED_NODE = 24;
/** A packet of 2,000 scanned pages with its pictures and documents stays under this. */
const ROOMY_BYTES = 2 * 1024 ** 3;

const run = promisify(execFile);

/** The version that a program says it is; null where it can not be run. */
const versionOf = async (program: string): Promise<string | null> => {
  try {
    const { stdout, stderr } = await run(program, ['--version'], { timeout: 5_000 });
    return /\d+\.\d+(\.\d+)*/.exec(stdout || stderr)?.[0] ?? 'of unknown version';
  } catch {
    return null;
  }
};

export const nodeCheck: Check = {
  name: 'Node',
  look: async () => {
    const major = Number(process.versions.node.split('.')[0]);
    const remedy = `run it through npx docyard, which fetches Node ${NEEDED_NODE}, or install Node ${NEEDED_NODE}`;
    return major >= NEEDED_NODE ? ok(process.version) : missing(process.version, remedy);
  },
};

export const tesseractCheck: Check = {
  name: 'tesseract',
  look: async () => {
    const version = await versionOf('tesseract');
    const remedy = 'optional, twice as fast as the packaged one: apt-get install tesseract-ocr, or brew install tesseract';
    return version === null ? optional('not installed; the packaged recognition is used', remedy) : ok(version);
  },
};

export const redisServerVersion = (): Promise<string | null> => versionOf('redis-server');

export const dataFolderCheck = (folder: string): Check => ({
  name: 'Data folder',
  look: async () => {
    const probe = join(folder, `.doctor-${process.pid}`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(probe, '');
      await rm(probe);
      return ok(`${folder} can be written`);
    } catch (thrown) {
      const reason = (thrown as NodeJS.ErrnoException).code ?? 'unknown error';
      return missing(
        `${folder} can not be written (${reason})`,
        'mend its permissions, or set DOCYARD_DATA_DIR to another folder',
      );
    }
  },
});

export const diskCheck = (folder: string): Check => ({
  name: 'Disk space',
  look: async () => {
    await mkdir(folder, { recursive: true });
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const seen = `${(free / 1024 ** 3).toFixed(1)} GB free`;
    return free >= ROOMY_BYTES ? ok(seen) : missing(seen, 'make room, or set DOCYARD_DATA_DIR to a larger disk');
  },
});
