import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import { keyText, SECRET_BYTES } from '#domain/access/api-key.js';

/** Prints a key that no records know, for a secret that a fleet is started with. */
export const newKey = (): void => void process.stdout.write(`${keyText(ulid(), randomBytes(SECRET_BYTES))}\n`);
