import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LostPage, PageEngine, RenderedPage } from '#ports/page-engine/page-engine.js';
import { cachedPageEngine } from './cached-page-engine.js';
import { readEvaluationSet } from './evaluation-set.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docyard-eval-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('readEvaluationSet', () => {
  it('takes packets that have a truth, by name', async () => {
    for (const name of ['b', 'a', 'untold']) await writeFile(join(folder, `${name}.pdf`), '');
    for (const name of ['a', 'b', 'gone']) await writeFile(join(folder, `${name}.truth.json`), '[{"type":"w2","pages":[1]}]');
    expect((await readEvaluationSet(folder)).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('says what is wrong', async () => {
    await expect(readEvaluationSet(folder)).rejects.toThrow('holds no');
    await writeFile(join(folder, 'a.pdf'), '');
    await writeFile(join(folder, 'a.truth.json'), '{"w2": 1}');
    await expect(readEvaluationSet(folder)).rejects.toThrow('not a list');
  });
});

describe('cachedPageEngine', () => {
  const source = { mediaType: 'application/pdf', bytes: 1, blobKey: 'k', password: null };
  const lost = (sourcePage: number): LostPage => ({ sourcePage, code: 'page.timeout', detail: '', recovery: '', cpuMs: 0 });
  const read = (sourcePage: number): RenderedPage => ({
    sourcePage,
    widthPt: 612,
    heightPt: 792,
    text: { origin: 'none', widthPt: 612, heightPt: 792, lines: [] },
    quality: { inkRatio: 0, rotationDeg: 0, skewDeg: 0, sharpness: 0, effectiveDpi: null, imageCoverage: 0 },
    hashes: { content: 'c', perceptual: null },
    flags: [],
    engine: 'pdfjs',
    picture: null,
    cpuMs: 1,
  });

  it('reads each page once, and lost ones again', async () => {
    const asked: number[][] = [];
    const engine: PageEngine = {
      countPages: async () => 3,
      async *render(_, pages) {
        asked.push(pages);
        for (const page of pages) yield page === 2 ? lost(page) : read(page);
      },
      close: async () => {},
    };
    const cached = cachedPageEngine(engine, folder, async () => 'digest');
    const all = async () => {
      const pages: (RenderedPage | LostPage)[] = [];
      for await (const page of cached.render(source, [1, 2, 3], { pictureMaxPx: null })) pages.push(page);
      return pages.sort((a, b) => a.sourcePage - b.sourcePage);
    };
    const first = await all();
    expect(await all()).toEqual(first);
    expect(asked).toEqual([[1, 2, 3], [2]]);
  });
});
