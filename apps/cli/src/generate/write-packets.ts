import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateMarkedPacket } from '#testing/generator/mark/marked-packet.js';
import { generatePacket } from '#testing/generator/packet/generate-packet.js';
import type { GeneratorTaxonomy } from '#testing/generator/packet/taxonomies.js';

export interface GenerateOptions {
  readonly pages: number;
  readonly seed: number;
  readonly taxonomy: GeneratorTaxonomy;
  readonly out: string;
  readonly count: number;
  /** Puts a machine-readable mark on each page and writes X.marks.json: for the model test server. */
  readonly marks?: boolean;
}

/** Writes `count` packets and their truths, each from the next seed. */
export async function writePackets(options: GenerateOptions): Promise<void> {
  const { pages, taxonomy, out } = options;
  await mkdir(out, { recursive: true });
  for (let i = 0; i < options.count; i++) {
    const seed = options.seed + i;
    const base = join(out, `${taxonomy}-${pages}p-seed${seed}`);
    const request = { pages, seed, taxonomy };
    const { pdf, truth, marks } = options.marks
      ? await generateMarkedPacket(request)
      : { ...(await generatePacket(request)), marks: null };
    await writeFile(`${base}.pdf`, pdf);
    await writeFile(`${base}.truth.json`, `${JSON.stringify(truth)}\n`);
    if (marks) await writeFile(`${base}.marks.json`, `${JSON.stringify(marks)}\n`);
    process.stdout.write(`${base}.pdf: ${pages} pages, ${truth.length} entries\n`);
  }
}
