import { fitPicture } from '#domain/cost/fit-picture.js';
import { pictureTokens } from '#domain/cost/picture-tokens.js';
import { type PriceTable, pricedModelAt } from '#domain/cost/prices.js';
import type { Size, VisionSizing } from '#domain/cost/vision-sizing.js';
import { failure } from '#domain/failure/catalogue.js';
import type { Packet } from '#domain/packet/packet.js';
import type { ModelContent } from '#ports/model/language-model.js';
import { type PictureDeps, pagePicture } from '../render/page-picture.js';
import type { ModelDeps } from './model-deps.js';

/**
 * Of a page that stands among others: 113 dpi on Letter, at which 8-point print is still read, for 56 % of a whole page's
 * tokens. `low` is no saving to rely on: some models make it dearer than `high`.
 */
const PATCHES_AMONG_OTHERS = 1_200;
/** Letter at the resolution of the kept pictures. */
const USUAL_PAGE: Size = { width: 1275, height: 1650 };

export interface PictureOrder {
  packet: Packet;
  page: number;
  model: string;
  /** Alone in its call, and seen as well as the model can. */
  isAlone: boolean;
}

export interface ModelPicture {
  picture: Extract<ModelContent, { kind: 'picture' }>;
  /** What it will cost of the input. */
  tokens: number;
}

type PictureModels = Pick<ModelDeps, 'prices' | 'resizer' | 'engine'>;
export interface ModelPictureDeps extends Pick<PictureDeps, 'records' | 'blobs'> {
  models: PictureModels;
  now: () => Date;
}

const visionOf = (model: string, prices: PriceTable, at: Date): VisionSizing => {
  const { vision } = pricedModelAt(prices, model, at);
  if (!vision) throw failure('model.misconfigured', `the price table says of ${model} that it sees no pictures`);
  return vision;
};

const fitted = (own: Size, { high }: VisionSizing, isAlone: boolean): Size =>
  fitPicture(own, isAlone ? high : { ...high, atMostPatches: PATCHES_AMONG_OTHERS });

/**
 * The upright picture of a page as a model is to see it, at a size that wastes no token. Failures: those of the page's picture,
 * and `model.misconfigured` where the model has no price or no eyes.
 */
export const modelPicture = async (
  { packet, page, model, isAlone }: PictureOrder,
  { records, blobs, models, now }: ModelPictureDeps,
  signal?: AbortSignal,
): Promise<ModelPicture> => {
  const vision = visionOf(model, models.prices, now());
  const { blobKey, mediaType } = await pagePicture({ packet, page }, { records, blobs, engine: models.engine }, signal);
  const kept = { bytes: await blobs.read(blobKey), mediaType };
  const sent = await models.resizer.resize(kept, (own) => fitted(own, vision, isAlone));
  return {
    picture: { kind: 'picture', bytes: sent.bytes, mediaType: sent.mediaType, detail: 'high' },
    tokens: pictureTokens(sent, 'high', vision),
  };
};

/** Tokens of the picture of a usual page, to plan by. */
export const usualPictureTokens = (model: string, isAlone: boolean, prices: PriceTable, at: Date): number => {
  const vision = visionOf(model, prices, at);
  return pictureTokens(fitted(USUAL_PAGE, vision, isAlone), 'high', vision);
};
