import { enableCompileCache, flushCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { createTesseractJsEngine } from '#adapters/ocr-tesseract-js/tesseract-js-engine.js';
import { createTesseractNativeEngine, findTesseract } from '#adapters/ocr-tesseract-native/tesseract-native-engine.js';
import { parentChannel } from '#adapters/page-engine-process/parent-channel.js';
import { servePages } from '#adapters/page-engine-process/serve-pages.js';
import { endGroup, startWatchdog } from '#adapters/page-engine-process/watchdog.js';
import { createImageReader } from '#adapters/page-image/image-reader.js';
import { createSharpCodec } from '#adapters/page-image/sharp-codec.js';
import { createPdfiumReader } from '#adapters/page-pdfium/pdfium-reader.js';
import { createPdfjsReader } from '#adapters/page-pdfjs/pdfjs-reader.js';
import type { ReaderOrder } from '#pipeline/render/page/deps.js';
import { createPageWorker } from '#pipeline/render/page/page-worker.js';
import { childEnvironment } from '#runtime/config/environment.js';

// Entry of one page process: binds the engines and serves the supervisor that forked it. Vendors are loaded on first use.
enableCompileCache();
const COMPILED_AFTER_MS = 3_000;

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const { values } = parseArgs({
  options: { 'max-pages': { type: 'string', default: '5000' }, 'memory-mb': { type: 'string', default: '900' } },
});

startWatchdog(Number(values['memory-mb']) * 1024 * 1024);

const pdfjs = createPdfjsReader();
const pdfium = createPdfiumReader();
const image = createImageReader();
const embeddedOcr = createTesseractJsEngine();
const nativeTesseract = findTesseract(childEnvironment().PATH ?? '');

// PDFium draws in two thirds of the time of pdf.js but holds the whole file; pdf.js reads by ranges.
const WHOLE_FILE_BYTES = 48 * 1024 * 1024;

const readersFor = (mediaType: string, bytes: number): ReaderOrder => {
  if (mediaType !== 'application/pdf') return { text: [image], pictures: [image] };
  return { text: [pdfjs, pdfium], pictures: bytes <= WHOLE_FILE_BYTES ? [pdfium, pdfjs] : [pdfjs, pdfium] };
};

const worker = createPageWorker({
  readersFor,
  codec: createSharpCodec(),
  ocr: nativeTesseract ? [createTesseractNativeEngine(nativeTesseract), embeddedOcr] : [embeddedOcr],
  cpuMs,
  maxPages: Number(values['max-pages']),
});

servePages(worker, parentChannel(), cpuMs);
process.on('disconnect', endGroup);
// The process is killed, not ended: what was compiled is written while it waits for its second task.
setTimeout(flushCompileCache, COMPILED_AFTER_MS).unref();
