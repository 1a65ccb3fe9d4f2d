import type { Command } from 'commander';

const tools = () => import('../taxonomy/author-tools.js');

/** `docyard taxonomy`: what an author of taxonomies needs at hand. Exit code 1 where something is wrong. */
export function registerTaxonomy(program: Command): void {
  const taxonomy = program.command('taxonomy').description('Check, compare and describe taxonomies');
  taxonomy
    .command('lint')
    .description('Say what is wrong with a taxonomy')
    .argument('<file-or-id...>', 'a YAML file, an id, or id@version')
    .option('--strict', 'warnings fail too')
    .action(async (named: string[], options: { strict?: boolean }) => (await tools()).lint(named, options));
  taxonomy
    .command('diff')
    .description('Name each change and the version step it needs; fails where the step is too small')
    .argument('<before>', 'a YAML file, an id, or id@version')
    .argument('<after>', 'the same')
    .option('--json', 'for machines')
    .action(async (before: string, after: string, options: { json?: boolean }) => (await tools()).diff(before, after, options));
  taxonomy
    .command('schema')
    .description('Print the JSON Schema that editors check taxonomies by')
    .option('--out <file>', 'write it there instead')
    .action(async (options: { out?: string }) => (await tools()).schema(options));
}
