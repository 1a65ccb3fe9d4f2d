import type { Command } from 'commander';
import type { ManifestOptions } from '../packets/print-manifest.js';
import { withApi } from './api-option.js';

/** `docyard manifest`: what a packet became, as JSON or as tables. */
export const registerManifest = (program: Command): void => {
  withApi(program.command('manifest'))
    .description('Print what a packet became (docyard.manifest/1)')
    .argument('<packet>', 'id of the packet')
    .option('--out <file>', 'write it there')
    .option('--table', 'print tables of documents and exceptions')
    .action(async (id: string, options: ManifestOptions) =>
      (await import('../packets/print-manifest.js')).printManifest(id, options),
    );
};
