import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateMarkedPacket } from '../../dist/libs/testing/src/generator/mark/marked-packet.js';
import { knownPages } from '../../dist/libs/testing/src/model-server/known-page.js';

/** Makes one marked packet a seed in `folder`, with its truth, and teaches the server what its marks mean. */
export const makeGenerated = async (folder, { seeds, pages, taxonomy }, server) => {
  for (const seed of seeds) {
    const { pdf, truth, marks } = await generateMarkedPacket({ pages, seed, taxonomy });
    const base = join(folder, `${taxonomy}-${pages}p-seed${seed}`);
    await writeFile(`${base}.pdf`, pdf);
    await writeFile(`${base}.truth.json`, JSON.stringify(truth));
    server.learn(knownPages(marks));
  }
};
