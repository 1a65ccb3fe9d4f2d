/**
 * What a mark's dots say: a 32-bit id and its CRC-16, 48 bits, whitened differently at the two corners so that neither a blank
 * margin nor a page turned upside down reads as anything.
 */
export type Corner = 'top-left' | 'bottom-right';
export const CORNERS: readonly Corner[] = ['top-left', 'bottom-right'];

export const MARK_BITS = 48;
const ID_BITS = 32;
const WHITENING: Record<Corner, readonly [high: number, low: number]> = {
  'top-left': [0x5a3c96e1, 0x6bd2],
  'bottom-right': [0xc7192d54, 0xb14e],
};

/** CRC-16/CCITT of the id's four bytes, most significant first. */
export function markChecksum(id: number): number {
  let crc = 0xffff;
  for (let shift = 24; shift >= 0; shift -= 8) {
    crc ^= ((id >>> shift) & 0xff) << 8;
    for (let i = 0; i < 8; i++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}

const bitsOf = (high: number, low: number): boolean[] =>
  Array.from({ length: MARK_BITS }, (_, i) => (i < ID_BITS ? (high >>> (31 - i)) & 1 : (low >>> (MARK_BITS - 1 - i)) & 1) === 1);

/** The id's bits as they are, without whitening: true is a dot. */
export const plainBits = (id: number): boolean[] => bitsOf(id, markChecksum(id));

/** Bits that are turned over at this corner. */
export const whitening = (corner: Corner): boolean[] => bitsOf(...WHITENING[corner]);

/** The dots of the mark at `corner`. */
export function markBits(id: number, corner: Corner): boolean[] {
  const flip = whitening(corner);
  return plainBits(id).map((bit, i) => bit !== flip[i]);
}

/** The id in 48 plain bits, or null where the checksum does not fit. */
export function idOfBits(bits: readonly boolean[]): number | null {
  const value = (from: number, to: number): number => bits.slice(from, to).reduce((n, bit) => n * 2 + (bit ? 1 : 0), 0);
  const id = value(0, ID_BITS);
  return markChecksum(id) === value(ID_BITS, MARK_BITS) ? id : null;
}
