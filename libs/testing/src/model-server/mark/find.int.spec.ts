import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { createPdfiumReader } from '#adapters/page-pdfium/pdfium-reader.js';
import type { OpenSource } from '#ports/page-engine/page-reader.js';
import { generateMarkedPacket, type MarkedPacket } from '../../generator/mark/marked-packet.js';
import { generatePacket } from '../../generator/packet/generate-packet.js';
import { GENERATOR_TAXONOMIES } from '../../generator/packet/taxonomies.js';
import { findMark } from './find.js';
import { seePicture } from './seen-picture.js';

const SLOW_MACHINE_MS = 180_000;
const PAGES = 9;
const HEIGHTS = [700, 1_650];
const TURNS = [0, 90, 180, 270];

const look = async (bytes: Uint8Array): Promise<number | null> => findMark(await seePicture(bytes));

const drawn = async (source: OpenSource, page: number, heightPx: number): Promise<Buffer> => {
  const opened = await source.page(page);
  const { data, width, height, channels } = await opened.draw({
    dpi: (heightPx / opened.heightPt) * 72,
    maxPixels: 9_000_000,
    colour: true,
  });
  opened.release();
  const raw = { width, height, channels };
  return sharp(data, { raw }).greyscale().jpeg({ quality: 80 }).toBuffer();
};

describe.each([...GENERATOR_TAXONOMIES])('marks on scanned pages of %s', (taxonomy) => {
  let packet: MarkedPacket;
  let source: OpenSource;
  beforeAll(async () => {
    packet = await generateMarkedPacket({ pages: PAGES, seed: 8, taxonomy, scanShare: 1 });
    const read = async (start: number, end: number): Promise<Uint8Array> => packet.pdf.subarray(start, end);
    source = await createPdfiumReader().open(
      { bytes: packet.pdf.length, read },
      { mediaType: 'application/pdf', password: null },
    );
  }, SLOW_MACHINE_MS);
  afterAll(() => source?.close());

  it.each(HEIGHTS)(
    'are read in one position only, at %d px',
    async (height) => {
      const marked = packet.marks.filter(({ id }) => id !== null);
      const misread: unknown[] = [];
      for (const { page, id } of marked) {
        const picture = await drawn(source, page, height);
        const found: (number | null)[] = [];
        for (const turn of TURNS) found.push(await look(await sharp(picture).rotate(turn).jpeg().toBuffer()));
        if (found.filter((each) => each === id).length !== 1 || found.filter((each) => each !== null).length !== 1)
          misread.push({ page, id, found });
      }
      expect(misread).toEqual([]);
    },
    SLOW_MACHINE_MS,
  );

  it('are not read on a page of which a side is cut off', async () => {
    const { page, id } = packet.marks.find((mark) => mark.id !== null)!;
    const picture = await drawn(source, page, 1_000);
    const { width, height } = await sharp(picture).metadata();
    const whole = { left: 0, top: 0, width, height };
    const cuts = [
      { ...whole, width: Math.round(width * 0.85) },
      { ...whole, height: Math.round(height * 0.85) },
      { ...whole, left: Math.round(width * 0.15), width: width - Math.round(width * 0.15) },
      { ...whole, top: Math.round(height * 0.15), height: height - Math.round(height * 0.15) },
    ];
    expect(await look(picture)).toBe(id);
    for (const cut of cuts) expect(await look(await sharp(picture).extract(cut).jpeg().toBuffer())).toBeNull();
  });

  it(
    'leave the packet and its truth as they were',
    async () => {
      const plain = await generatePacket({ pages: PAGES, seed: 8, taxonomy, scanShare: 1 });
      expect(packet.truth).toEqual(plain.truth);
      expect(packet.marks.map(({ page }) => page)).toEqual(Array.from({ length: PAGES }, (_, i) => i + 1));
      for (const { type, pages } of plain.truth) {
        for (const [i, page] of pages.entries()) {
          expect(packet.marks[page - 1]).toMatchObject({ type, isFirst: i === 0, ...(type === 'blank' && { id: null }) });
        }
      }
    },
    SLOW_MACHINE_MS,
  );
});

it('finds no mark where there is none', async () => {
  const white = { width: 850, height: 1_100, channels: 3 as const, background: '#ffffff' };
  expect(await look(await sharp({ create: white }).png().toBuffer())).toBeNull();
  const noise = { type: 'gaussian' as const, mean: 160, sigma: 60 };
  expect(
    await look(
      await sharp({ create: { ...white, noise } })
        .png()
        .toBuffer(),
    ),
  ).toBeNull();
});
