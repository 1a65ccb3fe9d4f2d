import { type GeneratedPacket, generatePacket, type PacketRequest } from '../packet/generate-packet.js';
import { drawMark } from './draw.js';
import { markId, type PageMark } from './page-mark.js';
import { printedNumber, printedTexts, wordsOf } from './printed.js';

export interface MarkedPacket extends GeneratedPacket {
  readonly marks: PageMark[];
}

/** The packet of `generatePacket` with a machine-readable mark on every page that is not blank, and what the marks mean. */
export async function generateMarkedPacket(request: Omit<PacketRequest, 'decorate'>): Promise<MarkedPacket> {
  const packet = `${request.taxonomy}/${request.seed}/${request.pages}/${request.scanShare ?? ''}`;
  const marks: PageMark[] = [];
  const generated = await generatePacket({
    ...request,
    decorate: (page, { page: number, type, scanned }) => {
      const texts = printedTexts(page, scanned);
      const id = type === 'blank' ? null : markId(packet, number);
      const printed = printedNumber(texts);
      marks.push({ page: number, id, type, isFirst: false, printed, words: wordsOf(texts), identifiers: [], fields: [] });
      if (id !== null) drawMark(page, id);
    },
  });
  const firsts = new Set(generated.truth.map(({ pages }) => pages[0]));
  return { ...generated, marks: marks.map((mark) => ({ ...mark, isFirst: firsts.has(mark.page) })) };
}
