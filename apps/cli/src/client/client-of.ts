import { readLocalKey } from '#runtime/access/local-key.js';
import { loadConfig } from '#runtime/config/config.js';
import { readEnvironment } from '#runtime/config/environment.js';
import { DocyardClient } from './docyard-client.js';

export interface ApiOptions {
  url: string;
  /** No option of the command line: those are seen by whoever lists processes. */
  apiKey?: string;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Of the Docyard on this machine, where its data folder can be read. To other machines it is never sent. */
const localKey = async (url: string): Promise<string | null> => {
  const { localKey: local } = loadConfig().access;
  return local && LOOPBACK.has(new URL(url).hostname) ? readLocalKey(local.path) : null;
};

/** With the key that is given, else `DOCYARD_API_KEY`, else the local key. */
export const clientOf = async ({ url, apiKey }: ApiOptions): Promise<DocyardClient> =>
  new DocyardClient(url, apiKey ?? (readEnvironment().DOCYARD_API_KEY || (await localKey(url))));
