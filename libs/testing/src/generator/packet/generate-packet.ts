import type { Page } from '../dsl/page.js';
import { day } from '../people/dates.js';
import { PacketWriter } from '../render-pdf/packet-writer.js';
import { Rng } from '../rng/rng.js';
import { collate, type Slot } from './collate.js';
import { kitFor } from './kits.js';
import { drawMachines, drawTreatment, renderSlot, type Treatment } from './render-slot.js';
import type { GeneratorTaxonomy } from './taxonomies.js';

export interface PacketRequest {
  readonly pages: number;
  readonly seed: number | string;
  readonly taxonomy: GeneratorTaxonomy;
  /** How many of the papers were scanned, 0 to 1; drawn from the seed when left out. */
  readonly scanShare?: number;
  /** Adds marks to each page before it is drawn and spoiled, e.g. a machine-readable mark in the margin. */
  readonly decorate?: (page: Page, facts: PageFacts) => void;
}

/** What is true of one generated page. */
export interface PageFacts {
  /** 1-based in the packet. */
  readonly page: number;
  readonly type: string;
  /** 0-based number of its paper among the packet's papers, blanks and separators. */
  readonly entry: number;
  /** 0-based place in its paper's own order. */
  readonly ordinal: number;
  readonly scanned: boolean;
}

/** A document of the packet: its pages (1-based) in the document's own order. */
export interface TruthEntry {
  readonly type: string;
  readonly pages: number[];
}

export interface GeneratedPacket {
  readonly pdf: Uint8Array;
  readonly truth: TruthEntry[];
}

/** A loan packet and its truth; the same request gives the same bytes. One page is drawn at a time. */
export async function generatePacket(request: PacketRequest): Promise<GeneratedPacket> {
  const rng = new Rng(`docyard/${request.taxonomy}/${request.seed}`);
  const kit = kitFor(request.taxonomy);
  const writer = await PacketWriter.create(identity(rng.fork('identity')));
  const machines = drawMachines(rng.fork('machines'));
  const scanShare = request.scanShare ?? rng.fork('share').real(0.25, 0.6);
  const treatments = rng.fork('treatments');
  const entries = new Map<number, { type: string; placed: { page: number; ordinal: number }[] }>();
  let treatment: { entry: number; value: Treatment } | undefined;
  for (const slot of collate(kit.drafts(rng.fork('papers'), scanShare), request.pages, kit.pageSize, rng.fork('collate'))) {
    const page = writer.pageCount + 1;
    const sameStack = treatment && (treatment.entry === slot.entry || slot.type === 'blank');
    if (!treatment || !sameStack) treatment = { entry: slot.entry, value: drawTreatment(treatments, machines) };
    note(entries, slot, page);
    const drawn = decorated(slot, page, request);
    await renderSlot(writer, drawn, treatment.value, machines.bates, page, rng.fork(`page${page}`));
  }
  return { pdf: await writer.save(), truth: truthOf(entries.values()) };
}

/** A copy of the slot's page with the caller's marks; the paper itself may come again as a duplicate. */
function decorated(slot: Slot, page: number, { decorate }: PacketRequest): Slot {
  if (!decorate) return slot;
  const copy: Page = { ...slot.page, marks: [...slot.page.marks] };
  decorate(copy, { page, type: slot.type, entry: slot.entry, ordinal: slot.ordinal, scanned: slot.scanned });
  return { ...slot, page: copy };
}

type Entries = Map<number, { type: string; placed: { page: number; ordinal: number }[] }>;

function note(entries: Entries, slot: Slot, page: number): void {
  const entry = entries.get(slot.entry) ?? { type: slot.type, placed: [] };
  entry.placed.push({ page, ordinal: slot.ordinal });
  entries.set(slot.entry, entry);
}

function truthOf(entries: Iterable<{ type: string; placed: { page: number; ordinal: number }[] }>): TruthEntry[] {
  return [...entries].map(({ type, placed }) => ({
    type,
    pages: placed.sort((a, b) => a.ordinal - b.ordinal).map((p) => p.page),
  }));
}

function identity(rng: Rng) {
  const producer = rng.pick([
    'Quartz PDFContext',
    'PDFium',
    'Microsoft: Print To PDF',
    'ReportLab PDF Library',
    'Acrobat Distiller',
    'Skia/PDF',
  ]);
  return {
    title: `Loan file ${rng.digits(6)}`,
    producer,
    creator: rng.pick(['Scan to PDF', 'Acrobat PDFMaker', 'LOS Export', 'Preview']),
    at: day(rng.int(2021, 2025), rng.int(1, 12), rng.int(1, 28)),
  };
}
