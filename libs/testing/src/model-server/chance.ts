import { createHash } from 'node:crypto';

/** A number in 0..1 that is the same for the same words. */
export const chance = (...words: (string | number)[]): number =>
  createHash('sha256').update(words.join('\u0000')).digest().readUInt32BE(0) / 2 ** 32;
