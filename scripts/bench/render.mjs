// The render stage on digital pages beside poppler, which makes a picture and the text of the same pages.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { densePdf } from './dense-pages.mjs';
import { measureEngine } from './engine.mjs';
import { figure, left } from './figures.mjs';
import { installed, measurePoppler } from './poppler.mjs';

const AIM_TIMES = 1.2;
const PAGES = 60;
/** 110 dpi on the longer side of Letter. */
const PICTURE_PX = 1210;

const part = 'render';
const perPage = (ms, pages) => (ms / pages).toFixed(1);

const besidePoppler = (name, stage, drawn, poppler) => [
  figure({
    part,
    name: `${name}: CPU of the stage to poppler's`,
    value: stage.cpuMs / poppler.cpuMs,
    unit: 'times',
    aim: { atMost: AIM_TIMES },
    peer: `pdftoppm ${perPage(poppler.drawingCpuMs, stage.pages)} + pdftotext ${perPage(poppler.textCpuMs, stage.pages)} ms/page`,
    raw: { stage, drawn, poppler },
  }),
  figure({
    part,
    name: `${name}: the same with a picture of every page`,
    value: drawn.cpuMs / poppler.cpuMs,
    unit: 'times',
    note: `${perPage(drawn.cpuMs, stage.pages)} ms/page; the stage draws a page only where something looks at it`,
  }),
];

/**
 * The first pages of a file that are digital: those that had to be recognised, such as a photograph with a caption, are left
 * out. Poppler recognises nothing, so it is no peer for them; what they cost is among the figures of OCR.
 */
const digitalPagesOf = async (file, folder) => {
  const { pages, recognised } = await measureEngine(file, { pages: PAGES });
  const document = await PDFDocument.load(readFileSync(file));
  for (let page = document.getPageCount(); page >= 1; page -= 1)
    if (page > pages || recognised.includes(page)) document.removePage(page - 1);
  if (document.getPageCount() === 0) return null;
  const digital = join(folder, `digital-pages-of-${basename(file)}`);
  writeFileSync(digital, await document.save());
  return { digital, recognised: recognised.length };
};

const figuresOf = async (name, file, folder) => {
  const kept = await digitalPagesOf(file, folder);
  if (!kept) return [left({ part, name, why: 'none of its first pages is digital' })];
  return figuresOfDigital(name, kept.digital, kept.recognised);
};

const figuresOfDigital = async (name, file, recognised) => {
  const stage = await measureEngine(file, { pages: PAGES });
  const drawn = await measureEngine(file, { pages: PAGES, pictureMaxPx: PICTURE_PX });
  const poppler = installed('pdftoppm') ? measurePoppler(file, stage.pages) : null;
  const pages = [
    `${stage.pages} pages`,
    ...(stage.lost > 0 ? [`${stage.lost} of them lost`] : []),
    ...(recognised > 0 ? [`${recognised} more that were recognised left out`] : []),
  ].join(', ');
  return [
    figure({
      part,
      name: `${name}: CPU of the stage`,
      value: stage.cpuMs / stage.pages,
      unit: 'ms/page',
      note: `${pages}; start of the process, once in its life: ${Math.round(stage.startCpuMs)} ms`,
    }),
    figure({
      part,
      name: `${name}: pages per second, one process`,
      value: stage.pages / (stage.wallMs / 1_000),
      unit: 'pages/s',
      peer: poppler
        ? `poppler ${(stage.pages / (poppler.wallMs / 1_000)).toFixed(1)} pages/s`
        : 'poppler is not installed (apt-get install poppler-utils)',
    }),
    ...(poppler ? besidePoppler(name, stage, drawn, poppler) : []),
  ];
};

/** Dense print, a generated packet without scans, and each of `files`; the first pages of each. */
export const benchRender = async ({ folder, samples, files, say }) => {
  const dense = join(folder, 'dense.pdf');
  writeFileSync(dense, await densePdf(PAGES));
  const inputs = [
    { name: 'dense print', file: dense },
    { name: 'digital packet', file: await samples(240, { digital: true }) },
    ...files.map((file) => ({ name: basename(file), file })),
  ];
  const figures = [];
  for (const { name, file } of inputs) {
    say(`render: ${name}`);
    figures.push(...(await figuresOf(name, file, folder)));
  }
  return figures;
};
