import { describe, expect, it } from '@jest/globals';
import { mediaTypeOf } from './media-type.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const pdfClaim = { name: 'Statement.PDF', mediaType: 'application/octet-stream' };
const noClaim = { name: 'statement', mediaType: 'text/plain' };

describe('mediaTypeOf', () => {
  it('believes the magic bytes, whatever was declared', () => {
    expect(mediaTypeOf(bytes('%PDF-1.7'), 'application/pdf', noClaim)).toBe('application/pdf');
    expect(mediaTypeOf(bytes(''), 'image/apng', pdfClaim)).toBe('image/png');
    expect(mediaTypeOf(bytes('II*'), 'image/tiff', pdfClaim)).toBe('image/tiff');
  });

  it.each(['II*\0', 'MM\0*', 'II+\0', 'MM\0+'])('takes a TIFF whose directory lies behind its pixels: %j', (magic) => {
    expect(mediaTypeOf(bytes(`${magic}pixels`), null, noClaim)).toBe('image/tiff');
    expect(mediaTypeOf(bytes(`${magic}pixels`), 'image/x-canon-cr2', noClaim)).toBeNull();
  });

  it('takes a PDF with junk before its header, if it claims to be one', () => {
    const junk = bytes(`${'x'.repeat(900)}%PDF-1.4`);
    expect(mediaTypeOf(junk, null, pdfClaim)).toBe('application/pdf');
    expect(mediaTypeOf(junk, null, { name: 'a', mediaType: 'application/pdf' })).toBe('application/pdf');
    expect(mediaTypeOf(junk, null, noClaim)).toBeNull();
  });

  it.each(['%FDP-1.4\n1 0 obj <<', 'junk\ntrailer <</Root 1 0 R>>', 'startxref\n0', '\nxref\n0 12\n'])(
    'takes a PDF without a header by its syntax: %j',
    (text) => {
      expect(mediaTypeOf(bytes(text), null, pdfClaim)).toBe('application/pdf');
    },
  );

  it.each([
    ['an executable', 'MZ\x90\x00', 'application/x-msdownload'],
    ['an archive', 'PK\x03\x04', 'application/zip'],
    ['a page of the web', '<!doctype html><html><p>a trailer park, startxref, an object</p>', null],
    ['prose', 'Dear Sir, the trailer is mine.', null],
    ['nothing', '', null],
  ])('refuses %s that is named like a PDF', (_what, text, sniffed) => {
    expect(mediaTypeOf(bytes(text), sniffed, pdfClaim)).toBeNull();
  });

  it.each(['application/zip', 'image/webp', 'image/heic', 'text/html'])('refuses %s', (sniffed) => {
    expect(mediaTypeOf(bytes('1 0 obj'), sniffed, pdfClaim)).toBeNull();
  });
});
