import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';

export interface Submission {
  /** Paths of files. */
  files: string[];
  /** `id` or `id@version`. */
  taxonomy?: string;
  product?: string;
  metadata?: Record<string, string>;
  password?: string;
  idempotencyKey?: string;
}

/** The upload's form. Files are read while they are sent, never whole in memory. */
export const formOf = async ({ files, taxonomy, product, metadata, password }: Submission): Promise<FormData> => {
  const form = new FormData();
  if (taxonomy) form.append('taxonomy', taxonomy);
  if (product) form.append('product', product);
  if (password) form.append('password', password);
  for (const [key, value] of Object.entries(metadata ?? {})) form.append(`metadata[${key}]`, value);
  for (const file of files) form.append('file', await openAsBlob(file), basename(file));
  return form;
};
