import Table from 'cli-table3';
import type { PacketView, PacketWithProgress } from '#contracts/http/packets.js';
import { stage } from '#domain/packet/step.js';
import { type ApiOptions, clientOf } from '../client/client-of.js';

export interface StatusOptions extends ApiOptions {
  json?: boolean;
}

const plain = { head: [], border: [] };

const listTable = (packets: PacketView[]): string => {
  const table = new Table({ head: ['Packet', 'Status', 'Files', 'Taxonomy', 'Submitted'], style: plain });
  for (const { id, status, sources, taxonomy, createdAt } of packets)
    table.push([id, status, sources.length, `${taxonomy.id}@${taxonomy.version}`, createdAt]);
  return table.toString();
};

const progressLines = ({ id, status, progress }: PacketWithProgress): string[] => [
  `${id}: ${status}`,
  ...stage.options.flatMap((name) => {
    const own = progress.stages[name];
    if (!own) return [];
    const { done, total, failed } = own;
    return `  ${name.padEnd(9)} ${done}/${total ?? '?'}${failed > 0 ? `, ${failed} failed` : ''}`;
  }),
];

/** Prints one packet's progress, or the latest packets. */
export const printStatus = async (id: string | undefined, { url, json }: StatusOptions): Promise<void> => {
  const client = await clientOf({ url });
  const found = id === undefined ? await client.packets() : await client.packet(id);
  if (json) process.stdout.write(`${JSON.stringify(found)}\n`);
  else process.stdout.write(`${'items' in found ? listTable(found.items) : progressLines(found).join('\n')}\n`);
};
