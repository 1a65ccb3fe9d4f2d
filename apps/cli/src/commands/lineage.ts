import { type Command, Option } from 'commander';
import type { LineageOptions } from '../lineage/print-lineage.js';
import { withApi } from './api-option.js';

/** `docyard lineage`: from an output back to its source, or from a source to all that was made of it. */
export const registerLineage = (program: Command): void => {
  withApi(program.command('lineage'))
    .description('Tell what outputs were made of and by whom, as JSON (docyard.lineage/1)')
    .argument('<packet>', 'id of the packet')
    .addOption(new Option('--document <id>', 'back from this document').conflicts('source'))
    .addOption(new Option('--source <id>', 'forward from this source').conflicts('document'))
    .option('--prov', 'as W3C PROV-JSON')
    .option('--out <file>', 'write it there')
    .action(async (id: string, options: LineageOptions) =>
      (await import('../lineage/print-lineage.js')).printLineage(id, options),
    );
};
