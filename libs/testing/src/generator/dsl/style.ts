import type { Rng } from '../rng/rng.js';
import type { Color, Family, FontName, PageSize, Weight } from './page.js';

/** How a paper looks where its form does not prescribe it: one draw of this makes a different lender, bank or software. */
export interface Style {
  readonly pageSize: PageSize;
  readonly margin: number;
  readonly body: Family;
  readonly head: Family;
  /** Body size in points. */
  readonly size: number;
  /** Line distance of running text as a multiple of its size; 1.22 unless told. */
  readonly leading?: number;
  readonly titleAlign: 'left' | 'center' | 'right';
  readonly section: 'bar' | 'grey' | 'underline' | 'plain' | 'caps' | 'boxed';
  readonly pairs: 'colon' | 'columns' | 'boxes' | 'dots';
  readonly grid: 'full' | 'rows' | 'zebra' | 'bare' | 'head';
  readonly accent: Color;
  /** Colour and font of what was filled into the form. */
  readonly ink: Color;
  readonly inkFont: FontName;
}

export const bodyFont = (style: Style, weight: Weight = ''): FontName => `${style.body}${weight}`;
export const headFont = (style: Style, weight: Weight = '-bold'): FontName => `${style.head}${weight}`;

const DARK = ['#1a3a6b', '#0b5345', '#7b241c', '#333333', '#4a235a', '#00538f', '#a04000', '#145a32', '#c0181f'];

/** A printed or computer-filled paper; `handwritten` fills it in by hand. */
export function drawStyle(rng: Rng, pageSize: PageSize, handwritten: boolean): Style {
  const body = rng.weighted<Family>([
    ['sans', 6],
    ['serif', 4],
    ['mono', 0.6],
  ]);
  const inkFont = handwritten
    ? rng.pick<FontName>(['hand', 'hand', 'script'])
    : rng.pick<FontName>([body, `${body}-bold`, 'mono', 'sans', 'serif']);
  return {
    pageSize,
    margin: rng.int(34, 62),
    body,
    head: rng.chance(0.7) ? body : rng.pick<Family>(['sans', 'serif']),
    size: rng.real(8.6, 10.8) * (body === 'mono' ? 0.88 : 1),
    titleAlign: rng.pick(['left', 'center', 'center', 'right'] as const),
    section: rng.pick(['bar', 'grey', 'underline', 'plain', 'caps', 'boxed'] as const),
    pairs: rng.pick(['colon', 'columns', 'boxes', 'dots'] as const),
    grid: rng.pick(['full', 'rows', 'zebra', 'bare', 'head'] as const),
    accent: rng.pick(DARK),
    ink: handwritten ? rng.pick(['#1b2a7a', '#20242c', '#16307a']) : rng.pick(['#000000', '#000000', '#0a1f7a', '#222222']),
    inkFont,
  };
}

/** A government form: sans serif, black on white, nothing left to taste but how it is filled in. */
export function officialStyle(style: Style, changes: Partial<Style> = {}): Style {
  return {
    ...style,
    body: 'sans',
    head: 'sans',
    size: 8,
    margin: 36,
    section: 'bar',
    accent: '#000000',
    pairs: 'boxes',
    grid: 'full',
    titleAlign: 'center',
    ...changes,
  };
}
