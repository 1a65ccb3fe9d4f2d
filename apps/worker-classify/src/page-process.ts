import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { parentChannel } from '#adapters/page-engine-process/parent-channel.js';
import { servePages } from '#adapters/page-engine-process/serve-pages.js';
import { endGroup, startWatchdog } from '#adapters/page-engine-process/watchdog.js';
import { createImageReader } from '#adapters/page-image/image-reader.js';
import { createSharpCodec } from '#adapters/page-image/sharp-codec.js';
import { createPdfiumReader } from '#adapters/page-pdfium/pdfium-reader.js';
import { createPdfjsReader } from '#adapters/page-pdfjs/pdfjs-reader.js';
import { createPageWorker } from '#pipeline/render/page/page-worker.js';

// Entry of a page process that only draws: pages that a vision model is to look at. Nothing is recognised.
enableCompileCache();

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const { values } = parseArgs({
  options: { 'max-pages': { type: 'string' }, 'memory-mb': { type: 'string', default: '800' } },
});

startWatchdog(Number(values['memory-mb']) * 1024 * 1024);

const pdfjs = createPdfjsReader();
const pdfium = createPdfiumReader();
const image = createImageReader();

const worker = createPageWorker({
  readersFor: (mediaType) =>
    mediaType === 'application/pdf' ? { text: [pdfjs, pdfium], pictures: [pdfium, pdfjs] } : { text: [image], pictures: [image] },
  codec: createSharpCodec(),
  ocr: [],
  cpuMs,
  maxPages: Number.MAX_SAFE_INTEGER,
});

servePages(worker, parentChannel(), cpuMs);
process.on('disconnect', endGroup);
