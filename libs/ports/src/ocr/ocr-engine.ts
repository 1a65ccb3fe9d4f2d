import type { Bitmap } from '../page-engine/page-reader.js';

/** A recognised line; box in pixels of the picture that was given. */
export interface OcrLine {
  text: string;
  x: number;
  y: number;
  w: number;
  h: number;
  /** Mean word confidence, 0..1. */
  confidence: number;
  words: number;
}

export interface OcrResult {
  lines: OcrLine[];
  /** Mean word confidence over the page, 0..1; 0 where no word was found. */
  confidence: number;
  /** CPU that the engine spent outside the calling process, in milliseconds. */
  outsideCpuMs: number;
}

export interface OcrOptions {
  dpi: number;
  /** `page` finds columns and blocks first; `sparse` takes words wherever they stand (cards, photographs). */
  layout: 'page' | 'sparse';
  /**
   * Rejects with `RecognitionGaveUp` once this picture took so much CPU, in milliseconds. Time on the clock would tell of
   * other work beside it: a page would read differently on a crowded machine.
   */
  cpuLimitMs?: number;
}

/** A picture took more CPU than it was given: another engine would take as much again. */
export class RecognitionGaveUp extends Error {
  override readonly name = 'RecognitionGaveUp';
}

/** Recognises printed English in an upright grey picture, without reaching the network. */
export interface OcrEngine {
  readonly name: string;
  recognise(picture: Bitmap, options: OcrOptions): Promise<OcrResult>;
  close(): Promise<void>;
}
