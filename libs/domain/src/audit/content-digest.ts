import { createHash } from 'node:crypto';

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inOrder = (_key: string, value: unknown): unknown =>
  isPlain(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

/**
 * sha256 (hex) over a value's JSON with sorted keys: the same from whichever store it was read. Unlike RFC 8785 it takes any
 * text, because what stands on a page need not be sound Unicode.
 */
export const contentDigest = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value, inOrder) ?? '')
    .digest('hex');
