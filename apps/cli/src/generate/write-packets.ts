import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatePacket } from '#testing/generator/packet/generate-packet.js';
import type { GeneratorTaxonomy } from '#testing/generator/packet/taxonomies.js';

export interface GenerateOptions {
  readonly pages: number;
  readonly seed: number;
  readonly taxonomy: GeneratorTaxonomy;
  readonly out: string;
  readonly count: number;
}

/** Writes `count` packets and their truths, each from the next seed. */
export async function writePackets(options: GenerateOptions): Promise<void> {
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
