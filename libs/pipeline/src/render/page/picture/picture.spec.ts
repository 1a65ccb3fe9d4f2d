import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { Bitmap, QuarterTurn } from '#ports/page-engine/page-reader.js';
import { type PrintedPicture, printedPixels } from '#testing/pages/printed-picture.js';
import { isBlank, isBlankInside } from './blank.js';
import { differenceHash } from './difference-hash.js';
import { evenContrast } from './even-contrast.js';
import { halved, quarterTurned } from './grey.js';
import { inkOf } from './ink.js';
import { levelness } from './reading-axis.js';
import { sharpnessOf } from './sharpness.js';
import { skewOf } from './skew.js';

const LINES = Array.from({ length: 20 }, (_, row) => `Line ${row} of a letter about a loan and its payments in the year`);

const greyPicture = async (page: PrintedPicture): Promise<Bitmap> => printedPixels(page);
const inkOfPage = async (page: PrintedPicture) => inkOf(halved(await greyPicture(page)));

/** A dark bar along the left edge, as an open scanner lid leaves it. */
const withBar = (grey: Bitmap): Bitmap => {
  const data = Uint8Array.from(grey.data);
  for (let y = 0; y < grey.height; y += 1) data.fill(10, y * grey.width, y * grey.width + 70);
  return { ...grey, data };
};

/** The picture's outer twentieth covered by the dark of a table. */
const onTable = (grey: Bitmap): Bitmap => {
  const [mx, my] = [Math.round(grey.width / 20), Math.round(grey.height / 20)];
  const isTable = (x: number, y: number) => x < mx || y < my || x >= grey.width - mx || y >= grey.height - my;
  const data = grey.data.map((shade, i) => (isTable(i % grey.width, Math.floor(i / grey.width)) ? 90 : shade));
  return { ...grey, data: Uint8Array.from(data) };
};

const differing = (a: string, b: string): number => (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll('0', '').length;

describe('blank pages', () => {
  it.each([255, 225, 190])('finds nothing on grained paper of shade %s', async (paper) =>
    expect(isBlank(await inkOfPage({ lines: [], paper, grain: 14 }))).toBe(true),
  );

  it('does not take a scanner bar for print', async () =>
    expect(isBlank(inkOf(halved(withBar(await greyPicture({ lines: [], paper: 235, grain: 10 })))))).toBe(true));

  it('takes a page that is black all over for something else', async () =>
    expect(isBlank(await inkOfPage({ lines: [], paper: 8 }))).toBe(false));

  it('sees nothing inside a sheet that lies on a dark table, and print on one', async () => {
    const inside = (grey: Bitmap) => isBlankInside(inkOf(halved(onTable(grey))));
    expect(inside(await greyPicture({ lines: [], paper: 225, grain: 10 }))).toBe(true);
    expect(inside(await greyPicture({ lines: LINES, paper: 225, grain: 10 }))).toBe(false);
  });

  it.each(['#111111', '#9a9a9a', '#bcbcbc'])('sees print of shade %s', async (ink) =>
    expect(isBlank(await inkOfPage({ lines: ['This page says something'], ink }))).toBe(false),
  );
});

describe('direction', () => {
  it.each([0, 90, 180, 270] as QuarterTurn[])('tells level lines from upright ones at %s degrees', async (turn) => {
    const level = levelness(await inkOfPage({ lines: LINES, turn, grain: 10 }));
    if (turn % 180 === 0) expect(level).toBeGreaterThan(1.2);
    else expect(level).toBeLessThan(0.85);
  });

  it.each([-4, -1.5, 0, 0.8, 3])('measures a tilt of %s degrees', async (tiltDegrees) =>
    expect(skewOf(await inkOfPage({ lines: LINES, tiltDegrees }))).toBeCloseTo(tiltDegrees, 0),
  );

  it('says nothing of an empty page', async () => expect(skewOf(await inkOfPage({ lines: [] }))).toBe(0));

  it('turns pixels back to where they were', async () => {
    const grey = await greyPicture({ lines: LINES });
    expect(Buffer.from(quarterTurned(quarterTurned(grey, 90), 270).data).equals(Buffer.from(grey.data))).toBe(true);
    expect(Buffer.from(quarterTurned(quarterTurned(grey, 180), 180).data).equals(Buffer.from(grey.data))).toBe(true);
  });
});

describe('look-alikes', () => {
  it('hashes two scans of one page alike and two pages apart', async () => {
    const first = differenceHash(await greyPicture({ lines: LINES, grain: 12, seed: 1 }));
    const again = differenceHash(await greyPicture({ lines: LINES, grain: 12, seed: 2 }));
    const other = differenceHash(await greyPicture({ lines: LINES.slice(0, 3), sizePx: 60 }));
    expect(differing(first, again)).toBeLessThanOrEqual(6);
    expect(differing(first, other)).toBeGreaterThan(6);
  });
});

describe('contrast and sharpness', () => {
  it('brings grey paper to white and leaves white paper alone', async () => {
    const white = await greyPicture({ lines: LINES });
    expect(evenContrast(white)).toBe(white);
    const even = evenContrast(await greyPicture({ lines: LINES, paper: 180 }));
    expect([...even.data].sort((a, b) => a - b)[Math.floor(even.data.length / 2)]).toBeGreaterThan(245);
  });

  it('keeps light print on a dark ground', async () => {
    const inverted = await greyPicture({ lines: LINES, paper: 90, ink: '#f0f0f0' });
    expect(sharpnessOf(evenContrast(inverted))).toBeGreaterThan(sharpnessOf(inverted) * 0.5);
  });

  it('measures blur', async () => {
    const sharpPage = await greyPicture({ lines: LINES });
    const { data } = await sharp(sharpPage.data, { raw: { width: sharpPage.width, height: sharpPage.height, channels: 1 } })
      .blur(4)
      .extractChannel(0)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(sharpnessOf({ ...sharpPage, data })).toBeLessThan(60);
    expect(sharpnessOf(sharpPage)).toBeGreaterThan(300);
  });
});
