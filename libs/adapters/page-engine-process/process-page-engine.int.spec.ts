import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { pageTextOf } from '#domain/page/page-text.js';
import type { PageEngine } from '#ports/page-engine/page-engine.js';
import { createPageEngineWorld, readPageOf, renderAll } from '#testing/pages/page-engine-world.js';
import { digitalPdf, filledForm, protectedPdf, rawPdf, scannedPdf, slowPdf } from '#testing/pages/page-files.js';
import { printedPicture } from '#testing/pages/printed-picture.js';

// Recognition takes five seconds on a quiet machine, and many times that on a crowded one.
jest.setTimeout(120_000);

const LETTER = [
  'The account statement for the month of March',
  'Opening balance and closing balance of the account',
  'Deposits and other credits during the period',
  'Withdrawals and other charges during the period',
  'Please examine this statement and report differences',
  'within thirty days to the branch that keeps the account',
];
const open: PageEngine[] = [];

const world = (options: Parameters<typeof createPageEngineWorld>[0] = {}) => {
  const made = createPageEngineWorld(options);
  open.push(made.engine);
  return made;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((engine) => engine.close()));
});

describe('pages of a source', () => {
  const { engine, source } = createPageEngineWorld();
  afterAll(() => engine.close());

  it('reads a digital page with its positions', async () => {
    const file = source(await digitalPdf([{ lines: LETTER }, { lines: ['Second page'] }]));
    expect(await engine.countPages(file)).toBe(2);
    const page = readPageOf(await renderAll(engine, file, [1, 2]), 1);
    expect(page.text.origin).toBe('layer');
    expect(page.text.lines.map((line) => line.text)).toEqual(LETTER);
    expect(page.text.lines[0]).toMatchObject({ x: expect.closeTo(60 / 612, 2), sizePt: 11 });
  });

  it('turns a digital page whose words run sideways', async () => {
    const page = readPageOf(await renderAll(engine, source(await digitalPdf([{ lines: LETTER, rotate: 90 }])), [1]), 1);
    expect(page.quality.rotationDeg).toBe(270);
    expect(page.text.lines.map((line) => line.text)).toEqual(LETTER);
    expect(page.flags).toContain('rotated');
  });

  it('reads the values of form fields', async () => {
    const page = readPageOf(await renderAll(engine, source(await filledForm({ name: 'Ada Lovelace', sum: '1,250.00' })), [1]), 1);
    expect(pageTextOf(page.text)).toContain('Ada Lovelace');
    expect(pageTextOf(page.text)).toContain('1,250.00');
  });

  it.each([0, 90, 180, 270] as const)('recognises a scan turned by %s degrees', async (turn) => {
    const file = source(await scannedPdf([{ picture: printedPicture({ lines: LETTER, turn, grain: 8 }) }]));
    const page = readPageOf(await renderAll(engine, file, [1]), 1);
    expect(page.text.origin).toBe('ocr');
    expect(pageTextOf(page.text)).toContain('Opening balance and closing balance');
    expect((page.quality.rotationDeg + turn) % 360).toBe(0);
    expect(page.heightPt).toBeGreaterThan(page.widthPt);
  });

  it('measures the tilt of a scan and reads it all the same', async () => {
    const file = source(await scannedPdf([{ picture: printedPicture({ lines: LETTER, tiltDegrees: 2 }) }]));
    const page = readPageOf(await renderAll(engine, file, [1]), 1);
    expect(page.quality.skewDeg).toBeCloseTo(2, 0);
    expect(page.flags).toContain('skewed');
    expect(pageTextOf(page.text)).toContain('Deposits and other credits');
  });

  it('reads the small print of a form that a screen shows between black bars', async () => {
    const form = await sharp(printedPicture({ lines: LETTER }))
      .resize({ width: 620 })
      .toBuffer();
    const bar = { create: { width: 280, height: 1650, channels: 3 as const, background: '#000000' } };
    const screen = sharp({ create: { width: 1275, height: 1650, channels: 3, background: '#ffffff' } }).composite([
      { input: bar, left: 0, top: 0 },
      { input: form, left: 320, top: 60 },
      { input: bar, left: 995, top: 0 },
    ]);
    const page = readPageOf(
      await renderAll(engine, source(await scannedPdf([{ picture: await screen.png().toBuffer() }])), [1]),
      1,
    );
    expect(page.quality.rotationDeg).toBe(0);
    expect(pageTextOf(page.text)).toContain('Withdrawals and other charges');
  });

  it('does not believe a junk layer or a stamp on a scan', async () => {
    const picture = printedPicture({ lines: LETTER });
    const junk = Array.from({ length: 30 }, () => '7KH DFFRXQW VWDWHPHQW IRU WKH PRQWK ;#RI 0DUFK');
    const file = source(
      await scannedPdf([
        { picture, layer: junk },
        { picture, stamp: 'Loan 12345 page 7 of 80' },
      ]),
    );
    const pages = await renderAll(engine, file, [1, 2]);
    expect(readPageOf(pages, 1).flags).toContain('junk-text-layer');
    for (const page of [1, 2]) {
      expect(readPageOf(pages, page).text.origin).toBe('ocr');
      expect(pageTextOf(readPageOf(pages, page).text)).toContain('Withdrawals and other charges');
    }
  });

  it('tells a blank back from a page of faint print', async () => {
    const blank = printedPicture({ lines: [], paper: 200, grain: 14 });
    const faint = printedPicture({ lines: LETTER, ink: '#b4b4b4' });
    const pages = await renderAll(engine, source(await scannedPdf([{ picture: blank }, { picture: faint }])), [1, 2]);
    expect(readPageOf(pages, 1).flags).toContain('blank');
    expect(readPageOf(pages, 1).text.origin).toBe('none');
    expect(readPageOf(pages, 2).flags).not.toContain('blank');
  });

  it('reads every page of a TIFF, and a JPEG that lies on its side by its EXIF', async () => {
    const sheets = [printedPicture({ lines: LETTER }), printedPicture({ lines: [], paper: 240 })];
    const tiff = source(
      await sharp(sheets, { join: { animated: true } })
        .tiff()
        .toBuffer(),
      'image/tiff',
    );
    expect(await engine.countPages(tiff)).toBe(2);
    const pages = await renderAll(engine, tiff, [1, 2]);
    expect(pageTextOf(readPageOf(pages, 1).text)).toContain('Opening balance');
    expect(readPageOf(pages, 2).flags).toContain('blank');
    const lying = printedPicture({ lines: LETTER, turn: 270 });
    const jpeg = source(
      await sharp(lying).withExif({ IFD0: {} }).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      'image/jpeg',
    );
    const photo = readPageOf(await renderAll(engine, jpeg, [1]), 1);
    expect(photo.quality.rotationDeg).toBe(0);
    expect(pageTextOf(photo.text)).toContain('Opening balance');
  });

  it('draws the upright picture where one is asked for', async () => {
    const file = source(await digitalPdf([{ lines: LETTER, rotate: 90 }]));
    const { picture } = readPageOf(await renderAll(engine, file, [1], 800), 1);
    const { width, height } = await sharp(picture!.bytes).metadata();
    expect([width, height]).toEqual([618, 800]);
  });
});

describe('sources that resist', () => {
  it('asks for a password, and takes the right one', async () => {
    const { engine, source } = world();
    const bytes = await protectedPdf([{ lines: LETTER }], { user: 'Schlüssel', owner: 'other' });
    await expect(engine.countPages(source(bytes))).rejects.toMatchObject({ code: 'source.encrypted' });
    await expect(engine.countPages(source(bytes, 'application/pdf', 'wrong'))).rejects.toMatchObject({
      code: 'source.encrypted',
    });
    expect(await engine.countPages(source(bytes, 'application/pdf', 'Schlüssel'))).toBe(1);
    expect(await engine.countPages(source(await protectedPdf([{ lines: LETTER }], { owner: 'other' })))).toBe(1);
  });

  it('names what is not a PDF, and what holds too many pages', async () => {
    const { engine, source } = world({ maxPages: 2 });
    await expect(engine.countPages(source(Buffer.from('plain words')))).rejects.toMatchObject({ code: 'source.unreadable' });
    await expect(engine.countPages(source(new Uint8Array()))).rejects.toMatchObject({ code: 'source.empty' });
    const three = await digitalPdf([{ lines: [] }, { lines: [] }, { lines: [] }]);
    await expect(engine.countPages(source(three))).rejects.toMatchObject({ code: 'source.too-large' });
    await expect(engine.countPages(source(Buffer.from('no TIFF'), 'image/tiff'))).rejects.toMatchObject({
      code: 'source.unreadable',
    });
  });

  it.each([-2147483648, 0, 4_000_000_000])('survives a page tree that claims %s pages', async (count) => {
    const { engine, source } = world();
    const file = source(rawPdf(['BT /F1 12 Tf 60 700 Td (One page is there) Tj ET'], count));
    const answer = await engine.countPages(file).catch((failure: { code: string }) => failure.code);
    expect([1, 'source.empty', 'source.unreadable', 'source.too-large']).toContain(answer);
  });

  it('reads only the parts of a large file that a page needs', async () => {
    const { engine, source, reads } = world();
    const prose = (page: number) => `0 -14 Td (The words of page ${page} are all about the loan) Tj `.repeat(12);
    const heavy = (page: number) => `BT /F1 12 Tf 60 700 Td ${prose(page)} ET\n%${randomBytes(300_000).toString('hex')}`;
    const bytes = rawPdf([1, 2, 3, 4].map(heavy));
    const pages = await renderAll(engine, source(bytes), [2]);
    expect(pageTextOf(readPageOf(pages, 2).text)).toContain('page 2 are all about the loan');
    expect(reads.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThan(bytes.length * 0.6);
  });

  it('passes on a failure of the store instead of losing pages', async () => {
    const { engine, source } = world({
      readRange: () => Promise.reject(Object.assign(new Error('gone'), { code: 'blob.missing' })),
    });
    const file = source(await digitalPdf([{ lines: LETTER }]));
    await expect(engine.countPages(file)).rejects.toMatchObject({ code: 'blob.missing' });
  });
});

describe('pages that break an engine', () => {
  it('does not blame the page that comes after a failure of the store', async () => {
    const file = await digitalPdf([{ lines: LETTER }]);
    let failing = true;
    const { engine, source } = world({
      readRange: async (_key, start, end) => {
        if (failing) throw Object.assign(new Error('away'), { code: 'storage.unavailable' });
        return Uint8Array.from(file.subarray(start, end));
      },
    });
    await expect(renderAll(engine, source(file), [1])).rejects.toMatchObject({ code: 'storage.unavailable' });
    failing = false;
    expect(readPageOf(await renderAll(engine, source(file), [1]), 1).flags).not.toContain('fallback-engine');
  });

  it('costs the page that hangs, not its neighbours', async () => {
    const { engine, source } = world({ readLimitMs: 3_000 });
    const pages = await renderAll(engine, source(slowPdf(3_000_000)), [1, 2, 3]);
    expect(pages.get(2)).toMatchObject({ code: 'page.timeout', recovery: expect.stringContaining('other engine') });
    expect(pageTextOf(readPageOf(pages, 1).text)).toContain('first page');
    expect(pageTextOf(readPageOf(pages, 3).text)).toContain('third page');
  });

  it('tries a page again when its process is killed, and gives it up after the second time', async () => {
    const { engine, source } = world();
    const file = source(slowPdf(3_000_000));
    await engine.countPages(file);
    const killed = new Set<number>();
    const killing = setInterval(() => {
      for (const pid of (engine as unknown as { pids(): number[] }).pids()) {
        if (killed.size < 2 && !killed.has(pid)) process.kill(pid, 'SIGKILL');
        killed.add(pid);
      }
    }, 50);
    const pages = await renderAll(engine, file, [2, 3]);
    clearInterval(killing);
    expect(pages.get(2)).toMatchObject({ code: 'page.crashed' });
    expect(pageTextOf(readPageOf(pages, 3).text)).toContain('third page');
  });

  it('kills a process whose memory runs away', async () => {
    const { engine, source } = world({ memoryLimitBytes: 60 * 1024 * 1024 });
    // Memory is looked at every so often: the page must take longer than that, in either engine.
    const pages = await renderAll(engine, source(slowPdf(3_000_000)), [2]);
    expect(pages.get(2)).toMatchObject({ code: 'page.crashed' });
  });

  it('stops when the caller gives up', async () => {
    const { engine, source } = world();
    const giveUp = new AbortController();
    const rendering = (async () => {
      for await (const _page of engine.render(source(slowPdf(3_000_000)), [2], { pictureMaxPx: null }, giveUp.signal));
    })();
    giveUp.abort();
    await expect(rendering).rejects.toMatchObject({ code: 'step.timeout' });
  });
});
