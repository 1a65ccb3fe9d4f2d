import type { ByteRange } from '#ports/blob/blob-store.js';

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * What a `Range` header asks for of `bytes` bytes (RFC 9110, 14.2). `null`: the whole, also where the header is malformed
 * or asks for several ranges, which a server may ignore.
 */
export const byteRangeOf = (header: string | undefined, bytes: number): ByteRange | 'unsatisfiable' | null => {
  const [, first = '', last = ''] = ONE_RANGE.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Number(last);
    return length === 0 || bytes === 0 ? 'unsatisfiable' : { start: Math.max(0, bytes - length), end: bytes - 1 };
  }
  const start = Number(first);
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== '' && Number(last) < start) return null;
  return start >= bytes ? 'unsatisfiable' : { start, end };
};
