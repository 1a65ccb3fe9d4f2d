import { beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import { type GeneratedPacket, generatePacket } from './generate-packet.js';
import { GENERATOR_TAXONOMIES } from './taxonomies.js';

const SLOW_MACHINE_MS = 180_000;
const sorted = ({ truth }: GeneratedPacket): number[] => truth.flatMap((entry) => entry.pages).sort((a, b) => a - b);
const oneTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe.each([...GENERATOR_TAXONOMIES])('a generated packet of %s', (taxonomy) => {
  let packet: GeneratedPacket;
  beforeAll(async () => {
    packet = await generatePacket({ pages: 9, seed: 3, taxonomy });
  }, SLOW_MACHINE_MS);

  it('has exactly the pages asked for, each in the truth once', async () => {
    const pdf = await PDFDocument.load(packet.pdf);
    expect(pdf.getPageCount()).toBe(9);
    expect(sorted(packet)).toEqual(oneTo(9));
  });

  it(
    'is the same to the byte for the same seed, and another for another',
    async () => {
      const again = await generatePacket({ pages: 9, seed: 3, taxonomy });
      const other = await generatePacket({ pages: 3, seed: 4, taxonomy });
      expect(again.truth).toEqual(packet.truth);
      expect(Buffer.compare(again.pdf, packet.pdf)).toBe(0);
      expect(Buffer.compare(other.pdf.slice(0, 4000), packet.pdf.slice(0, 4000))).not.toBe(0);
      expect(sorted(other)).toEqual(oneTo(3));
    },
    SLOW_MACHINE_MS,
  );

  it(
    'tells a decorator of each page its place and type, and keeps its truth',
    async () => {
      const seen: number[] = [];
      const marked = await generatePacket({
        pages: 9,
        seed: 3,
        taxonomy,
        decorate: (page, facts) => {
          seen.push(facts.page);
          page.marks.push({ kind: 'rect', x: 2, y: 2, w: 4, h: 4, fill: '#000000' });
        },
      });
      expect(seen).toEqual(oneTo(9));
      expect(marked.truth).toEqual(packet.truth);
    },
    SLOW_MACHINE_MS,
  );
});
