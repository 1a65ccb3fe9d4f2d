const POLYNOMIAL = 0x82f63b78;

const entry = (index: number): number => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value >>> 0;
};

const table = Uint32Array.from({ length: 256 }, (_, index) => entry(index));

/** CRC32C (Castagnoli, RFC 3720 appendix B.4), by which Cloud KMS and its callers tell bytes that were changed on their way. */
export const crc32c = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};
