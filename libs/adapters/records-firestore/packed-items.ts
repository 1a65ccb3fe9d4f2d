import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const deflate = promisify(gzip);
const inflate = promisify(gunzip);

/** A document may have 1 MiB with its name and fields; a slice stays well under it. */
export const SLICE_BYTES = 768 * 1024;

/** Records as compressed JSON, in as many slices as one document each can hold: mostly one. */
export const pack = async (items: readonly unknown[]): Promise<Buffer[]> => {
  const bytes = await deflate(JSON.stringify(items));
  const count = Math.ceil(bytes.length / SLICE_BYTES);
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * SLICE_BYTES, (index + 1) * SLICE_BYTES));
};

export const unpack = async (slices: readonly Uint8Array[]): Promise<unknown[]> =>
  JSON.parse((await inflate(Buffer.concat(slices))).toString('utf8')) as unknown[];
