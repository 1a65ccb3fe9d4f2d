import type { Manifest } from '#domain/manifest/manifest.js';
import { generatePacket } from '../generator/packet/generate-packet.js';
import { ChaosClient } from './chaos-client.js';
import { FleetUnderFire } from './fleet-under-fire.js';
import { END_WITHIN_MS } from './inspect-packets.js';

export interface PacketsWanted {
  packets: number;
  pagesEach: number;
  seed: number;
}

/** Generated packets, each of its own seed. */
export const chaosPackets = async ({ packets, pagesEach, seed }: PacketsWanted): Promise<Uint8Array[]> => {
  const made: Uint8Array[] = [];
  for (let place = 0; place < packets; place += 1) {
    const { pdf } = await generatePacket({ pages: pagesEach, seed: seed * 1_000 + place, taxonomy: 'us-mortgage' });
    made.push(pdf);
  }
  return made;
};

export interface CalmRun {
  projectFolder: string;
  /** Of its own: data, logs and Redis. */
  folder: string;
  inherited: Record<string, string | undefined>;
}

/** What a fleet on the embedded adapters makes of the packets when nothing strikes, by place. */
export const calmRun = async ({ projectFolder, folder, inherited }: CalmRun, packets: Uint8Array[]): Promise<Manifest[]> => {
  const calm = await FleetUnderFire.start(projectFolder, folder, inherited);
  try {
    const client = new ChaosClient(calm.fleet);
    const manifests: Manifest[] = [];
    for (const [place, pdf] of packets.entries()) {
      const { id } = await client.submit(`packet-${place}`, pdf);
      await client.untilEnd(id, END_WITHIN_MS);
      manifests.push(await client.manifest(id));
    }
    return manifests;
  } finally {
    await calm.stop();
  }
};
