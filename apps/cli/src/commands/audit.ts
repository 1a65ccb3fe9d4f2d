import type { Command } from 'commander';
import type { ExportOptions } from '../audit/export-chain.js';
import type { VerifyOptions } from '../audit/verify-file.js';
import { withApi } from './api-option.js';

/** `docyard audit verify|export`: checks an exported chain offline; fetches one with its signed head. */
export const registerAudit = (program: Command): void => {
  const audit = program.command('audit').description('Check or fetch audit chains');
  audit
    .command('verify')
    .description('Check an exported chain offline; names the first broken link and ends with 1 if there is one')
    .argument('<file>', 'JSON lines, as /audit gives them')
    .option('--head <file>', 'signed head that was kept: finds a cut tail and a chain made anew as well')
    .option('--key <file>', 'public key (PEM) that you trust the head by')
    .action(async (file: string, options: VerifyOptions) => (await import('../audit/verify-file.js')).verifyFile(file, options));
  withApi(audit.command('export'))
    .description("Print a packet's chain as JSON lines; with --head, its signed head as well")
    .argument('<packet>', 'id of the packet')
    .option('--out <file>', 'write the chain there')
    .option('--head <file>', 'write the signed head there; keep it elsewhere')
    .option('--key <file>', 'write the public key there; keep it elsewhere')
    .action(async (id: string, options: ExportOptions) => (await import('../audit/export-chain.js')).exportChain(id, options));
};
