import { fileTypeFromBuffer } from 'file-type';
import type { Sniff } from '#pipeline/submit/take-file.js';

/** What a file's magic bytes say that it is. */
export const sniffMediaType: Sniff = async (head) => (await fileTypeFromBuffer(head))?.mime ?? null;
