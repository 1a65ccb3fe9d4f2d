import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SourceFetcher } from './source-fetcher.js';

export interface FetcherSubject {
  adapter: SourceFetcher;
  /** Leaves a file where it may be taken from, under a path of segments; returns its URI. */
  leave(path: string, bytes: Buffer): Promise<string>;
  /** The same in a place that is not allowed. */
  leaveElsewhere(path: string, bytes: Buffer): Promise<string>;
  /** URIs that try to lead out of the allowed place, by whatever means the scheme has. */
  wayOut(uriElsewhere: string): Promise<string[]>;
  dispose(): Promise<void>;
}

/** What every SourceFetcher must do. */
export const describeSourceFetcher = (name: string, make: () => Promise<FetcherSubject>): void => {
  describe(`${name} as a SourceFetcher`, () => {
    let subject: FetcherSubject;
    beforeEach(async () => {
      subject = await make();
    });
    afterEach(() => subject.dispose());

    it('opens what was left in an allowed place, with its size, name and bytes', async () => {
      for (const bytes of [randomBytes(10), randomBytes(3 << 20)]) {
        const uri = await subject.leave('for us/W-2 of Jane.pdf', bytes);
        const { content, ...opened } = await subject.adapter.open(uri);
        expect(opened).toMatchObject({ name: 'W-2 of Jane.pdf', bytes: bytes.length });
        expect((await buffer(content)).equals(bytes)).toBe(true);
      }
    });

    it('says where it came from without naming it', async () => {
      const uri = await subject.leave('for us/W-2 of Jane.pdf', randomBytes(10));
      const { content, origin } = await subject.adapter.open(uri);
      content.destroy();
      expect(origin).toMatch(/^(gs|file):sha256=[0-9a-f]{64}/);
      expect(origin).not.toContain('Jane');
    });

    it('refuses every other place, in words that do not quote it', async () => {
      const elsewhere = await subject.leaveElsewhere('Jane.pdf', randomBytes(10));
      for (const uri of [elsewhere, ...(await subject.wayOut(elsewhere)), 'Jane.pdf', 'ftp://Jane.pdf', '']) {
        const refused: unknown = await subject.adapter.open(uri).catch((thrown: unknown) => thrown);
        expect(refused).toMatchObject({ code: expect.stringMatching(/^ingest\.(refused|missing)$/), kind: 'fatal' });
        expect(String(refused)).not.toContain('Jane');
      }
    });

    it('says that nothing is there', async () => {
      const uri = await subject.leave('for us/Jane.pdf', randomBytes(10));
      const missing: unknown = await subject.adapter.open(`${uri}x`).catch((thrown: unknown) => thrown);
      expect(missing).toMatchObject({ code: 'ingest.missing' });
      expect(String(missing)).not.toContain('Jane');
    });
  });
};
