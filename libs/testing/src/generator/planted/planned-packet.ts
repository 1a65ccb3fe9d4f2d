import type { Page } from '../dsl/page.js';
import { drawStyle } from '../dsl/style.js';
import { US_PAPERS } from '../papers/us/us-papers.js';
import { day } from '../people/dates.js';
import { PacketWriter } from '../render-pdf/packet-writer.js';
import { Rng } from '../rng/rng.js';
import type { PlannedPaper } from './planned-paper.js';

export interface PlacedPaper {
  readonly key: string;
  readonly type: string;
  /** 1-based pages of the packet, in the paper's own order. */
  readonly pages: readonly number[];
}

export interface PlannedPacket {
  readonly pdf: Uint8Array;
  readonly papers: readonly PlacedPaper[];
}

/** A paper's pages; its look and what chance fills in depend on its key alone, so that twins differ in nothing but their plan. */
function write(plan: PlannedPaper, seed: string): Page[] {
  const paper = US_PAPERS.find(({ type }) => type === plan.type);
  const layout = paper?.layouts[plan.layout];
  if (!layout) throw new Error(`There is no layout ${plan.layout} of ${plan.type}.`);
  const rng = new Rng(`docyard/planned/${seed}/${plan.copyOf ?? plan.key}`);
  const style = drawStyle(rng.fork('style'), 'letter', false);
  const loan = { ...plan.loan, facts: plan.facts };
  const pages = layout({ rng, loan, person: plan.person, style, copy: 0 });
  return pages.filter((_, at) => !plan.without?.includes(at));
}

/** The planned papers one after another in one PDF of digital pages, and where each lies. */
export async function plannedPacket(plan: readonly PlannedPaper[], seed: string): Promise<PlannedPacket> {
  const writer = await PacketWriter.create({
    title: 'Loan file',
    producer: 'PDFium',
    creator: 'LOS Export',
    at: day(2024, 9, 1),
  });
  const papers = plan.map((planned): PlacedPaper => {
    const from = writer.pageCount + 1;
    const pages = write(planned, seed);
    for (const page of pages) writer.addDigital(page, { runs: 'line', order: 'natural' }, 0);
    return { key: planned.key, type: planned.type, pages: pages.map((_, at) => from + at) };
  });
  return { pdf: await writer.save(), papers };
}
