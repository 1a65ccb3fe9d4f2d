import { failure } from '#domain/failure/catalogue.js';
import type { Packet, Source } from '#domain/packet/packet.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { PageEngine, RenderedPage } from '#ports/page-engine/page-engine.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { pageImageKey } from '../blob-keys.js';
import { openSource } from '../plan/open-source.js';
import { sourcePageOf } from '../plan/page-map.js';

/** 11 inches at 150 dpi: enough to read small print, no more than a vision model or a reviewer makes use of. */
export const PICTURE_MAX_PX = 1650;

export interface PictureDeps {
  records: RecordStore;
  blobs: BlobStore;
  engine: PageEngine;
}

export interface PagePicture {
  blobKey: string;
  mediaType: 'image/png' | 'image/jpeg';
}

type Picture = NonNullable<RenderedPage['picture']>;

const FORMATS = [
  { extension: 'jpg', mediaType: 'image/jpeg' },
  { extension: 'png', mediaType: 'image/png' },
] as const;

/** Keeps a picture beside the packet and returns its blob key. */
export const storePicture = async (packet: Packet, page: number, picture: Picture, blobs: BlobStore): Promise<string> => {
  const extension = picture.mediaType === 'image/png' ? 'png' : 'jpg';
  const key = `${pageImageKey(packet, page)}.${extension}`;
  await blobs.put(key, picture.bytes, { contentType: picture.mediaType });
  return key;
};

const stored = async (packet: Packet, page: number, blobs: BlobStore): Promise<PagePicture | null> => {
  for (const { extension, mediaType } of FORMATS) {
    const blobKey = `${pageImageKey(packet, page)}.${extension}`;
    if (await blobs.info(blobKey)) return { blobKey, mediaType };
  }
  return null;
};

const draw = async (packet: Packet, page: number, deps: PictureDeps, signal?: AbortSignal): Promise<Picture> => {
  const plan = await deps.records.plan(packet.id, packet.run);
  if (!plan.some(({ firstPage, pages }) => page >= firstPage && page < firstPage + pages)) {
    throw failure('resource.missing', `no page ${page} in the plan`);
  }
  const { sourceId, sourcePage } = sourcePageOf(plan, page);
  const source = packet.sources.find(({ id }) => id === sourceId) as Source;
  const handle = await openSource(source, deps.blobs);
  const [facts] = await deps.records.pages(packet.id, packet.run, { from: page, to: page });
  const options = { pictureMaxPx: PICTURE_MAX_PX, knownTurn: facts?.quality?.rotationDeg };
  for await (const result of deps.engine.render(handle, [sourcePage], options, signal)) {
    if ('code' in result) throw failure('page.unreadable', result.detail);
    if (result.picture) return result.picture;
  }
  throw failure('page.unreadable', 'the engine made no picture');
};

/**
 * The upright picture of a page, drawn when somebody first looks at it and kept from then on. Failures: `resource.missing`
 * (no such page), `page.unreadable`, and those of opening the source.
 */
export const pagePicture = async (
  { packet, page }: { packet: Packet; page: number },
  deps: PictureDeps,
  signal?: AbortSignal,
): Promise<PagePicture> => {
  const kept = await stored(packet, page, deps.blobs);
  if (kept) return kept;
  const picture = await draw(packet, page, deps, signal);
  return { blobKey: await storePicture(packet, page, picture, deps.blobs), mediaType: picture.mediaType };
};
