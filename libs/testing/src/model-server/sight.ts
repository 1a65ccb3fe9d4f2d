import type { Knowledge } from './knowledge.js';
import type { KnownPage } from './known-page.js';
import { findMark } from './mark/find.js';
import { type SeenPicture, seePicture } from './mark/seen-picture.js';
import { pictureHash } from './picture-hash.js';

/** How well a page was seen: not at all but by its words, small, or at full size. */
export type Sight = 'text' | 'coarse' | 'fine';

export interface SeenPage {
  sight: Sight;
  /** Null where nothing is known of what was sent: a picture that is cropped, turned, of another page, or words of none. */
  known: KnownPage | null;
  isBlank: boolean;
}

/** Longest side from which on small print can be read. */
const FINE_PX = 1_400;
/** Share of pixels darker than this grey on a sheet that bears something. */
const DARK = 160;
const LEAST_INK = 0.000_4;

const isBlank = ({ canvas: { pixels } }: SeenPicture): boolean => {
  let dark = 0;
  for (const grey of pixels) if (grey < DARK) dark += 1;
  return dark / pixels.length < LEAST_INK;
};

/** Looks at the picture that was sent, and at nothing else: its marks, or all of it. At low detail a model gets 512 px of any picture. */
export async function lookAt(bytes: Uint8Array, detail: string, knowledge: Knowledge): Promise<SeenPage> {
  const seen = await seePicture(bytes);
  const sight: Sight = detail !== 'low' && Math.max(seen.width, seen.height) >= FINE_PX ? 'fine' : 'coarse';
  if (isBlank(seen)) return { sight, known: null, isBlank: true };
  const id = findMark(seen);
  const known = id === null ? knowledge.byPicture(await pictureHash(bytes)) : knowledge.byMark(id);
  return { sight, known, isBlank: false };
}

/** Reads the words that were sent where no picture was. */
export const readWords = (words: readonly string[], knowledge: Knowledge): SeenPage => ({
  sight: 'text',
  known: knowledge.byWords(words),
  isBlank: words.length === 0,
});
