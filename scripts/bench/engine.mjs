// The product's page engine over files on disk.
import { open, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createProcessPageEngine } from '../../dist/libs/adapters/page-engine-process/process-page-engine.js';
import { cpuMsOf, peakMbOf } from './cpu.mjs';

const entry = fileURLToPath(new URL('../../dist/apps/worker-render/src/page-process.js', import.meta.url));

const readRange = async (file, start, end) => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

/** Renders the first pages of a file in one process: CPU of the whole process, start included, peak memory, first answer. */
export const measureEngine = async (file, { pages, pictureMaxPx = null, nativeOcr = true }) => {
  const startedAt = performance.now();
  const env = nativeOcr ? { PATH: process.env.PATH } : {};
  const engine = createProcessPageEngine({
    entry,
    readRange,
    processes: 1,
    warm: 1,
    env,
    recycleBytes: Number.POSITIVE_INFINITY,
  });
  try {
    const source = { mediaType: 'application/pdf', bytes: (await stat(file)).size, blobKey: file, password: null };
    const count = Math.min(pages, await engine.countPages(source));
    let firstPageMs = null;
    let lost = 0;
    for await (const page of engine.render(
      source,
      Array.from({ length: count }, (_, index) => index + 1),
      { pictureMaxPx },
    )) {
      firstPageMs ??= performance.now() - startedAt;
      if ('code' in page) lost += 1;
    }
    const [pid] = engine.pids();
    return { pages: count, lost, firstPageMs, wallMs: performance.now() - startedAt, cpuMs: cpuMsOf(pid), peakMb: peakMbOf(pid) };
  } finally {
    await engine.close();
  }
};
