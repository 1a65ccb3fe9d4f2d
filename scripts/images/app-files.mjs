// What each image holds: which compiled files are its ways in, and what stays outside of the bundles.
import { TRACING_SDK } from '../setup/bundle-workers.mjs';

const PAGE_PROCESS = 'page-process.js';
const ASSEMBLING_THREAD = 'libs/adapters/assembler-thread/assembling-thread.js';

/** `start`: loaded by main.js. `beside`: started as processes or threads of their own, each a bundle. */
const app = (name, start, ...beside) => ({
  main: `apps/${name}/src/main.js`,
  bundles: [`apps/${name}/src/${start}`, `apps/${name}/src/${PAGE_PROCESS}`, TRACING_SDK, ...beside],
});

export const APPS = {
  api: app('api', 'run-api.js'),
  'worker-render': app('worker-render', 'start.js'),
  'worker-classify': app('worker-classify', 'start.js', ASSEMBLING_THREAD),
  'worker-assemble': app(
    'worker-assemble',
    'start.js',
    ASSEMBLING_THREAD,
    'libs/adapters/document-writer-pdf-lib/serve-writer.js',
  ),
};

/** Packages that find native code or data by their own place in node_modules, or are so large that they are loaded when used. */
export const KEPT_AS_PACKAGES = [
  'sharp',
  '@napi-rs/canvas',
  '@hyzyla/pdfium',
  'pdfjs-dist',
  'msgpackr-extract',
  '@google-cloud/firestore',
  '@google-cloud/kms',
  '@google-cloud/storage',
  '@google-cloud/tasks',
  'google-auth-library',
  'google-gax',
];

/** Stands in where there is no native tesseract, which the image has. */
export const LEFT_OUT = ['tesseract.js', '@tesseract.js-data/eng'];

/** Files of kept packages that nothing reads at run time. */
export const UNREAD = [
  /\.(d\.[cm]?ts|map|md|markdown|ts|flow)$/i,
  /(^|\/)(test|tests|docs|example|examples|\.github)\//,
  /^pdfjs-dist\/(build|web|image_decoders|types|legacy\/web|legacy\/image_decoders)\//,
  /^pdfjs-dist\/.*(sandbox|\.min)\.mjs$/,
  /^@hyzyla\/pdfium\/dist\/(index\.esm\.(base64|browser|cdn|worker)\.js|.*base64.*|vendor\/.*base64.*|worker.*|index\.cjs)$/,
];

/** Folders that every app reads by their names. */
export const DATA_FOLDERS = ['taxonomies', 'prompts', 'config'];
