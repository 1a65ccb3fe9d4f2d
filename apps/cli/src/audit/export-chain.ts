import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { type ApiOptions, clientOf } from '../client/client-of.js';

export interface ExportOptions extends ApiOptions {
  out?: string;
  head?: string;
  key?: string;
}

/** Prints or writes a packet's chain as JSON lines; with it the signed head, and the key to check that with. */
export const exportChain = async (id: string, { url, apiKey, out, head, key }: ExportOptions): Promise<void> => {
  const client = await clientOf({ url, apiKey });
  // The head first: a chain may grow between the two, and must not be shorter than its head.
  if (head) await writeFile(head, `${JSON.stringify(await client.auditHead(id), null, 2)}\n`);
  if (key) await writeFile(key, (await client.auditKey()).publicKey);
  const lines = await client.audit(id);
  await lines.pipeTo(Writable.toWeb(out ? createWriteStream(out) : process.stdout));
};
