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

/**
 * Renders the first pages of a file in one process. CPU is told twice: until the first page is there (start, loading, first
 * compilation, once in the life of a process) and per page from then on. The process is never replaced, so that its peak shows.
 * `recognised`: numbers of the pages whose words left a doubt, so that they were drawn and looked at.
 */
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
    const render = async (numbers) => {
      const found = { lost: 0, recognised: [] };
      for await (const page of engine.render(source, numbers, { pictureMaxPx })) {
        if ('code' in page) found.lost += 1;
        else if (page.quality.inkRatio !== null) found.recognised.push(page.sourcePage);
      }
      return found;
    };
    await render([1]);
    const firstPageMs = performance.now() - startedAt;
    const [pid] = engine.pids();
    const startCpuMs = cpuMsOf(pid);
    const from = performance.now();
    const found = await render(Array.from({ length: count }, (_, index) => index + 1));
    const usage = { wallMs: performance.now() - from, cpuMs: cpuMsOf(pid) - startCpuMs, peakMb: peakMbOf(pid) };
    return { pages: count, ...found, firstPageMs, startCpuMs, ...usage };
  } finally {
    await engine.close();
  }
};
