import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { createPictureResizer } from '#adapters/page-image/picture-resizer.js';
import type { PriceTable } from '#domain/cost/prices.js';
import type { Packet } from '#domain/packet/packet.js';
import { printedPicture } from '#testing/pages/printed-picture.js';
import { openPipelineWorld, type PipelineWorld } from '#testing/pipeline/pipeline-world.js';
import { pageImageKey } from '../blob-keys.js';
import { modelPicture, usualPictureTokens } from './model-picture.js';

const priced = {
  from: '2020-01-01',
  source: 'made up',
  usdPerMillion: { input: 1, cached: 0, output: 1 },
  contextWindow: 9_999,
  maxOutput: 999,
};
const vision = { factor: 1.2, low: { maxPx: 512 }, high: { maxPx: 2048, patches: 2500 } };
const prices: PriceTable = {
  schema: 'docyard.prices/1',
  models: [
    { ...priced, model: 'looker', vision },
    { ...priced, model: 'reader' },
  ],
};
const lines = Array.from({ length: 30 }, (_, line) => `Line ${line} of the statement of account`);
const letter = printedPicture({ lines });

let world: PipelineWorld;
let packet: Packet;
beforeAll(async () => {
  world = await openPipelineWorld();
  packet = await world.submit([{ pages: 4 }]);
});
afterAll(() => world.close());

const keep = async (page: number, extension: 'png' | 'jpg', bytes: Buffer) =>
  void (await world.deps.blobs.put(`${pageImageKey(packet, page)}.${extension}`, bytes));
const picture = (page: number, isAlone: boolean, model = 'looker') => {
  const { records, blobs, engine, now } = world.deps;
  const models = { prices, engine, resizer: createPictureResizer() };
  return modelPicture({ packet, page, model, isAlone }, { records, blobs, models, now });
};
/** Mean difference in grey levels from the page itself at that size. */
const differenceFrom = async (page: Buffer, sent: Uint8Array) => {
  const { data, info } = await sharp(sent).greyscale().raw().toBuffer({ resolveWithObject: true });
  const own = await sharp(page).greyscale().resize(info.width, info.height, { fit: 'fill' }).raw().toBuffer();
  return own.reduce((sum, level, at) => sum + Math.abs(level - data[at]!), 0) / own.length;
};

describe('a page’s picture for a model', () => {
  it('is sent as it is kept where it is alone and fills its patches', async () => {
    const grey = await sharp(letter).toColourspace('b-w').png().toBuffer();
    await keep(1, 'png', grey);
    const { picture: sent, tokens } = await picture(1, true);
    expect(Buffer.from(sent.bytes).equals(grey)).toBe(true);
    expect(sent).toMatchObject({ mediaType: 'image/png', detail: 'high' });
    expect(tokens).toBe(2_496);
  });

  it('is smaller among others, and still the same page', async () => {
    const grey = await sharp(letter).toColourspace('b-w').png().toBuffer();
    await keep(2, 'png', grey);
    const { picture: sent, tokens } = await picture(2, false);
    const { width, height, channels } = await sharp(sent.bytes).metadata();
    expect({ width, height, channels, type: sent.mediaType }).toEqual({
      width: 960,
      height: 1242,
      channels: 1,
      type: 'image/jpeg',
    });
    expect(tokens).toBe(30 * 39 * 1.2);
    expect(tokens).toBe(usualPictureTokens('looker', false, prices, world.deps.now()));
    expect(await differenceFrom(letter, sent.bytes)).toBeLessThan(3);
  });

  it('keeps its colours, and loses what a large page has too much of', async () => {
    const large = await sharp(printedPicture({ lines, ink: '#aa2222' }))
      .resize(1650, 1275, { fit: 'fill' })
      .jpeg()
      .toBuffer();
    await keep(3, 'jpg', large);
    const { picture: sent, tokens } = await picture(3, false);
    const { channels, width, height } = await sharp(sent.bytes).metadata();
    expect(channels).toBe(3);
    expect(tokens).toBe(Math.ceil(Math.ceil(width / 32) * Math.ceil(height / 32) * 1.2));
    expect(tokens).toBeLessThanOrEqual(1_440);
  });

  it('is none where the bytes are no picture, or the model has no eyes', async () => {
    await keep(4, 'jpg', Buffer.from('not a picture'));
    await expect(picture(4, true)).rejects.toMatchObject({ code: 'page.unreadable' });
    await expect(picture(1, true, 'reader')).rejects.toMatchObject({ code: 'model.misconfigured' });
  });
});
