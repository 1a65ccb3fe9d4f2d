import Table from 'cli-table3';
import type { Command } from 'commander';
import type { PacketView, PacketWithProgress } from '#contracts/http/packets.js';
import { stage } from '#domain/packet/step.js';
import { type ApiOptions, clientOf, withApi } from './api-option.js';

interface StatusOptions extends ApiOptions {
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
  ...stage.options.map((name) => {
    const { done, total, failed } = progress.stages[name];
    return `  ${name.padEnd(9)} ${done}/${total ?? '?'}${failed > 0 ? `, ${failed} failed` : ''}`;
  }),
];

const status = async (id: string | undefined, { url, json }: StatusOptions): Promise<void> => {
  const client = clientOf({ url });
  const found = id === undefined ? await client.packets() : await client.packet(id);
  if (json) process.stdout.write(`${JSON.stringify(found)}\n`);
  else process.stdout.write(`${'items' in found ? listTable(found.items) : progressLines(found).join('\n')}\n`);
};

/** `docyard status`: one packet's progress, or the latest packets. */
export const registerStatus = (program: Command): void => {
  withApi(program.command('status'))
    .description('Show how far a packet is, or list the latest packets')
    .argument('[packet]', 'id of the packet')
    .option('--json', 'print it as JSON')
    .action(status);
};
