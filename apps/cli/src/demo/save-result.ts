import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Manifest } from '#domain/manifest/manifest.js';
import type { DocyardClient } from '../client/docyard-client.js';

const save = async (stream: ReadableStream<Uint8Array>, file: string): Promise<void> =>
  pipeline(Readable.fromWeb(stream as never), createWriteStream(file));

/** Writes manifest.json, audit.jsonl and documents/*.pdf into `folder`. */
export async function saveResult(client: DocyardClient, manifest: Manifest, folder: string): Promise<void> {
  const { id } = manifest.packet;
  await mkdir(join(folder, 'documents'), { recursive: true });
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await save(await client.audit(id), join(folder, 'audit.jsonl'));
  for (const document of manifest.documents) {
    if (document.file === null) continue;
    await save(await client.documentFile(id, document.id), join(folder, 'documents', basename(document.file)));
  }
}
