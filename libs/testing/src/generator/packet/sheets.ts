import type { Page, PageSize } from '../dsl/page.js';
import { Sheet } from '../dsl/sheet.js';
import { drawStyle } from '../dsl/style.js';
import type { Rng } from '../rng/rng.js';

/** A back with nothing on it, or with the sentence that says so. */
export function blankPage(rng: Rng, like: { readonly width: number; readonly height: number }): Page {
  const page: Page = { width: like.width, height: like.height, marks: [] };
  if (rng.chance(0.15)) {
    page.marks.push({
      kind: 'text',
      x: like.width / 2 - 90,
      y: like.height * rng.real(0.4, 0.55),
      text: rng.pick(['This page intentionally left blank', 'THIS PAGE INTENTIONALLY LEFT BLANK.', '[Intentionally left blank]']),
      font: rng.pick(['sans', 'serif', 'serif-italic'] as const),
      size: rng.int(9, 11),
      color: '#000000',
    });
  }
  return page;
}

/** The sheet that a scanning clerk lays between two papers. */
export function separatorPage(rng: Rng, size: PageSize): Page {
  const s = new Sheet(drawStyle(rng, size, false));
  rng.pick([patchSheet, barcodeSheet, plainSheet])(s, rng);
  return s.finish()[0]!;
}

function patchSheet(s: Sheet, rng: Rng): void {
  const letter = rng.pick(['T', 'T', '2', '3']);
  const patch = (x: number, y: number): void => {
    let at = y;
    for (const thick of [14, 5, 5, 14]) {
      s.rect(x, at, 190, thick, { fill: '#000000' });
      at += thick + (thick === 14 ? 5 : 9);
    }
  };
  for (const [x, y] of [
    [60, 60],
    [s.pageWidth - 250, 60],
    [60, s.height - 140],
    [s.pageWidth - 250, s.height - 140],
  ] as const)
    patch(x, y);
  s.text(0, s.height / 2, `PATCH ${letter}`, { size: 34, font: 'sans-bold', align: 'center', width: s.pageWidth });
  s.text(0, s.height / 2 + 30, rng.pick(['Document Separator', 'Patch Code Separator Sheet', 'Separator - Do Not Remove']), {
    size: 13,
    align: 'center',
    width: s.pageWidth,
  });
}

function barcodeSheet(s: Sheet, rng: Rng): void {
  const bars = (y: number): void => {
    let x = 120;
    while (x < s.pageWidth - 120) {
      const w = rng.pick([1.5, 3, 4.5]);
      s.rect(x, y, w, 60, { fill: '#000000' });
      x += w + rng.pick([1.5, 3, 4.5]);
    }
  };
  s.text(0, 110, rng.pick(['DOCUMENT SEPARATOR SHEET', 'BATCH SEPARATOR', 'NEW DOCUMENT', 'START OF DOCUMENT']), {
    size: 24,
    font: 'sans-bold',
    align: 'center',
    width: s.pageWidth,
  });
  bars(160);
  s.text(0, 240, `*${rng.mask('SEP-####')}*`, { size: 12, font: 'mono', align: 'center', width: s.pageWidth });
  s.text(
    0,
    s.height / 2,
    rng.pick([
      'Place this sheet in front of each document. Do not staple.',
      'Scan with this page face up. Do not photocopy.',
      'This sheet is removed automatically after scanning.',
    ]),
    { size: 12, align: 'center', width: s.pageWidth },
  );
  bars(s.height - 200);
}

function plainSheet(s: Sheet, rng: Rng): void {
  const h = s.height;
  if (rng.chance(0.4)) s.rect(40, 40, s.pageWidth - 80, h - 80, { lineWidth: 4 });
  s.text(0, h * 0.45, rng.pick(['SEPARATOR', 'Separator Page', 'DOCUMENT BREAK', '--- separator ---']), {
    size: rng.int(22, 40),
    font: 'sans-bold',
    align: 'center',
    width: s.pageWidth,
  });
  if (rng.chance(0.5))
    s.text(0, h * 0.45 + 34, `Batch ${rng.digits(5)}   Operator ${rng.letters(2)}`, {
      size: 12,
      align: 'center',
      width: s.pageWidth,
    });
}
