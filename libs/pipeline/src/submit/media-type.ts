/** What the client says of a file: believed only where the bytes leave it open. */
export interface Claim {
  name: string;
  mediaType: string;
}

/** How much of a file's head is looked at. */
export const HEAD_BYTES = 65_536;

/** Readers look for the header within the first 1,024 bytes (ISO 32000, annex H, implementation note 13). */
const HEADER_WINDOW = 1_024;

const accepted: Record<string, string> = {
  'application/pdf': 'application/pdf',
  // Illustrator's files are PDFs with private data.
  'application/illustrator': 'application/pdf',
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/tiff': 'image/tiff',
};

/** Objects, trailers and cross-reference tables as only a PDF has them; the bare words occur in prose as well. */
const PDF_SYNTAX = /\b\d+\s+\d+\s+obj\b|\btrailer\s*<<|\bstartxref\s+\d|(^|[\r\n])xref\s+\d+\s+\d+/;

/** Classic and Big TIFF, either byte order. What tells it from a camera's raw file may lie far behind the head. */
const isTiff = (head: Uint8Array): boolean =>
  ['49492a00', '4d4d002a', '49492b00', '4d4d002b'].includes(Buffer.from(head.subarray(0, 4)).toString('hex'));

const claimsPdf = ({ name, mediaType }: Claim): boolean => /\.pdf$/i.test(name) || /^application\/(x-)?pdf\b/i.test(mediaType);

/**
 * The media type by which a file is read, or null where it is none that is accepted. `sniffed`: what its magic bytes say,
 * null where they say nothing. A damaged PDF (junk before the header, or no header at all) passes if it claims to be one
 * and has a PDF's syntax; whether it opens is found out later.
 */
export const mediaTypeOf = (head: Uint8Array, sniffed: string | null, claim: Claim): string | null => {
  if (sniffed && accepted[sniffed]) return accepted[sniffed];
  if (sniffed === null && isTiff(head)) return 'image/tiff';
  if (!claimsPdf(claim)) return null;
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  if (text.slice(0, HEADER_WINDOW).includes('%PDF')) return 'application/pdf';
  return sniffed === null && PDF_SYNTAX.test(text) ? 'application/pdf' : null;
};
