import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { withoutCanvas } from './canvas.js';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loading: Promise<Pdfjs> | undefined;

/** pdf.js, loaded once and only when a PDF is opened. */
export const loadPdfjs = (): Promise<Pdfjs> => {
  loading ??= withoutCanvas(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
  return loading;
};

const packageDir = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const dataDir = (name: string): string => `${join(packageDir, name)}/`;

/** Where the package keeps its character maps, fonts and decoders: read from disk, never from the network. */
export const pdfjsData = {
  cMapUrl: dataDir('cmaps'),
  standardFontDataUrl: dataDir('standard_fonts'),
  wasmUrl: dataDir('wasm'),
  iccUrl: dataDir('iccs'),
};
