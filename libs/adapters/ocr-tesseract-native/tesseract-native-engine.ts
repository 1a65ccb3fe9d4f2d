import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { greyMap } from '#ports/ocr/grey-map.js';
import { type OcrEngine, type OcrOptions, type OcrResult, RecognitionGaveUp } from '#ports/ocr/ocr-engine.js';
import { linesOfWordTable } from '#ports/ocr/word-table.js';
import type { Bitmap } from '#ports/page-engine/page-reader.js';

const SEGMENTATION = { page: '3', sparse: '11' } as const;
/** A picture that keeps Tesseract busy for longer is no page of text. */
const CPU_LIMIT_MS = 40_000;
/** Times the CPU that may pass on the clock: a crowded machine is slow, not stuck. */
const PATIENCE = 2;
/** The shell bounds the CPU, and is then replaced by what it starts. */
const BOUNDED = 'ulimit -t "$0" && exec "$@"';
/** Clock ticks of /proc are hundredths of a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** Path of the `tesseract` command in a search path like $PATH, or null. */
export const findTesseract = (searchPath: string): string | null => {
  for (const dir of searchPath.split(delimiter).filter(Boolean)) {
    const candidate = join(dir, 'tesseract');
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not in this folder.
    }
  }
  return null;
};

/** The native Tesseract as a child process per page, on one thread: pages are what runs side by side, not lines. */
export const createTesseractNativeEngine = (command: string): OcrEngine => ({
  name: 'tesseract',
  recognise: (picture, options) => recognise(command, picture, options),
  close: async () => undefined,
});

const recognise = async (command: string, picture: Bitmap, options: OcrOptions): Promise<OcrResult> => {
  const before = await childrenCpuMs();
  const limitMs = Math.min(CPU_LIMIT_MS, options.cpuLimitMs ?? CPU_LIMIT_MS);
  const table = await run([command, ...argumentsFor(options)], limitMs, greyMap(picture));
  return { ...linesOfWordTable(table), outsideCpuMs: (await childrenCpuMs()) - before };
};

const argumentsFor = ({ dpi, layout }: OcrOptions): string[] => [
  ...['stdin', 'stdout', '-l', 'eng', '--psm', SEGMENTATION[layout], '--dpi', String(Math.round(dpi))],
  ...['-c', 'tessedit_create_tsv=1'],
];

const run = (command: string[], limitMs: number, input: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn('/bin/sh', ['-c', BOUNDED, String(Math.ceil(limitMs / 1000)), ...command], {
      env: { OMP_THREAD_LIMIT: '1', LC_ALL: 'C.UTF-8' },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: limitMs * PATIENCE,
      killSignal: 'SIGKILL',
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => output.push(part));
    child.on('error', reject);
    child.on('close', (code, killedBy) => {
      if (code === 0) resolve(Buffer.concat(output).toString('utf8'));
      else if (killedBy === 'SIGKILL') reject(new RecognitionGaveUp());
      else reject(new Error(`tesseract ended with ${killedBy ?? code}`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });

/** CPU of the children that this process has waited for; 0 where the system does not tell. */
const childrenCpuMs = async (): Promise<number> => {
  if (process.platform !== 'linux') return 0;
  const stat = await readFile('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
};
