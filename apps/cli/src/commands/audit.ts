import type { Command } from 'commander';
import type { ApiOptions } from '../client/client-of.js';
import { withApi } from './api-option.js';

/** `docyard audit verify|export`: checks an exported chain offline; fetches one. */
export const registerAudit = (program: Command): void => {
  const audit = program.command('audit').description('Check or fetch audit chains');
  audit
    .command('verify')
    .description('Check an exported chain offline; names the first broken link and ends with 1 if there is one')
    .argument('<file>', 'JSON lines, as /audit gives them')
    .action(async (file: string) => (await import('../audit/verify-file.js')).verifyFile(file));
  withApi(audit.command('export'))
    .description("Print a packet's chain as JSON lines")
    .argument('<packet>', 'id of the packet')
    .action(async (id: string, options: ApiOptions) => (await import('../audit/export-chain.js')).exportChain(id, options));
};
