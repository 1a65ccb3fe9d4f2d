import type { Page, TextMark } from '../dsl/page.js';
import { drawProfile, drawScanner, type Scanner, type ScanProfile } from '../effects/scan-profile.js';
import type { DigitalLook } from '../render-pdf/content-stream.js';
import type { PacketWriter } from '../render-pdf/packet-writer.js';
import { scanPage } from '../render-scan/scan-page.js';
import type { Rng } from '../rng/rng.js';
import type { Slot } from './collate.js';

/** The machines that this packet's papers came through. */
export interface Machines {
  readonly scanners: readonly Scanner[];
  readonly bates: string;
}

export function drawMachines(rng: Rng): Machines {
  const scanners = Array.from({ length: rng.int(2, 4) }, (_, i) => drawScanner(rng.fork(`scanner${i}`)));
  return { scanners, bates: rng.chance(0.2) ? rng.mask('@@@') : '' };
}

/** How the whole of one paper is put on pages; single pages may still slip. */
export interface Treatment {
  readonly scanner: Scanner;
  readonly turn: ScanProfile['turn'];
  readonly look: DigitalLook;
}

export function drawTreatment(rng: Rng, machines: Machines): Treatment {
  return {
    scanner: rng.pick(machines.scanners),
    turn: rng.chance(0.05) ? rng.pick([180, 180, 90, 270] as const) : 0,
    look: { runs: rng.pick(['line', 'line', 'word', 'kerned'] as const), order: rng.chance(0.2) ? 'by-font' : 'natural' },
  };
}

/** Writes the slot as the next page of the PDF. `pageNo` counts from 1. */
export async function renderSlot(
  writer: PacketWriter,
  slot: Slot,
  treatment: Treatment,
  bates: string,
  pageNo: number,
  rng: Rng,
): Promise<void> {
  if (!slot.scanned) {
    writer.addDigital(slot.page, treatment.look, rng.chance(0.012) ? rng.pick([90, 180, 270]) : 0);
    return;
  }
  const turn = treatment.turn || (rng.chance(0.02) ? rng.pick([180, 90, 270] as const) : 0);
  const profile = drawProfile(rng, treatment.scanner, { turn, bates: bates && `${bates}${String(pageNo).padStart(6, '0')}` });
  const scan = await scanPage(slot.page, slot.type === 'blank' ? { ...profile, stamp: false, note: false } : profile, rng);
  writer.addScan(scan.image, scan.width, scan.height, profile.rotate, turn ? [] : hidden(slot.page, profile, rng));
}

/** What an OCR program left under the scan: the words with slips, or rubbish. */
function hidden(page: Page, profile: ScanProfile, rng: Rng): TextMark[] {
  if (profile.textLayer === 'none') return [];
  const texts = page.marks.filter((m): m is TextMark => m.kind === 'text' && !m.angle && m.font !== 'devanagari');
  if (profile.textLayer === 'ocr') return texts.map((m) => ({ ...m, text: slip(m.text, rng) }));
  return texts.filter(() => rng.chance(0.4)).map((m) => ({ ...m, text: rubbish(m.text, rng) }));
}

const SLIPS: readonly (readonly [string, string])[] = [
  ['l', '1'],
  ['O', '0'],
  ['rn', 'm'],
  ['S', '5'],
  ['e', 'c'],
  ['.', ','],
  ['I', 'l'],
];

function slip(text: string, rng: Rng): string {
  if (!rng.chance(0.15)) return text;
  const [from, to] = rng.pick(SLIPS);
  return text.replace(from, to);
}

const rubbish = (text: string, rng: Rng): string => text.replace(/\S/g, () => rng.pick([...'|lI1.,:;~^`\'"-_/\\rnijtf']));
