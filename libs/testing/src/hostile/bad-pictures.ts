import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const chunk = (type: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
};

/** A PNG that declares `side` by `side` pixels of one bit; all of them are there, or next to none. */
export const pngBomb = (side: number, whole: boolean): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = Buffer.alloc(whole ? (Math.ceil(side / 8) + 1) * side : 1_000);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
};

const SHORT = 3;
const LONG = 4;
const ENTRY_BYTES = 12;
const SIDE = 64;

const entry = (tag: number, kind: number, value: number): Buffer => {
  const bytes = Buffer.alloc(ENTRY_BYTES);
  bytes.writeUInt16LE(tag, 0);
  bytes.writeUInt16LE(kind, 2);
  bytes.writeUInt32LE(1, 4);
  bytes.writeUInt32LE(value, 8);
  return bytes;
};

export interface TiffTraits {
  /** The last page's next is the first. */
  looping?: boolean;
  /** Empty sheets instead of striped ones. */
  white?: boolean;
}

/** A black-and-white TIFF of `frames` small pages that share one strip. */
export const tiffOf = (frames: number, { looping = false, white = false }: TiffTraits = {}): Buffer => {
  const strip = Buffer.alloc((SIDE / 8) * SIDE, white ? 0xff : 0xf0);
  const head = Buffer.alloc(8);
  head.write('II*\0', 'latin1');
  const first = head.length + strip.length;
  head.writeUInt32LE(first, 4);
  const size = 2 + ENTRY_BYTES * 8 + 4;
  const pages = Array.from({ length: frames }, (_, at) => {
    const next = at < frames - 1 ? first + (at + 1) * size : looping ? first : 0;
    const count = Buffer.alloc(2);
    count.writeUInt16LE(8);
    const link = Buffer.alloc(4);
    link.writeUInt32LE(next);
    const entries = [
      entry(256, LONG, SIDE),
      entry(257, LONG, SIDE),
      entry(258, SHORT, 1),
      entry(259, SHORT, 1),
      entry(262, SHORT, 1),
      entry(273, LONG, head.length),
      entry(278, LONG, SIDE),
      entry(279, LONG, strip.length),
    ];
    return Buffer.concat([count, ...entries, link]);
  });
  return Buffer.concat([head, strip, ...pages]);
};
