import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { documentTable, exceptionTable, summary } from '../demo/report.js';
import { type ApiOptions, clientOf, withApi } from './api-option.js';

interface ManifestOptions extends ApiOptions {
  out?: string;
  table?: boolean;
}

const show = async (id: string, { url, out, table }: ManifestOptions): Promise<void> => {
  const manifest = await clientOf({ url }).manifest(id);
  const json = `${JSON.stringify(manifest, null, 2)}\n`;
  if (out) await writeFile(out, json);
  if (table) process.stdout.write(`${[documentTable(manifest), exceptionTable(manifest), summary(manifest)].join('\n')}\n`);
  else if (!out) process.stdout.write(json);
};

/** `docyard manifest`: what a packet became, as JSON or as tables. */
export const registerManifest = (program: Command): void => {
  withApi(program.command('manifest'))
    .description('Print what a packet became (docyard.manifest/1)')
    .argument('<packet>', 'id of the packet')
    .option('--out <file>', 'write it there')
    .option('--table', 'print tables of documents and exceptions')
    .action(show);
};
