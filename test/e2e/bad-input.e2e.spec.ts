import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { readEnvironment } from '#runtime/config/environment.js';
import { IsolatedFleet } from '#testing/fleet/isolated-fleet.js';
import { ProcessWatch } from '#testing/fleet/process-watch.js';
import type { UploadFile } from '#testing/fleet/submit-files.js';
import { type Trial, trySubmission } from '#testing/fleet/trial.js';
import * as pdfs from '#testing/hostile/bad-pdfs.js';
import { pngBomb, tiffOf } from '#testing/hostile/bad-pictures.js';
import { protectedPdf } from '#testing/pages/page-files.js';
import { printedPicture } from '#testing/pages/printed-picture.js';

const projectFolder = join(import.meta.dirname, '..', '..');
const MAX_PAGES = 120;
const READ_LIMIT_MS = 3_000;
const WITHIN_SECONDS = 60;

let target: IsolatedFleet;
let watch: ProcessWatch;
let pids: Record<string, number | undefined>;

beforeAll(async () => {
  // Short limits, so that what must run into them does so soon.
  target = await IsolatedFleet.start(projectFolder, readEnvironment(), {
    DOCYARD_MAX_PAGES: String(MAX_PAGES),
    DOCYARD_READ_LIMIT_MS: String(READ_LIMIT_MS),
    DOCYARD_RECOGNISE_LIMIT_MS: '20000',
  });
  pids = target.pids();
  watch = new ProcessWatch(Object.values(pids) as number[]);
}, 120_000);

afterAll(async () => {
  watch?.stop();
  await target?.stop();
}, 60_000);

const pdf = (bytes: Uint8Array, name = 'packet.pdf'): UploadFile => ({ name, bytes });
const submit = async (files: UploadFile[], fields: Record<string, string> = {}): Promise<Trial> => {
  const trial = await trySubmission(target, watch, files, fields, { seconds: WITHIN_SECONDS });
  expect(trial.findings).toEqual([]);
  return trial;
};

const codesOf = ({ manifest }: Trial): string[] => manifest?.exceptions.map(({ code }) => code) ?? [];
const pageCodes = ({ manifest }: Trial, page: number): string[] =>
  manifest?.exceptions.filter((exception) => exception.page === page).map(({ code }) => code) ?? [];
/** Pages of the packet that lie in a document. */
const filedPages = ({ manifest }: Trial): number[] =>
  (manifest?.documents.flatMap(({ pages }) => pages) ?? []).sort((a, b) => a - b);

const picture = printedPicture({ lines: Array.from({ length: 12 }, (_, row) => `A letter to the bank, line ${row + 1}`) });
const scan = { jpeg: () => sharp(picture).jpeg().toBuffer(), tiff: () => sharp(picture).tiff({ compression: 'lzw' }).toBuffer() };
const halfOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.floor(bytes.length / 2));

describe('a source that is no good', () => {
  it.each([
    ['without pages', () => pdfs.noPages(), 'source.empty'],
    ['with more pages than allowed', () => pdfs.manyPages(3_000), 'source.too-large'],
    ['cut off after its header', () => pdfs.plainPdf(1).subarray(0, 40), 'source.unreadable'],
    ['with a loop for a page tree', () => pdfs.endlessPageTree(), 'page.unreadable'],
  ])(
    'a PDF %s fails with its reason',
    async (_what, make, code) => {
      const trial = await submit([pdf(make())]);
      expect(trial.end).toBe('failed');
      expect(codesOf(trial).sort()).toEqual(['packet.no-pages', code]);
    },
    180_000,
  );

  it.each([
    ['half a TIFF', async () => halfOf(await scan.tiff())],
    ['a PNG of 50,000 pixels a side', async () => pngBomb(50_000, false)],
    ['a PNG of 20,000 pixels a side that is all there', async () => pngBomb(20_000, true)],
    ['the head of a JPEG', async () => (await scan.jpeg()).subarray(0, 40)],
  ])(
    '%s fails with its reason',
    async (_what, make) => {
      const trial = await submit([{ name: 'scan', bytes: await make(), mediaType: 'image/png' }]);
      expect(trial.end).toBe('failed');
      expect(codesOf(trial).sort()).toEqual(['packet.no-pages', 'source.unreadable']);
    },
    180_000,
  );

  it('costs itself only', async () => {
    const trial = await submit([
      pdf(pdfs.noPages(), 'empty.pdf'),
      pdf(pdfs.plainPdf(2), 'good.pdf'),
      pdf(pdfs.manyPages(MAX_PAGES), 'long.pdf'),
    ]);
    expect(trial.end).toBe('needs_review');
    expect(filedPages(trial)).toEqual([1, 2]);
    expect(codesOf(trial)).toEqual(expect.arrayContaining(['source.empty', 'source.too-large']));
  }, 180_000);
});

describe('a locked source', () => {
  const lock = () => protectedPdf([{ lines: ['What nobody may read', 'without the word'] }], { user: 'sésame', owner: 'o' });

  it.each([
    ['without a password', {}],
    ['with the wrong one', { password: 'guess' }],
  ])(
    '%s is refused',
    async (_what, fields) => {
      const trial = await submit([pdf(await lock())], fields);
      expect([trial.end, codesOf(trial).sort()]).toEqual(['failed', ['packet.no-pages', 'source.encrypted']]);
    },
    180_000,
  );

  it('with its password is read and rebuilt, and the password is forgotten', async () => {
    const trial = await submit([pdf(await lock(), 'locked.pdf'), pdf(pdfs.plainPdf(1))], { 'passwords[locked.pdf]': 'sésame' });
    expect(filedPages(trial)).toEqual([1, 2]);
    expect(codesOf(trial)).toContain('document.rebuilt');
    expect((await target.blobFiles()).filter((file) => file.includes('/passwords/'))).toEqual([]);
  }, 180_000);
});

describe('a page that is no good costs itself, not its neighbours', () => {
  it.each([
    ['that takes for ever to fill', () => pdfs.slowPage(800_000)],
    ['that draws ten to the ninth shapes', () => pdfs.formAvalanche(9)],
    ['that unpacks to 900 MB', () => pdfs.nestedBomb(900)],
    ['that draws itself', () => pdfs.recursiveForm()],
  ])(
    'one %s',
    async (_what, make) => {
      const trial = await submit([pdf(make())]);
      expect(trial.end).toBe('needs_review');
      expect(filedPages(trial)).toEqual([1, 3]);
      expect(pageCodes(trial, 2)).toEqual([expect.stringMatching(/^page\.(timeout|crashed|unreadable)$/)]);
    },
    180_000,
  );

  it.each([
    ['of 14,400 points a side', () => pdfs.oddBox('/MediaBox [0 0 14400 14400]')],
    ['as large as a town', () => pdfs.oddBox('/MediaBox [0 0 1000000000 1000000000]')],
    ['measured in units of a mile', () => pdfs.oddBox('/MediaBox [0 0 612 792] /UserUnit 100000')],
    ['of no size', () => pdfs.oddBox('/MediaBox [0 0 0 0]')],
    ['without a box', () => pdfs.oddBox('')],
    ['with nonsense for a box', () => pdfs.oddBox('/MediaBox [/a (b) null 3]')],
    ['with a hundred megabytes of nothing', () => pdfs.contentBomb(100)],
    ['with a picture of 30,000 pixels a side that is not there', () => pdfs.pictureBomb(30_000, '/DeviceRGB', false)],
  ])(
    'one %s',
    async (_what, make) => {
      const trial = await submit([pdf(make())]);
      expect(filedPages(trial)).toEqual(expect.arrayContaining([1, 3]));
    },
    180_000,
  );
});

describe('a file that lies about itself is read for what it is', () => {
  it.each([
    ['claims two thousand million pages', () => pdfs.lyingCount(2 ** 31)],
    ['claims less than no page', () => pdfs.lyingCount(-5)],
    ['hides its page below five thousand nodes', () => pdfs.deepPageTree(5_000)],
    ['has an object stream of 200 MB', () => pdfs.objectStreamBomb(200)],
  ])(
    'one that %s',
    async (_what, make) => {
      expect(filedPages(await submit([pdf(make())]))).toEqual([1]);
    },
    180_000,
  );

  it('a TIFF that loops has the pages it has', async () => {
    const trial = await submit([{ name: 'loop.tiff', bytes: tiffOf(3, { looping: true, white: true }) }]);
    expect(trial.manifest?.packet.pages).toBe(3);
  }, 180_000);

  it('a TIFF of 20 pages has all of them, one of 300 too many', async () => {
    const few = await submit([{ name: 'a.tiff', bytes: tiffOf(20, { white: true }) }]);
    expect([few.end, few.manifest?.pages.length]).toEqual(['completed', 20]);
    const many = await submit([{ name: 'b.tiff', bytes: tiffOf(300, { white: true }) }]);
    expect(codesOf(many)).toContain('source.too-large');
  }, 180_000);

  it.each([
    ['JPEG', scan.jpeg],
    ['PNG', async () => picture],
  ])(
    'half a %s is read as far as it goes, and said to be half',
    async (_what, make) => {
      const trial = await submit([{ name: 'half', bytes: halfOf(await make()) }]);
      expect([trial.end, filedPages(trial)]).toEqual(['needs_review', [1]]);
      expect(pageCodes(trial, 1)).toContain('page.incomplete');
    },
    180_000,
  );
});

it('no process of the fleet has died of any of it', () => {
  expect(target.pids()).toEqual(pids);
});
