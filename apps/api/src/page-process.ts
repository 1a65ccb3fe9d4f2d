import { enableCompileCache } from 'node:module';
import { servePages } from '#adapters/page-engine-process/serve-pages.js';
import { createPdfjsReader } from '#adapters/page-pdfjs/pdfjs-reader.js';
import { createPageWorker } from '#pipeline/render/page/page-worker.js';

// Entry of the API's page process: binds the engines that draw a page for whoever looks at it. No recognition: only pictures count.
enableCompileCache();

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const pdfjs = createPdfjsReader();
const worker = createPageWorker({
  readersFor: () => ({ text: [pdfjs], pictures: [pdfjs] }),
  ocr: null,
  cpuMs,
  maxPages: 5_000,
});

servePages(
  worker,
  {
    send: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  },
  cpuMs,
);
process.on('disconnect', () => process.exit(0));
