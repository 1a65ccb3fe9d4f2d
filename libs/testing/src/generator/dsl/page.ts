/** One page as a list of marks, in points from the top left corner. Both backends (PDF and picture) draw the same list. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly marks: Mark[];
}

export type Family = 'sans' | 'serif' | 'mono';
export type Weight = '' | '-bold' | '-italic' | '-bold-italic';
export type FontName = `${Family}${Weight}` | 'hand' | 'script' | 'devanagari';
/** `#rrggbb` */
export type Color = string;

export type Mark = TextMark | RectMark | LineMark | CurveMark | PictureMark;

export interface TextMark {
  readonly kind: 'text';
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: FontName;
  readonly size: number;
  readonly color: Color;
  /** Degrees counter-clockwise around (x, y). */
  readonly angle?: number;
}

export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly fill?: Color;
  readonly stroke?: Color;
  readonly lineWidth?: number;
}

export interface LineMark {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly lineWidth: number;
  readonly color: Color;
  readonly dash?: readonly number[];
}

/** A smooth open line through the points: signatures, sketches, map roads. */
export interface CurveMark {
  readonly kind: 'curve';
  readonly points: readonly (readonly [number, number])[];
  readonly lineWidth: number;
  readonly color: Color;
}

export type PictureSubject = 'portrait' | 'house' | 'map' | 'code' | 'emblem' | 'texture';

/** A raster picture drawn from its own seed. */
export interface PictureMark {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly subject: PictureSubject;
  readonly seed: string;
}

export const PAGE_SIZES = {
  letter: [612, 792],
  legal: [612, 1008],
  a4: [595.28, 841.89],
  'letter-landscape': [792, 612],
  'a4-landscape': [841.89, 595.28],
  a5: [419.53, 595.28],
  oversize: [1240, 1605],
} as const;
export type PageSize = keyof typeof PAGE_SIZES;
