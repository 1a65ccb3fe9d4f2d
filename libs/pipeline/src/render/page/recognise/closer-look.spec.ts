import { describe, expect, it } from '@jest/globals';
import type { OcrLine, OcrResult } from '#ports/ocr/ocr-engine.js';
import type { Bitmap } from '#ports/page-engine/page-reader.js';
import type { PageDeps } from '../deps.js';
import type { Attempt } from './attempt.js';
import { closerLook, deservesCloserLook } from './closer-look.js';

const PAGE = { width: 400, height: 500 };

/** Stripes as of print in the upper left quarter of a white page. */
const page = (times = 1): Bitmap => {
  const [width, height] = [PAGE.width * times, PAGE.height * times];
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 20 * times; y < 220 * times; y += 1)
    for (let x = 20 * times; x < 180 * times; x += 1) if (y % 8 < 4) data[y * width + x] = 0;
  return { width, height, channels: 1, data };
};

const line = (text: string, box: Partial<OcrLine> = {}): OcrLine => ({
  text,
  x: 30,
  y: 30,
  w: 100,
  h: 8,
  confidence: 0.6,
  words: text.split(' ').length,
  ...box,
});

const result = (lines: OcrLine[], confidence = 0.6): OcrResult => ({ lines, confidence, outsideCpuMs: 0 });
const attempt = (lines: OcrLine[]): Attempt => ({ result: result(lines), engine: 'stub', skewDeg: 0, turn: 0 });

/** Scales by taking the nearest pixel; the engine gives what the picture that it is shown is said to hold. */
const depsReading = (recognise: (picture: Bitmap) => Promise<OcrResult>, cpuMs = () => 0): PageDeps =>
  ({
    codec: {
      resizeGrey: async (from: Bitmap, width: number, height: number) => ({
        width,
        height,
        channels: 1,
        data: Uint8Array.from(
          { length: width * height },
          (_, i) =>
            from.data[
              Math.floor(((i / width) * from.height) / height) * from.width + Math.floor(((i % width) * from.width) / width)
            ]!,
        ),
      }),
    },
    ocr: [{ name: 'stub', recognise, close: async () => undefined }],
    onPhase: () => undefined,
    cpuMs,
  }) as unknown as PageDeps;

const redraw = async (times: number) => ({ picture: page(times), discard: () => undefined });

const LARGE_WORDS = line('Wages and tips of the year', { x: 0, y: 0, w: 400, h: 40, confidence: 0.9 });

describe('closerLook', () => {
  it('puts what it reads in the part where it stands on the page', async () => {
    const deps = depsReading(async ({ width }) => result(width > 4 * PAGE.width * 0.3 ? [LARGE_WORDS] : [], 0.9));
    const { result: found } = await closerLook(attempt([line('w g s')]), page(), redraw, deps);
    const [words] = found.lines;
    expect(words?.text).toBe(LARGE_WORDS.text);
    expect(words!.w).toBeCloseTo(100, 0);
    expect(Math.abs(words!.x - 20)).toBeLessThan(8);
    expect(Math.abs(words!.y - 20)).toBeLessThan(8);
  });

  it('keeps what was read where the engine gives up on the larger picture', async () => {
    const known = attempt([line('Statement')]);
    const deps = depsReading(() => Promise.reject(new Error('killed')));
    expect(await closerLook(known, page(), redraw, deps)).toBe(known);
  });

  it('gives up once it has spent its budget, whatever the clock says', async () => {
    let looks = 0;
    const deps = depsReading(
      async () => {
        looks += 1;
        return result([line('Wages')], 0.4);
      },
      () => looks * 10_000,
    );
    const known = attempt([line('Statement')]);
    expect(await closerLook(known, page(), redraw, deps)).toBe(known);
    expect(looks).toBeLessThan(3);
  });

  it('keeps what was read where the page can not be drawn again', async () => {
    const known = attempt([line('Statement')]);
    const deps = depsReading(async () => result([LARGE_WORDS]));
    expect(await closerLook(known, page(), () => Promise.reject(new Error('gone')), deps)).toBe(known);
  });

  it('adds to the better reading what it missed', async () => {
    const deps = depsReading(async () => result([LARGE_WORDS], 0.9));
    const known = attempt([line('Copy B', { y: 200 })]);
    const { result: found } = await closerLook(known, page(), redraw, deps);
    expect(found.lines.map(({ text }) => text)).toEqual([LARGE_WORDS.text, 'Copy B']);
  });
});

describe('deservesCloserLook', () => {
  const lines = (count: number, h: number): OcrLine[] =>
    Array.from({ length: count }, (_, i) => line('five words on this line', { y: 30 * i, h, confidence: 0.9 }));
  const sure = (found: OcrLine[]): Attempt => ({ ...attempt(found), result: result(found, 0.9) });

  it.each([
    ['a page that reads well', sure(lines(20, 16)), false],
    ['small print', sure(lines(20, 7)), true],
    ['few words', sure(lines(3, 16)), true],
    ['words that nobody believes', attempt(lines(20, 16)), true],
  ])('%s', (_, found, expected) => expect(deservesCloserLook(found)).toBe(expected));
});
