import type { PacketView } from '#contracts/http/packets.js';
import { PROBLEM_MEDIA_TYPE, type Problem } from '#contracts/http/problem.js';
import { type ApiAddress, credentials } from './api-address.js';

export interface UploadFile {
  name: string;
  bytes: Uint8Array;
  mediaType?: string;
}

/** A submission is taken in or refused; what else may come is thrown. */
export type Answer = { packet: PacketView; problem: null } | { packet: null; problem: Problem };

/** Sends files as a browser's form does, and reads the answer whichever it is. */
export const submitFiles = async (
  api: ApiAddress,
  files: UploadFile[],
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Answer> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const { name, bytes, mediaType } of files)
    form.append('file', new Blob([new Uint8Array(bytes)], { type: mediaType ?? 'application/pdf' }), name);
  const answer = await fetch(`${api.apiUrl}/v1/packets`, {
    method: 'POST',
    body: form,
    headers: { ...credentials(api), ...headers },
  });
  if (answer.ok) return { packet: (await answer.json()) as PacketView, problem: null };
  const type = answer.headers.get('content-type') ?? '';
  if (!type.startsWith(PROBLEM_MEDIA_TYPE)) throw new Error(`${answer.status} with ${type}: ${await answer.text()}`);
  return { packet: null, problem: (await answer.json()) as Problem };
};
