import { writeFile } from 'node:fs/promises';
import { type ApiOptions, clientOf } from '../client/client-of.js';
import { documentTable, exceptionTable, summary } from '../demo/report.js';

export interface ManifestOptions extends ApiOptions {
  out?: string;
  table?: boolean;
}

/** Fetches a manifest and prints or writes it. */
export const printManifest = async (id: string, { url, out, table }: ManifestOptions): Promise<void> => {
  const manifest = await (await clientOf({ url })).manifest(id);
  const json = `${JSON.stringify(manifest, null, 2)}\n`;
  if (out) await writeFile(out, json);
  if (table) process.stdout.write(`${[documentTable(manifest), exceptionTable(manifest), summary(manifest)].join('\n')}\n`);
  else if (!out) process.stdout.write(json);
};
