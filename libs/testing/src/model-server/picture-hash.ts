import sharp from 'sharp';

const SIDE = 16;
const BITS_PER_DIGIT = 4;

/** 256-bit difference hash (hex) of a picture as it lies: each cell against its right neighbour. A turned or cropped one differs. */
export async function pictureHash(bytes: Uint8Array): Promise<string> {
  const pixels = await sharp(bytes)
    .flatten({ background: '#ffffff' })
    .greyscale()
    .blur(2)
    .resize({ width: SIDE + 1, height: SIDE, fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  const at = (row: number, column: number): number => pixels[row * (SIDE + 1) + column]!;
  const bits = Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [row, column] = [Math.floor(i / SIDE), i % SIDE];
    return at(row, column) < at(row, column + 1) ? 1 : 0;
  });
  const digits = Array.from({ length: bits.length / BITS_PER_DIGIT }, (_, i) =>
    bits.slice(i * BITS_PER_DIGIT, (i + 1) * BITS_PER_DIGIT),
  );
  return digits.map((four) => Number.parseInt(four.join(''), 2).toString(16)).join('');
}

/** Bits in which two hashes differ. */
export function hashDistance(a: string, b: string): number {
  let distance = 0;
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    let different = Number.parseInt(a[i] ?? '0', 16) ^ Number.parseInt(b[i] ?? '0', 16);
    for (; different > 0; different >>= 1) distance += different & 1;
  }
  return distance;
}
