import type { PageStructure } from '#ports/page-engine/page-reader.js';
import type { TextStatistics } from './text-plausibility.js';
import type { PageBox } from './upright.js';

/**
 * `good`: the words are the page's. `none`: there are none. `junk`: there are some, and they are not what is printed.
 * `doubtful`: they may be a stamp on a scan; recognise the page and take the better text.
 */
export type LayerVerdict = 'good' | 'none' | 'junk' | 'doubtful';

/** From here on a page speaks for itself: nobody stamps eighty words on a scan. */
const PLENTY_WORDS = 80;
const FEW_WORDS = 25;
/** Outlined type leaves next to no letters on a page full of shapes. */
const FEW_LETTERS = 80;
const UNMAPPED_LIMIT = 0.2;
const OUTSIDE_LIMIT = 0.5;
/** Share of plausible words: digital forms full of codes stay above 0.6, shifted encodings stay below 0.3. */
const PLAUSIBLE_LIMIT = 0.45;
/** Between shifted encodings (0.41 at most) and real papers (0.54 at least). */
const COMMON_LETTERS_LIMIT = 0.48;
/** Invisible text is some scanner's own recognition: it must be rather good to be kept. */
const PLAUSIBLE_INVISIBLE_LIMIT = 0.7;
/** Share of letters and digits in text under or upon a picture: machine-readable lines and tables stay above it. */
const ALPHANUMERIC_LIMIT = 0.62;
const PICTURE_PAGE = 0.5;
/** A page of a few words may be a card's picture with its file's name: the picture covers no less than this. */
const PICTURE_OF_CARD = 0.08;
const MANY_SHAPES = 300;

/** What can be told from the words alone; null when the page's structure must be asked. */
export const verdictOnWords = (text: TextStatistics): LayerVerdict | null => {
  if (text.letters === 0) return 'none';
  if (text.unmapped > UNMAPPED_LIMIT || text.outside > OUTSIDE_LIMIT) return 'junk';
  if (text.words === 0) return 'none';
  if (text.plausible < PLAUSIBLE_LIMIT || (text.commonLetters ?? 1) < COMMON_LETTERS_LIMIT) return 'junk';
  if (text.words >= PLENTY_WORDS && text.plausible >= PLAUSIBLE_INVISIBLE_LIMIT) return 'good';
  return null;
};

/** Is a page's own text layer to be believed? Pure; `page` is the page as shown. */
export const usableTextLayer = (text: TextStatistics, structure: PageStructure, page: PageBox): LayerVerdict => {
  const told = verdictOnWords(text);
  if (told) return told;
  const covered = pictureCoverage(structure, page);
  const hidden = (structure.invisibleText ?? 0) > 0.5;
  if (hidden && text.plausible < PLAUSIBLE_INVISIBLE_LIMIT) return 'junk';
  if ((hidden || covered >= PICTURE_PAGE) && text.alphanumeric < ALPHANUMERIC_LIMIT) return 'junk';
  if (covered >= PICTURE_PAGE && text.words < (hidden ? FEW_WORDS : PLENTY_WORDS)) return 'doubtful';
  if (covered >= PICTURE_OF_CARD && text.words < FEW_WORDS) return 'doubtful';
  if (structure.shapes >= MANY_SHAPES && text.letters < FEW_LETTERS) return 'doubtful';
  return 'good';
};

const GRID = 24;

/** Share of the page under pictures; strips and overlaps count once. */
export const pictureCoverage = ({ pictures }: PageStructure, { widthPt, heightPt }: PageBox): number => {
  if (pictures.length === 0) return 0;
  let covered = 0;
  for (let row = 0; row < GRID; row += 1) {
    for (let column = 0; column < GRID; column += 1) {
      const x = ((column + 0.5) / GRID) * widthPt;
      const y = ((row + 0.5) / GRID) * heightPt;
      if (pictures.some((picture) => x >= picture.x && x < picture.x + picture.w && y >= picture.y && y < picture.y + picture.h))
        covered += 1;
    }
  }
  return covered / (GRID * GRID);
};
