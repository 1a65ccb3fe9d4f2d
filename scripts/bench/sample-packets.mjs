// Packets to measure with: made once a bench, in a folder that is gone afterwards.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatePacket } from '../../dist/libs/testing/src/generator/packet/generate-packet.js';

const SEED = 7;

/** `digital`: without scans, so that a packet of thousands of pages takes minutes and not hours. Made at the first asking. */
export const samplePackets = (folder, say) => {
  const made = new Map();
  const make = async (pages, digital) => {
    say(`making a packet of ${pages} ${digital ? 'digital pages' : 'pages, scans among them'}`);
    const file = join(folder, `${pages}-${digital ? 'digital' : 'mixed'}.pdf`);
    const scans = digital ? { scanShare: 0 } : {};
    writeFileSync(file, (await generatePacket({ pages, seed: SEED, taxonomy: 'us-mortgage', ...scans })).pdf);
    return file;
  };
  return (pages, { digital }) => {
    const key = `${pages}.${digital}`;
    if (!made.has(key)) made.set(key, make(pages, digital));
    return made.get(key);
  };
};
