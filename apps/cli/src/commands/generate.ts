import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { generatePacket } from '#testing/generator/packet/generate-packet.js';
import { GENERATOR_TAXONOMIES, type GeneratorTaxonomy } from '#testing/generator/packet/kits.js';

interface GenerateOptions {
  readonly pages: number;
  readonly seed: number;
  readonly taxonomy: GeneratorTaxonomy;
  readonly out: string;
  readonly count: number;
}

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
    .option('--count <n>', 'how many packets, each with the next seed', positive, 1)
    .action(generate);
}

async function generate(options: GenerateOptions): Promise<void> {
  const { pages, taxonomy, out } = options;
  await mkdir(out, { recursive: true });
  for (let i = 0; i < options.count; i++) {
    const seed = options.seed + i;
    const base = join(out, `${taxonomy}-${pages}p-seed${seed}`);
    const { pdf, truth } = await generatePacket({ pages, seed, taxonomy });
    await writeFile(`${base}.pdf`, pdf);
    await writeFile(`${base}.truth.json`, `${JSON.stringify(truth)}\n`);
    process.stdout.write(`${base}.pdf: ${pages} pages, ${truth.length} entries\n`);
  }
}
