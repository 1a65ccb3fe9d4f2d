import { fieldsToAsk } from '#domain/fields/fields-to-ask.js';
import type { Consultation } from '#domain/packet/consultation.js';
import type { Packet } from '#domain/packet/packet.js';
import { readPageText } from '../classify/read-page-text.js';
import type { WindowJob } from './window-job.js';

/** Loads what is known of a window's pages. Pages that were lost, or are blank, take no part. */
export const openWindow = async (
  packet: Packet,
  { range }: Consultation,
  step: string,
  deps: WindowJob['deps'],
  signal: AbortSignal | undefined,
): Promise<WindowJob> => {
  const [taxonomy, facts, decisions] = await Promise.all([
    deps.taxonomies.get(packet.taxonomy.id, packet.taxonomy.version),
    deps.records.pages(packet.id, packet.run, range),
    deps.records.decisions(packet.id, packet.run, range),
  ]);
  const signals = new Map(decisions.filter(({ tier }) => tier === 'signals').map((one) => [one.page, one]));
  const known = facts.filter(({ page, flags }) => signals.has(page) && !flags.includes('blank'));
  const pages = await Promise.all(
    known.map(async (one) => {
      const text = await readPageText(one, deps.blobs);
      const decision = signals.get(one.page)!;
      return { facts: one, text, signals: decision, fields: fieldsToAsk(decision, text, taxonomy) };
    }),
  );
  return { packet, step, taxonomy, pages, deps, signal };
};
