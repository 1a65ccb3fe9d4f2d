import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Manifest } from '#domain/manifest/manifest.js';
import { freePort } from '#runtime/local-fleet/ports.js';
import { generatePacket } from '#testing/generator/packet/generate-packet.js';
import { DocyardClient } from '../client/docyard-client.js';
import { startOwnFleet, untilInterrupted } from './own-fleet.js';
import { progressDisplay } from './progress-bars.js';
import { documentTable, exceptionTable, summary } from './report.js';
import { saveResult } from './save-result.js';

export interface DemoOptions {
  out: string;
  taxonomy?: string;
  product?: string;
  password?: string;
  json?: boolean;
  /** Size and seed of the sample packet, when no file is given. */
  pages: number;
  seed: number;
}

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Makes the sample packet in a folder of its own, which is gone afterwards. */
async function withFiles(files: string[], options: DemoOptions, use: (files: string[]) => Promise<void>): Promise<void> {
  if (files.length > 0) return use(files);
  const folder = await mkdtemp(join(tmpdir(), 'docyard-sample-'));
  try {
    const taxonomy = options.taxonomy?.split('@')[0] === 'in-retail-loan' ? 'in-retail-loan' : 'us-mortgage';
    tell(`Making a sample packet of ${options.pages} pages …`);
    const sample = join(folder, `sample-${options.pages}p-seed${options.seed}.pdf`);
    await writeFile(sample, (await generatePacket({ pages: options.pages, seed: options.seed, taxonomy })).pdf);
    await use([sample]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function processPacket(
  client: DocyardClient,
  files: string[],
  options: DemoOptions,
  interrupted: AbortSignal,
): Promise<Manifest> {
  const { taxonomy, product, password } = options;
  const packet = await client.submit({ files, taxonomy, product, password });
  tell(`Packet ${packet.id}`);
  const display = progressDisplay();
  try {
    for await (const { progress } of client.follow(packet.id, interrupted)) if (progress) display.show(progress);
  } finally {
    display.stop();
  }
  interrupted.throwIfAborted();
  return client.manifest(packet.id);
}

function print(manifest: Manifest, folder: string, isJson: boolean): void {
  if (isJson) {
    process.stdout.write(`${JSON.stringify({ folder, manifest })}\n`);
    return;
  }
  const parts = [documentTable(manifest)];
  if (manifest.exceptions.length > 0) parts.push(exceptionTable(manifest));
  process.stdout.write(`${parts.join('\n')}\n${summary(manifest)}\nWritten to ${folder}\n`);
}

/** The main job from one command: a fleet of its own, a packet through it, the result on disk and on the terminal. */
export async function runDemo(files: string[], options: DemoOptions): Promise<void> {
  const interrupted = untilInterrupted();
  await withFiles(files, options, async (inputs) => {
    tell('Starting Redis, the API and three workers …');
    const fleet = await startOwnFleet(await freePort());
    try {
      const client = new DocyardClient(fleet.apiUrl, fleet.localKey.key);
      const manifest = await processPacket(client, inputs, options, interrupted);
      const folder = resolve(options.out, manifest.packet.id);
      await saveResult(client, manifest, folder);
      print(manifest, folder, options.json ?? false);
      if (manifest.packet.status === 'failed') process.exitCode = 1;
    } finally {
      await fleet.stop();
    }
  });
}
