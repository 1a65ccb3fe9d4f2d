import { createRequire } from 'node:module';

type Canvas = typeof import('@napi-rs/canvas');

const require = createRequire(import.meta.url);
const globals = globalThis as Record<string, unknown>;
/** Classes of a browser that pdf.js takes from the canvas when it is loaded, and uses when it draws. */
const BROWSER_CLASSES = ['DOMMatrix', 'Path2D'] as const;

/**
 * Loads pdf.js without the canvas, which it asks for as soon as it is loaded. Reading text needs none, and where another
 * engine draws the pages none is ever needed: 25 MB and 120 ms of CPU in each process.
 */
export const withoutCanvas = async <T>(load: () => Promise<T>): Promise<T> => {
  const path = require.resolve('@napi-rs/canvas');
  if (require.cache[path]) return load();
  const missing = BROWSER_CLASSES.filter((name) => globals[name] === undefined);
  // Stand-ins for all of it: pdf.js would warn that it can not draw.
  require.cache[path] = { id: path, filename: path, path, loaded: true, exports: {} } as NodeJS.Module;
  for (const name of missing) globals[name] = class {};
  try {
    return await load();
  } finally {
    for (const name of missing) delete globals[name];
    delete require.cache[path];
  }
};

let canvas: Canvas | undefined;

/** The canvas, loaded when pdf.js first has something to draw. */
export const loadCanvas = (): Canvas => {
  if (canvas) return canvas;
  canvas = require('@napi-rs/canvas') as Canvas;
  for (const name of BROWSER_CLASSES) globals[name] ??= canvas[name];
  return canvas;
};
