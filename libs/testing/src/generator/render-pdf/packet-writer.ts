import { createCanvas } from '@napi-rs/canvas';
import { degrees, PDFDocument, type PDFFont, PDFName, type PDFRef } from 'pdf-lib';
import { standardFontOf } from '../dsl/fonts.js';
import type { FontName, Page, PictureMark, TextMark } from '../dsl/page.js';
import type { PageImage } from '../effects/degrade.js';
import { drawPicture } from '../render-scan/pictures.js';
import { contentStream, type DigitalLook, hiddenText, type StreamNames } from './content-stream.js';

export interface PacketIdentity {
  readonly title: string;
  readonly producer: string;
  readonly creator: string;
  readonly at: Date;
}

/** Puts digital pages and scans into one PDF, each page compressed as it comes so that a long packet stays small in memory. */
export class PacketWriter {
  private readonly fonts = new Map<string, PDFFont>();

  private constructor(private readonly pdf: PDFDocument) {}

  static async create(identity: PacketIdentity): Promise<PacketWriter> {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    pdf.setTitle(identity.title);
    pdf.setProducer(identity.producer);
    pdf.setCreator(identity.creator);
    pdf.setCreationDate(identity.at);
    pdf.setModificationDate(identity.at);
    return new PacketWriter(pdf);
  }

  get pageCount(): number {
    return this.pdf.getPageCount();
  }

  addDigital(page: Page, look: DigitalLook, rotate: number): void {
    const resources = this.names();
    const content = contentStream(page, resources, look);
    this.addPage(page.width, page.height, content, resources, rotate);
  }

  /** A picture filling the page, with `hidden` text under it. */
  addScan(image: PageImage, width: number, height: number, rotate: number, hidden: readonly TextMark[]): void {
    const resources = this.names();
    const name = resources.image(image);
    const content = `q ${width.toFixed(2)} 0 0 ${height.toFixed(2)} 0 0 cm /${name} Do Q\n${hiddenText(hidden, height, resources)}`;
    this.addPage(width, height, content, resources, rotate);
  }

  async save(): Promise<Uint8Array> {
    return this.pdf.save({ objectsPerTick: 500, updateFieldAppearances: false });
  }

  private addPage(width: number, height: number, content: string, resources: Resources, rotate: number): void {
    const { context } = this.pdf;
    const page = this.pdf.addPage([width, height]);
    const stream = context.flateStream(Buffer.from(content, 'latin1'));
    page.node.set(PDFName.of('Contents'), context.register(stream));
    page.node.set(PDFName.of('Resources'), context.obj({ Font: resources.fontRefs, XObject: resources.imageRefs }));
    if (rotate) page.setRotation(degrees(rotate));
  }

  private names(): Resources {
    const { context } = this.pdf;
    const fontRefs: Record<string, PDFRef> = {};
    const imageRefs: Record<string, PDFRef> = {};
    const image = (picture: PageImage): string => {
      const name = `Im${Object.keys(imageRefs).length}`;
      imageRefs[name] = context.register(context.stream(picture.bytes, imageDictionary(picture)));
      return name;
    };
    const font = (name: FontName): string => {
      const embedded = this.font(name);
      const key = embedded.name.replace(/[^A-Za-z]/g, '');
      fontRefs[key] = embedded.ref;
      return key;
    };
    return { fontRefs, imageRefs, font, image, picture: (mark) => image(rasterise(mark)) };
  }

  private font(name: FontName): PDFFont {
    const standard = standardFontOf(name);
    const known = this.fonts.get(standard);
    if (known) return known;
    const font = this.pdf.embedStandardFont(standard);
    this.fonts.set(standard, font);
    return font;
  }
}

interface Resources extends StreamNames {
  readonly fontRefs: Record<string, PDFRef>;
  readonly imageRefs: Record<string, PDFRef>;
  image(picture: PageImage): string;
}

const imageDictionary = (picture: PageImage): Record<string, string | number> => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: picture.width,
  Height: picture.height,
  ColorSpace: picture.color,
  BitsPerComponent: picture.bitsPerComponent,
  Filter: picture.filter,
});

const PICTURE_SCALE = 110 / 72;

function rasterise(mark: PictureMark): PageImage {
  const width = Math.max(8, Math.round(mark.w * PICTURE_SCALE));
  const height = Math.max(8, Math.round(mark.h * PICTURE_SCALE));
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  g.fillStyle = '#ffffff';
  g.fillRect(0, 0, width, height);
  drawPicture(g, mark.subject, mark.seed, width, height);
  return {
    width,
    height,
    bytes: canvas.toBuffer('image/jpeg', 70),
    filter: 'DCTDecode',
    color: 'DeviceRGB',
    bitsPerComponent: 8,
  };
}
