import { CORNERS, type Corner, idOfBits, MARK_BITS, plainBits, whitening } from '../../generator/mark/code.js';
import { cellOfBit, SYNC } from '../../generator/mark/layout.js';
import { type CornerWindow, cornerWindow, LIES, type Lie } from './corner-window.js';
import { findStrips, type StripPose, sampleCell } from './find-strip.js';
import type { GreyCanvas, SeenPicture } from './seen-picture.js';

/** What a strip says of each bit, unwhitened: above 0 is a dot, the further from 0 the surer, at most 1.5. */
type SoftBits = number[];

/**
 * Id of the mark on an upright, whole page; null where either strip is missing, so a page that is cropped, turned or of
 * another kind has none. The two strips bear the same bits: they are added before they are read, and then each must agree by
 * itself with what was read.
 */
export function findMark({ canvas }: Pick<SeenPicture, 'canvas'>): number | null {
  for (const lie of LIES) {
    const id = findLying(canvas, lie);
    if (id !== null) return id;
  }
  return null;
}

function findLying(canvas: GreyCanvas, lie: Lie): number | null {
  const [first, second] = CORNERS.map((corner) => {
    const window = cornerWindow(canvas, corner, lie);
    return findStrips(window, lie.scales).map((pose) => softBits(window, pose, corner));
  });
  for (const one of first!) {
    for (const other of second!) {
      const id = readTogether(one, other);
      if (id !== null) return id;
    }
  }
  return null;
}

function softBits(window: CornerWindow, pose: StripPose, corner: Corner): SoftBits {
  const sync = SYNC.map((dot, row) => ({ dot, value: sampleCell(window, pose, row, 0) }));
  const mean = (dots: boolean): number => {
    const values = sync.filter(({ dot }) => dot === dots).map(({ value }) => value);
    return values.reduce((a, b) => a + b, 0) / values.length;
  };
  const [ink, paper] = [mean(true), mean(false)];
  const flip = whitening(corner);
  return Array.from({ length: MARK_BITS }, (_, i) => {
    const { row, column } = cellOfBit(i);
    const darkness = ((ink + paper) / 2 - sampleCell(window, pose, row, column)) / Math.max(1, (paper - ink) / 2);
    return Math.max(-1.5, Math.min(1.5, darkness)) * (flip[i] ? -1 : 1);
  });
}

/** Of its 48 bits this many must agree with what both say: chance gives 24. */
const LEAST_AGREEMENT = 40;

function readTogether(one: SoftBits, other: SoftBits): number | null {
  const sum = one.map((bit, i) => bit + other[i]!);
  for (const bits of likelyReadings(sum)) {
    const id = idOfBits(bits);
    if (id !== null) return [one, other].every((soft) => agreement(soft, id) >= LEAST_AGREEMENT) ? id : null;
  }
  return null;
}

const agreement = (soft: SoftBits, id: number): number => plainBits(id).filter((bit, i) => bit === soft[i]! > 0).length;

/** Doubtful bits that are tried both ways. */
const TRIED = 6;

/** The bits as read, then with the least sure ones turned over in every combination (Chase decoding). */
function* likelyReadings(sum: SoftBits): Generator<boolean[]> {
  const doubtful = sum
    .map((bit, i) => ({ i, sureness: Math.abs(bit) }))
    .sort((a, b) => a.sureness - b.sureness)
    .slice(0, TRIED);
  for (let turned = 0; turned < 1 << TRIED; turned++) {
    const bits = sum.map((bit) => bit > 0);
    doubtful.forEach(({ i }, k) => {
      if (turned & (1 << k)) bits[i] = !bits[i];
    });
    yield bits;
  }
}
