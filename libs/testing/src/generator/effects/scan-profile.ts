import type { Rng } from '../rng/rng.js';

/** How one page went through a scanner, a fax or a telephone's camera. */
export interface ScanProfile {
  readonly dpi: number;
  readonly mode: 'grey' | 'color' | 'fax';
  readonly skewDegrees: number;
  /** Gaussian, in pixels. */
  readonly blur: number;
  /** Standard deviation in grey levels of 255. */
  readonly noise: number;
  /** Grey level of the paper, 0-255. */
  readonly paper: number;
  /** Grey level that black ink reaches. */
  readonly black: number;
  /** JPEG quality 1-100. */
  readonly quality: number;
  /** How far the picture is turned, clockwise. */
  readonly turn: 0 | 90 | 180 | 270;
  /** The page's /Rotate: turns a turned picture back for who honours it. */
  readonly rotate: 0 | 90 | 180 | 270;
  readonly photo: boolean;
  readonly edges: boolean;
  readonly holes: boolean;
  readonly stamp: boolean;
  readonly note: boolean;
  readonly stain: boolean;
  readonly bates: string;
  /** What lies invisibly under the picture. */
  readonly textLayer: 'none' | 'junk' | 'ocr';
}

/** A machine that a run of documents went through; every page adds its own accidents. */
export interface Scanner {
  readonly dpi: number;
  readonly mode: ScanProfile['mode'];
  readonly blur: number;
  readonly noise: number;
  readonly paper: number;
  readonly quality: number;
  readonly edges: boolean;
  readonly photo: boolean;
  readonly textLayer: ScanProfile['textLayer'];
  readonly maxSkew: number;
}

export function drawScanner(rng: Rng): Scanner {
  const kind = rng.weighted([
    ['office', 6],
    ['colour', 2],
    ['fax', 1.2],
    ['copy', 2],
    ['phone', 1],
  ] as const);
  const office: Scanner = {
    dpi: rng.pick([150, 150, 170, 200]),
    mode: 'grey',
    blur: rng.real(0, 0.5),
    noise: rng.real(1, 6),
    paper: rng.int(242, 255),
    quality: rng.int(45, 78),
    edges: rng.chance(0.15),
    photo: false,
    textLayer: rng.pick(['none', 'none', 'none', 'none', 'ocr', 'junk'] as const),
    maxSkew: rng.real(0.3, 1.6),
  };
  if (kind === 'colour') return { ...office, mode: 'color', dpi: 150 };
  if (kind === 'fax')
    return { ...office, mode: 'fax', dpi: rng.pick([150, 200]), blur: 0.5, noise: rng.real(8, 20), textLayer: 'none' };
  if (kind === 'copy')
    return {
      ...office,
      blur: rng.real(0.4, 0.9),
      noise: rng.real(8, 18),
      paper: rng.int(200, 235),
      edges: true,
      maxSkew: 2.6,
      quality: rng.int(28, 50),
    };
  if (kind === 'phone')
    return {
      ...office,
      mode: 'color',
      photo: true,
      dpi: 160,
      blur: rng.real(0.3, 0.8),
      noise: rng.real(4, 9),
      paper: rng.int(205, 235),
      maxSkew: 2.5,
      textLayer: 'none',
    };
  return office;
}

export interface ScanAccidents {
  readonly turn: ScanProfile['turn'];
  readonly bates: string;
}

export function drawProfile(rng: Rng, scanner: Scanner, accidents: ScanAccidents): ScanProfile {
  const { turn } = accidents;
  const undo = ((360 - turn) % 360) as ScanProfile['turn'];
  return {
    ...scanner,
    skewDegrees: rng.real(-scanner.maxSkew, scanner.maxSkew),
    blur: scanner.blur * rng.real(0.6, 1.2),
    noise: scanner.noise * rng.real(0.8, 1.3),
    paper: Math.min(255, scanner.paper + rng.int(-6, 4)),
    black: rng.int(5, 60),
    turn,
    rotate: turn && rng.chance(0.35) ? undo : 0,
    holes: rng.chance(0.08),
    stamp: rng.chance(0.09),
    note: rng.chance(0.08),
    stain: rng.chance(0.03),
    bates: accidents.bates,
  };
}
