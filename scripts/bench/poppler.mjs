// Poppler and Tesseract on the same pages, where they are installed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitedChildrenCpuMs } from './cpu.mjs';

export const installed = (command) => spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined;

const timed = (command, args, env = {}) => {
  const before = { cpu: waitedChildrenCpuMs(), at: performance.now() };
  spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  return { cpuMs: waitedChildrenCpuMs() - before.cpu, wallMs: performance.now() - before.at };
};

/** A JPEG at 110 dpi and the text of each page: what the render stage is weighed against. */
export const measurePoppler = (file, pages) => {
  const folder = mkdtempSync(join(tmpdir(), 'docyard-bench-'));
  try {
    const drawing = timed('pdftoppm', ['-jpeg', '-r', '110', '-l', String(pages), file, join(folder, 'page')]);
    const text = timed('pdftotext', ['-l', String(pages), file, join(folder, 'text')]);
    return {
      drawingCpuMs: drawing.cpuMs,
      textCpuMs: text.cpuMs,
      cpuMs: drawing.cpuMs + text.cpuMs,
      wallMs: drawing.wallMs + text.wallMs,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Native Tesseract alone on one picture, one thread. */
export const measureTesseract = (picture) =>
  timed('tesseract', [picture, 'stdout', '-l', 'eng', '--dpi', '150', 'tsv'], { OMP_THREAD_LIMIT: '1' });
