import { writeFile } from 'node:fs/promises';
import { type ApiOptions, clientOf } from '../client/client-of.js';

export interface LineageOptions extends ApiOptions {
  document?: string;
  source?: string;
  prov?: boolean;
  out?: string;
}

/** Fetches a packet's lineage and prints or writes it. */
export const printLineage = async (id: string, { url, apiKey, document, source, prov, out }: LineageOptions): Promise<void> => {
  const narrow = { ...(document && { document }), ...(source && { source }), format: prov ? 'prov' : 'json' };
  const json = `${JSON.stringify(await (await clientOf({ url, apiKey })).lineage(id, narrow), null, 2)}\n`;
  if (out) await writeFile(out, json);
  else process.stdout.write(json);
};
