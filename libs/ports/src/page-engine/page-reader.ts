/** Bytes of one source, read by ranges. `end` is exclusive; fewer bytes come back only at the end of the source. */
export interface ByteSource {
  readonly bytes: number;
  read(start: number, end: number): Promise<Uint8Array>;
}

/** Eight-bit pixels, rows from the top. One channel is grey, four are RGBA. */
export interface Bitmap {
  width: number;
  height: number;
  channels: 1 | 4;
  data: Uint8Array;
  /** The source broke off in the middle of the picture: the rest is filled up. */
  incomplete?: boolean;
}

/** Direction in which text runs, clockwise from left-to-right, as seen on the page with its own /Rotate applied. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** A piece of text as the file draws it. Box in points on the page as shown (its /Rotate applied), origin at the top left. */
export interface TextRun {
  text: string;
  x: number;
  y: number;
  w: number;
  h: number;
  sizePt: number;
  direction: QuarterTurn;
  /** True where it runs askew of that direction by more than ten degrees, as watermarks do. */
  slanted?: boolean;
  /** What the engine tells fonts apart by, a name or measures. */
  font?: string;
}

export interface PlacedPicture {
  /** Box in points on the page as shown, clipped to it. */
  x: number;
  y: number;
  w: number;
  h: number;
  widthPx: number;
  heightPx: number;
}

/** What a page is made of, found without drawing it. */
export interface PageStructure {
  pictures: PlacedPicture[];
  /** Share of text that is drawn invisibly (render mode 3): the mark of an OCR layer. Null where the engine can not tell. */
  invisibleText: number | null;
  /** Count of filled or stroked shapes. */
  shapes: number;
}

export interface DrawRequest {
  /** Pixels per inch wished for. */
  dpi: number;
  /** Bound on pixels; a larger page is drawn smaller. */
  maxPixels: number;
  colour: boolean;
}

/** One page opened by an engine. Size is that of the page as shown, its /Rotate applied. */
export interface OpenPage {
  readonly widthPt: number;
  readonly heightPt: number;
  /** Words that the file itself holds, values of form fields and annotations among them. */
  runs(): Promise<TextRun[]>;
  structure(): Promise<PageStructure>;
  draw(request: DrawRequest): Promise<Bitmap>;
  /** Gives its memory back. */
  release(): void;
}

export interface OpenSource {
  readonly pages: number;
  /** `page` counts from 1. */
  page(page: number): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenOptions {
  mediaType: string;
  password: string | null;
}

/**
 * An engine that opens sources and reads their pages, in the caller's process.
 * Fatal failures of `open`: `source.encrypted`, `source.unreadable`, `source.empty`, `source.too-large`.
 */
export interface PageReader {
  readonly name: string;
  open(source: ByteSource, options: OpenOptions): Promise<OpenSource>;
}
