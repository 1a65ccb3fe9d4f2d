import sharp from 'sharp';
import type { ReadRequest } from './read-request.js';

/** How the server counts pictures. Source: OpenAI, "Images and vision", "Calculating costs": patches of 32 px, shrunk to a budget, times a factor. */
export interface PictureRules {
  factor: number;
  highPatches: number;
  highPx: number;
  lowPx: number;
}

export const usualPictureRules: PictureRules = { factor: 1.2, highPatches: 2_500, highPx: 2_048, lowPx: 512 };

const PATCH = 32;
const BYTES_PER_TOKEN = 4;

/** A quarter of the bytes: near enough to a tokenizer for money, and the same everywhere. */
export const wordTokens = (text: string): number => Math.ceil(Buffer.byteLength(text, 'utf8') / BYTES_PER_TOKEN);

/** Tokens of a picture of this size. */
export function patchTokens(width: number, height: number, detail: string, rules: PictureRules): number {
  const longest = detail === 'low' ? rules.lowPx : rules.highPx;
  const fit = Math.min(1, longest / Math.max(width, height));
  let [w, h] = [Math.max(1, Math.round(width * fit)), Math.max(1, Math.round(height * fit))];
  const patches = (): number => Math.ceil(w / PATCH) * Math.ceil(h / PATCH);
  if (detail !== 'low' && patches() > rules.highPatches) {
    const r = Math.sqrt((PATCH * PATCH * rules.highPatches) / (w * h));
    const across = (w * r) / PATCH;
    const down = (h * r) / PATCH;
    const r2 = r * Math.min(Math.floor(across) / across, Math.floor(down) / down);
    [w, h] = [Math.max(1, Math.floor(w * r2)), Math.max(1, Math.floor(h * r2))];
  }
  return Math.ceil(Math.round(patches() * rules.factor * 1_000) / 1_000);
}

/** Input tokens of a request: its words, and each picture by the size it was really sent at. */
export async function inputTokens(request: ReadRequest, rules: PictureRules): Promise<number> {
  let tokens = wordTokens(request.preamble) + wordTokens(request.correctionText);
  for (const part of request.parts) {
    if (part.kind === 'text') tokens += wordTokens(part.text);
    else {
      const { width, height } = await sharp(Buffer.from(part.url.slice(part.url.indexOf(',') + 1), 'base64')).metadata();
      tokens += patchTokens(width, height, part.detail, rules);
    }
  }
  return tokens;
}
