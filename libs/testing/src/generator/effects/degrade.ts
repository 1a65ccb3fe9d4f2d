import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Rng } from '../rng/rng.js';
import type { ScanProfile } from './scan-profile.js';

/** A picture as a PDF image stream holds it. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly color: 'DeviceGray' | 'DeviceRGB';
  readonly bitsPerComponent: 1 | 8;
}

const NOISE_LENGTH = 1 << 16;
/** Gaussian grain, drawn once: each page reads it from another place. */
const GRAIN = (() => {
  let state = 12345;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  return Float32Array.from({ length: NOISE_LENGTH }, () => next() + next() + next() + next() - 2);
})();
/** The sum of four uniforms has a standard deviation of 0.577. */
const GRAIN_SCALE = 1 / 0.577;

/** Turns the clean RGBA picture into what the scanner would have made of it. */
export async function degrade(
  rgba: Uint8Array,
  width: number,
  height: number,
  profile: ScanProfile,
  rng: Rng,
): Promise<PageImage> {
  const channels = profile.mode === 'color' ? 3 : 1;
  const pixels = tone(rgba, width * height, channels, profile, rng);
  const raw = { raw: { width, height, channels } } as const;
  if (profile.mode === 'fax') {
    const soft = profile.blur > 0.3 ? await sharp(pixels, raw).blur(profile.blur).raw().toBuffer() : pixels;
    return fax(soft, width, height, rng.int(118, 165), soft.length / (width * height));
  }
  let image = sharp(pixels, raw);
  if (profile.blur > 0.3) image = image.blur(profile.blur);
  if (channels === 1) image = image.toColourspace('b-w');
  const bytes = await image.jpeg({ quality: profile.quality }).toBuffer();
  return { width, height, bytes, filter: 'DCTDecode', color: channels === 1 ? 'DeviceGray' : 'DeviceRGB', bitsPerComponent: 8 };
}

/** Paper tone, ink that is not black, grain. */
function tone(rgba: Uint8Array, count: number, channels: 1 | 3, p: ScanProfile, rng: Rng): Uint8ClampedArray {
  const out = new Uint8ClampedArray(count * channels);
  const lut = Float32Array.from({ length: 256 }, (_, v) => p.black + (v / 255) * (p.paper - p.black));
  const scale = p.noise * GRAIN_SCALE;
  let at = rng.int(0, NOISE_LENGTH - 1);
  const step = rng.pick([1, 7, 13, 31]);
  for (let i = 0, o = 0; i < count; i++) {
    at = (at + step + (i & 63 ? 0 : 5)) & (NOISE_LENGTH - 1);
    const grain = GRAIN[at]! * scale;
    const r = rgba[i * 4]!;
    const g = rgba[i * 4 + 1]!;
    const b = rgba[i * 4 + 2]!;
    if (channels === 1) out[o++] = lut[(r * 77 + g * 150 + b * 29) >> 8]! + grain;
    else {
      out[o++] = lut[r]! + grain;
      out[o++] = lut[g]! + grain;
      out[o++] = lut[b]! * 0.98 + grain;
    }
  }
  return out;
}

/** One bit a pixel, as a fax machine sends it. */
function fax(grey: Uint8Array | Uint8ClampedArray, width: number, height: number, threshold: number, stride: number): PageImage {
  const rowBytes = Math.ceil(width / 8);
  const bits = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (grey[(y * width + x) * stride]! > threshold) bits[y * rowBytes + (x >> 3)]! |= 0x80 >> (x & 7);
    }
  }
  return {
    width,
    height,
    bytes: deflateSync(bits, { level: 6 }),
    filter: 'FlateDecode',
    color: 'DeviceGray',
    bitsPerComponent: 1,
  };
}
