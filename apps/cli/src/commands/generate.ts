import { type Command, InvalidArgumentError, Option } from 'commander';
import { GENERATOR_TAXONOMIES } from '#testing/generator/packet/taxonomies.js';
import type { GenerateOptions } from '../generate/write-packets.js';

function positive(text: string): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('a whole number above 0 is needed');
  return n;
}

/** `docyard generate`: sample packets with their truth, one pair of files per seed. */
export function registerGenerate(program: Command): void {
  program
    .command('generate')
    .description('Write made-up loan packets and their truth (X.pdf and X.truth.json)')
    .option('--pages <n>', 'pages in each packet', positive, 240)
    .option('--seed <n>', 'first seed; the same seed gives the same bytes', (text: string) => Number.parseInt(text, 10), 1)
    .addOption(new Option('--taxonomy <id>', 'whose papers').choices([...GENERATOR_TAXONOMIES]).default('us-mortgage'))
    .option('--out <dir>', 'folder to write to', '.')
    .option('--marks', 'mark each page with dots that only the model test server reads, and write X.marks.json')
    .option('--count <n>', 'how many packets, each with the next seed', positive, 1)
    .action(async (options: GenerateOptions) => (await import('../generate/write-packets.js')).writePackets(options));
}
