import { createHash } from 'node:crypto';
import type { PageText } from '#domain/page/page-text.js';

/**
 * sha256 of a page's content: its words without regard to case, spacing and order of lines on the page, and its picture where
 * the words came from one. Two prints of one digital page are equal; two scans of one paper are not, but look alike.
 */
export const contentHash = (text: PageText, perceptual: string | null): string => {
  const words = text.lines.map((line) => line.text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')).join('\n');
  const picture = text.origin === 'layer' ? '' : (perceptual ?? '');
  return createHash('sha256').update(`${words}\n${picture}`).digest('hex');
};
